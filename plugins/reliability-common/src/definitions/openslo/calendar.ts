import { DateTime, IANAZone } from 'luxon';
import { quoted } from '../yaml';
import type { Field, Fields } from '../yaml';

const START =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)$/;
const OFFSET = /^(?:utc|gmt|z)?\s*[+-]\d/i;

/** Reads when the periods of a calendar window begin, and in which time zone. */
export function readCalendar(
  calendar: Fields,
): { startTime: string; timeZone: string } | undefined {
  const start = calendar.require('startTime', 'startTime: 2026-01-01 00:00:00')
    ? calendar.scalar('startTime')
    : undefined;
  const zone = calendar.require('timeZone', 'timeZone: Europe/Paris')
    ? calendar.text('timeZone')
    : undefined;
  calendar.reportUnknown();
  const startTime =
    start && readStart(calendar, { ...start, value: start.value.text });
  const timeZone = zone && readZone(calendar, zone);
  if (!startTime || !timeZone) return undefined;
  reportSkipped(calendar, startTime, timeZone);
  return { startTime, timeZone };
}

function readStart(
  { reporter }: Fields,
  field: Field<string>,
): string | undefined {
  const refuse = (problem: string) => {
    reporter.report(
      'openslo/calendar-start',
      `${problem} Write for example 2026-01-01 00:00:00.`,
      field,
    );
    return undefined;
  };
  const shown = quoted(field.value);
  const match = START.exec(field.value);
  if (!match) {
    return refuse(`${shown} is not a local time without a zone.`);
  }
  const startTime = `${match[1]}T${match[2]}`;
  const local = DateTime.fromISO(startTime, { zone: 'utc' });
  if (!local.isValid) return refuse(`There is no day ${shown}.`);
  if (local.year < 1900 || local.year > 2200) {
    return refuse(`${shown} is not between the years 1900 and 2200.`);
  }
  if (local.second !== 0) return refuse(`${shown} is not a whole minute.`);
  return startTime;
}

function readZone(
  { reporter }: Fields,
  field: Field<string>,
): string | undefined {
  const isOffset = OFFSET.test(field.value);
  if (!isOffset && IANAZone.isValidZone(field.value)) return field.value;
  reporter.report(
    'openslo/time-zone',
    isOffset
      ? `${quoted(
          field.value,
        )} is an offset, which does not say when clocks change. Write the name of a time zone, for example Europe/Paris, or UTC.`
      : `${quoted(
          field.value,
        )} is not a time zone. Write its name as in the IANA database, for example Europe/Paris.`,
    field,
  );
  return undefined;
}

function reportSkipped(calendar: Fields, startTime: string, zone: string) {
  // A time the clocks skip is moved to the moment after.
  const start = DateTime.fromISO(startTime, { zone });
  const actual = start.toFormat("yyyy-MM-dd'T'HH:mm:ss");
  if (actual === startTime) return;
  calendar.reporter.report(
    'openslo/calendar-start-skipped',
    `The clocks of ${zone} skip ${startTime.replace(
      'T',
      ' ',
    )}, so the periods count from ${actual.replace(
      'T',
      ' ',
    )}. Write a time that exists.`,
    calendar.place('startTime'),
  );
}
