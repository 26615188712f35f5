import { Duration } from 'luxon';
import { quoted } from '../../definitions/yaml';
import type { Fields } from '../../definitions/yaml';
import type { DefinitionRuleId } from '../../definitions/rules';

/** A number; its kind is reported by `rule` when it is none that `accepts`. */
export function readNumber(
  fields: Fields,
  key: string,
  rule: DefinitionRuleId,
  accepts: (value: number) => boolean,
  example: string,
): number | undefined {
  const field = fields.has(key) ? fields.scalar(key) : undefined;
  if (!field) return undefined;
  const { value, text } = field.value;
  if (typeof value === 'number' && Number.isFinite(value) && accepts(value)) {
    return value;
  }
  fields.reporter.report(
    rule,
    `${quoted(text)} is not what ${field.path} can be. Write ${example}.`,
    field,
  );
  return undefined;
}

/** A whole number of minutes, above 0. */
export function readMinutes(fields: Fields): number | undefined {
  const field = fields.scalar('minutes');
  if (!field) return undefined;
  const { value, text } = field.value;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) {
    return value;
  }
  fields.reporter.report(
    'course/minutes',
    `${quoted(text)} is not a duration. Write whole minutes, for example 20.`,
    field,
  );
  return undefined;
}

export interface DurationRead {
  /** As written. */
  text: string;
  seconds: number;
}

/** An ISO 8601 duration above 0. */
export function readDuration(
  fields: Fields,
  key: string,
  rule: DefinitionRuleId,
  example: string,
): DurationRead | undefined {
  const field = fields.has(key) ? fields.scalar(key) : undefined;
  if (!field) return undefined;
  const text = field.value.text.trim();
  const duration = Duration.fromISO(text.slice(0, 100));
  const seconds = duration.isValid ? duration.as('seconds') : NaN;
  if (/^P/.test(text) && Number.isFinite(seconds) && seconds > 0) {
    return { text, seconds };
  }
  fields.reporter.report(
    rule,
    `${quoted(text)} is not a duration of ISO 8601. Write ${example}.`,
    field,
  );
  return undefined;
}

/** A text of a form. */
export function readForm(
  fields: Fields,
  key: string,
  rule: DefinitionRuleId,
  form: RegExp,
  example: string,
): string | undefined {
  const field = fields.has(key) ? fields.scalar(key) : undefined;
  if (!field) return undefined;
  const text = field.value.text.trim();
  if (form.test(text)) return text;
  fields.reporter.report(
    rule,
    `${quoted(text)} is not what ${field.path} can be. Write ${example}.`,
    field,
  );
  return undefined;
}
