import type { ProblemPlace, Reporter } from '../reporting';
import type { SloWindow } from '../types';
import { quoted } from '../yaml';
import type { Fields } from '../yaml';
import { readCalendar } from './calendar';
import { LONGEST_SECONDS, parseDuration } from './durations';

const SHORTEST_SECONDS = 3600;
const EXAMPLE = 'timeWindow: [{ duration: 30d, isRolling: true }]';

/** Reads the time window of an SLO. */
export function readTimeWindow(spec: Fields): SloWindow | undefined {
  const fields = readOnlyWindow(spec, 'timeWindow', EXAMPLE);
  if (!fields) return undefined;
  const duration = fields.require('duration', 'duration: 30d')
    ? fields.scalar('duration')
    : undefined;
  const read = readKind(fields);
  fields.reportUnknown();
  return (
    duration && read && windowOf(fields, duration.value.text, duration, read)
  );
}

/** The fields of the one window there must be. */
export function readOnlyWindow(
  spec: Fields,
  key: string,
  example: string,
): Fields | undefined {
  const items = spec.has(key) ? spec.list(key) : [];
  if (!items) return undefined;
  if (items.length === 1) return spec.maps(key)?.[0];
  spec.reporter.report(
    'openslo/time-window',
    `An SLO has exactly one time window, not ${
      items.length || 'none'
    }. Write ${example}.`,
    spec.place(key),
  );
  return undefined;
}

/** What a window says beside its length; `calendar` is absent in a rolling one. */
export interface WindowKind {
  calendar?: { startTime: string; timeZone: string };
}

/** Reads isRolling and calendar, of which a window has exactly one. */
export function readKind(window: Fields): WindowKind | undefined {
  const written = window.boolean('isRolling');
  const isRolling = written?.value ?? false;
  const hasCalendar = window.has('calendar');
  const fields = window.map('calendar');
  const calendar = fields && readCalendar(fields);
  // What is no boolean has been reported already.
  if (window.has('isRolling') && !written) return undefined;
  if (isRolling !== hasCalendar) {
    if (isRolling) return {};
    return calendar && { calendar };
  }
  window.reporter.report(
    'openslo/time-window-kind',
    isRolling
      ? 'A rolling window has no calendar. Remove calendar, or write isRolling: false.'
      : 'The window is neither rolling nor bound to a calendar. Write isRolling: true, or calendar with startTime and timeZone.',
    hasCalendar
      ? window.place('calendar')
      : { at: window.at, path: window.path },
  );
  return undefined;
}

/** The window when its length is one that can be judged. */
export function windowOf(
  { reporter }: { reporter: Reporter },
  text: string,
  place: ProblemPlace,
  { calendar }: WindowKind,
): SloWindow | undefined {
  const parsed = parseDuration(text);
  if (parsed.kind === 'malformed') {
    reporter.report(
      'openslo/duration',
      `${quoted(
        text,
      )} is not a duration. Write a number above 0 and one of m, h, d, w, M, Q, Y, for example 30d.`,
      place,
    );
    return undefined;
  }
  const { seconds } = parsed;
  if (seconds < SHORTEST_SECONDS || seconds > LONGEST_SECONDS) {
    reporter.report(
      'openslo/window-range',
      `A window of ${text} is out of range. Write 1h to 400d.`,
      place,
    );
    return undefined;
  }
  return calendar
    ? { duration: text, seconds, isRolling: false, ...calendar }
    : { duration: text, seconds, isRolling: true };
}
