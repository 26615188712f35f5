import { quoted } from '../yaml';
import type { Fields } from '../yaml';
import type { SloDefinition } from '../types';
import { parseDuration } from './durations';

const MINIMUM_SECONDS = 3600;
const MAXIMUM_SECONDS = 90 * 86_400;
const EXAMPLE = 'timeWindow: [{ duration: 30d, isRolling: true }]';

/** Reads the time window of an SLO. */
export function readTimeWindow(
  spec: Fields,
): SloDefinition['window'] | undefined {
  if (!spec.has('timeWindow')) {
    spec.reporter.report(
      'openslo/time-window',
      `The SLO has no time window. Write ${EXAMPLE}.`,
      spec.place('timeWindow'),
    );
    return undefined;
  }
  const items = spec.list('timeWindow');
  if (!items) return undefined;
  const windows = spec.maps('timeWindow') ?? [];
  if (items.length !== 1) {
    spec.reporter.report(
      'openslo/time-window',
      `An SLO has exactly one time window, not ${items.length}. Write ${EXAMPLE}.`,
      spec.place('timeWindow'),
    );
    return undefined;
  }
  return windows.length ? readWindow(windows[0]) : undefined;
}

function readWindow(window: Fields): SloDefinition['window'] | undefined {
  const { reporter } = window;
  const hasDuration = window.require('duration', 'duration: 30d');
  const duration = hasDuration ? window.scalar('duration') : undefined;
  const isRollingField = window.boolean('isRolling');
  const hasCalendar = window.has('calendar');
  const calendar = window.map('calendar');
  calendar?.scalar('startTime');
  calendar?.text('timeZone');
  calendar?.reportUnknown();
  window.reportUnknown();

  const text = duration?.value.text ?? '';
  const parsed = parseDuration(text);
  if (duration && parsed.kind === 'malformed') {
    reporter.report(
      'openslo/duration',
      `${quoted(
        text,
      )} is not a duration. Write a number above 0 and one of m, h, d, w, for example 30d.`,
      duration,
    );
  }
  const isRolling = isRollingField?.value ?? false;
  if (isRolling === hasCalendar) {
    reporter.report(
      'openslo/time-window-kind',
      isRolling
        ? 'A rolling window has no calendar. Remove calendar.'
        : 'The window is neither rolling nor bound to a calendar. Write isRolling: true.',
      hasCalendar
        ? window.place('calendar')
        : { at: window.at, path: window.path },
    );
    return undefined;
  }
  if (hasCalendar) {
    reporter.report(
      'openslo/not-supported-yet',
      'Calendar windows are not supported yet. Write isRolling: true and remove calendar.',
      window.place('calendar'),
    );
    return undefined;
  }
  if (!duration || parsed.kind === 'malformed') return undefined;
  if (parsed.kind === 'calendar') {
    reporter.report(
      'openslo/not-supported-yet',
      `Rolling windows of months, quarters or years are not supported yet. Write days or weeks, for example 30d instead of ${quoted(
        text,
      )}.`,
      duration,
    );
    return undefined;
  }
  const { seconds } = parsed;
  if (seconds < MINIMUM_SECONDS || seconds > MAXIMUM_SECONDS) {
    reporter.report(
      'openslo/window-range',
      `A window of ${text} is out of range. Write 1h to 90d.`,
      duration,
    );
    return undefined;
  }
  return { duration: text, seconds, isRolling: true };
}
