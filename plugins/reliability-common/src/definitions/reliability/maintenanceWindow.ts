import { DateTime } from 'luxon';
import { parsePrometheusDuration } from '../prometheusDuration';
import { quoted } from '../yaml';
import type { Field, Fields } from '../yaml';
import type { ReliabilityDocument } from './document';
import { LENGTH, LOCAL_TIME } from './patterns';
import { readRecurrence } from './recurrence';
import {
  isOnCalendar,
  readApprover,
  readForm,
  readTimeZone,
  readWords,
} from './values';

const MAXIMUM_SECONDS = 31 * 86_400;

/** Reads a maintenance window: planned time that a contract or an SLO excludes. */
export function readMaintenanceWindow({ spec }: ReliabilityDocument): void {
  if (!spec) return;
  const start = readStart(spec);
  const timeZone = readTimeZone(spec);
  if (start && timeZone) reportSkipped(spec, start, timeZone);
  readLength(spec);
  readRecurrence(spec);
  readWords(spec, 'reason', 'database upgrade');
  readApprover(spec);
  spec.reportUnknown();
}

function readStart(spec: Fields): Field<string> | undefined {
  const form = {
    pattern: LOCAL_TIME,
    rule: 'reliability/start',
    example: '2026-11-01T02:00:00',
  } as const;
  const start = readForm(spec, 'start', form);
  if (start && !isOnCalendar(start.value)) {
    spec.reporter.report(
      'reliability/start',
      `${quoted(start.value)} is not on the calendar.`,
      start,
    );
    return undefined;
  }
  return start;
}

/** Clocks that go forward jump over an hour. */
function reportSkipped(spec: Fields, start: Field<string>, zone: string) {
  const asked = start.value.slice(0, 16);
  const given = DateTime.fromISO(asked, { zone }).toFormat(
    "yyyy-MM-dd'T'HH:mm",
  );
  if (given !== asked) {
    spec.reporter.report(
      'reliability/local-time-skipped',
      `The clocks of ${zone} jump over ${asked}; ${given} is taken. Write a time that exists.`,
      start,
    );
  }
}

function readLength(spec: Fields) {
  const length = readForm(spec, 'duration', {
    pattern: LENGTH,
    rule: 'reliability/duration',
    example: '2h',
  });
  if (!length) return;
  const seconds = parsePrometheusDuration(length.value) ?? 0;
  if (seconds === 0 || seconds > MAXIMUM_SECONDS) {
    spec.reporter.report(
      'reliability/duration',
      `A maintenance of ${length.value} is out of range. Write 1m to 31d.`,
      length,
    );
  }
}
