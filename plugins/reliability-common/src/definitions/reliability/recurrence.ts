import { listed, quoted } from '../yaml';
import type { Fields } from '../yaml';
import { isOnCalendar } from './values';
import { RECURRENCE } from './patterns';

const EXAMPLE = 'rrule: FREQ=MONTHLY;BYDAY=1SU';
const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const DAY = '(?:MO|TU|WE|TH|FR|SA|SU)';
const POSITIVE = /^[1-9][0-9]{0,3}$/;

const list = (item: string) => new RegExp(`^(?:${item})(?:,(?:${item}))*$`);

/** What each part of a recurrence rule may hold (RFC 5545). */
const PARTS: Record<string, (value: string) => boolean> = {
  FREQ: value => FREQUENCIES.includes(value),
  INTERVAL: value => POSITIVE.test(value),
  COUNT: value => POSITIVE.test(value),
  UNTIL: isUntil,
  BYDAY: value => list(`[+-]?(?:[1-9]|[1-4][0-9]|5[0-3])?${DAY}`).test(value),
  BYMONTHDAY: value => list('-?(?:[1-9]|[12][0-9]|3[01])').test(value),
  BYMONTH: value => list('[1-9]|1[0-2]').test(value),
  BYSETPOS: value => list('-?[1-9][0-9]{0,2}').test(value),
  WKST: value => new RegExp(`^${DAY}$`).test(value),
};

/** Checks `rrule`: when a maintenance comes again. */
export function readRecurrence(spec: Fields): string | undefined {
  const rule = spec.text('rrule');
  if (!rule) return undefined;
  const refuse = (problem: string) => {
    spec.reporter.report(
      'reliability/recurrence',
      `${problem} Write for example ${EXAMPLE}.`,
      rule,
    );
    return undefined;
  };
  if (!new RegExp(RECURRENCE).test(rule.value)) {
    return refuse(
      `${quoted(
        rule.value,
      )} is not a recurrence rule: parts in capitals, KEY=VALUE, with semicolons between them.`,
    );
  }
  const parts = new Map<string, string>();
  for (const part of rule.value.split(';')) {
    const [key, value] = part.split('=');
    if (!Object.hasOwn(PARTS, key)) {
      return refuse(
        `${quoted(key)} is not a part that is read. Parts are ${listed(
          Object.keys(PARTS),
        )}.`,
      );
    }
    if (parts.has(key)) return refuse(`${key} is there twice.`);
    if (!PARTS[key](value)) {
      return refuse(
        `${quoted(value)} is no value of ${key}${
          key === 'FREQ' ? `, which is ${listed(FREQUENCIES, 'or')}` : ''
        }.`,
      );
    }
    parts.set(key, value);
  }
  if (!parts.has('FREQ')) return refuse('FREQ is missing.');
  if (parts.has('COUNT') && parts.has('UNTIL')) {
    return refuse('COUNT and UNTIL exclude each other.');
  }
  return rule.value;
}

function isUntil(value: string): boolean {
  const match =
    /^(\d{4})(\d{2})(\d{2})(?:T(?:[01]\d|2[0-3])[0-5]\d[0-5]\dZ?)?$/.exec(
      value,
    );
  return match !== null && isOnCalendar(match.slice(1).join('-'));
}
