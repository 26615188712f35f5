import { DateTime, IANAZone } from 'luxon';
import { parseTarget } from '../../slo';
import type { Target } from '../../slo';
import type { DefinitionRuleId } from '../rules';
import { listed, quoted } from '../yaml';
import type { Field, Fields } from '../yaml';
import { APPROVER, TIME_ZONE } from './patterns';

/** Reads a required text of a given form. */
export function readForm(
  fields: Fields,
  key: string,
  {
    pattern,
    rule,
    example,
  }: { pattern: string; rule: DefinitionRuleId; example: string },
): Field<string> | undefined {
  const field = fields.require(key, `${key}: ${example}`)
    ? fields.text(key)
    : undefined;
  if (!field) return undefined;
  if (!new RegExp(pattern).test(field.value)) {
    fields.reporter.report(
      rule,
      `${quoted(field.value)} cannot be read as ${
        field.path
      }. Write for example ${key}: ${example}.`,
      field,
    );
    return undefined;
  }
  return field;
}

/** Reads a required text that says something for people. */
export function readWords(
  fields: Fields,
  key: string,
  example: string,
): string | undefined {
  return fields.require(key, `${key}: ${example}`)
    ? fields.text(key)?.value.trim()
    : undefined;
}

export function readApprover(spec: Fields): string | undefined {
  return readForm(spec, 'approvedBy', {
    pattern: APPROVER,
    rule: 'reliability/approver',
    example: 'group:default/platform-sre',
  })?.value;
}

/** Reads one of a few words. */
export function readChoice<T extends string>(
  fields: Fields,
  key: string,
  choices: readonly T[],
): T | undefined {
  const field = fields.require(key, `${key}: ${choices[0]}`)
    ? fields.text(key)
    : undefined;
  const choice = choices.find(each => each === field?.value);
  if (field && !choice) {
    fields.reporter.report(
      'reliability/choice',
      `${quoted(field.value)} is not a ${key}. Write ${listed(choices, 'or')}.`,
      field,
    );
  }
  return choice;
}

/** Reads the IANA name of a time zone, as the machine knows them. */
export function readTimeZone(fields: Fields): string | undefined {
  const field = fields.require('timeZone', 'timeZone: Europe/Paris')
    ? fields.text('timeZone')
    : undefined;
  if (!field) return undefined;
  if (
    !new RegExp(TIME_ZONE).test(field.value) ||
    !IANAZone.isValidZone(field.value)
  ) {
    fields.reporter.report(
      'reliability/time-zone',
      `${quoted(
        field.value,
      )} is not a time zone. Write a name such as Europe/Paris or UTC: an offset would not follow the clock changes.`,
      field,
    );
    return undefined;
  }
  return field.value;
}

/** Whether a date of the right form is on the calendar. */
export function isOnCalendar(text: string): boolean {
  return DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Reads `target` or `targetPercent`, of which there is exactly one. */
export function readTarget(
  spec: Fields,
): { target: Target; field: Field<unknown> } | undefined {
  const { reporter } = spec;
  const hasRatio = spec.has('target');
  const hasPercent = spec.has('targetPercent');
  if (hasRatio === hasPercent) {
    reporter.report(
      'reliability/target-choice',
      `${spec.path} has exactly one of target and targetPercent${
        hasRatio ? ', not both' : ''
      }. Write target: 0.995 or targetPercent: 99.5.`,
      { at: spec.at, path: spec.path },
    );
    return undefined;
  }
  const field = spec.scalar(hasRatio ? 'target' : 'targetPercent');
  if (!field) return undefined;
  if (typeof field.value.value !== 'number' || field.value.isQuoted) {
    reporter.report(
      'reliability/target-range',
      `${field.path} must be a number without quotes, for example ${
        hasRatio ? '0.995' : '99.5'
      }.`,
      field,
    );
    return undefined;
  }
  const parsed = parseTarget(field.value.text, hasRatio ? 'ratio' : 'percent');
  if (!parsed.ok) {
    reporter.report('reliability/target-range', parsed.message, field);
    return undefined;
  }
  return { target: parsed.target, field };
}
