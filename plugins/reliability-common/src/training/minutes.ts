import { quoted } from '../definitions/yaml';
import type { Fields } from '../definitions/yaml';

/** A whole number of minutes, above 0. */
export function readMinutes(fields: Fields): number | undefined {
  const field = fields.scalar('minutes');
  if (!field) return undefined;
  const { value } = field.value;
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) {
    return value;
  }
  fields.reporter.report(
    'course/minutes',
    `${quoted(
      field.value.text,
    )} is not a duration. Write whole minutes, for example 20.`,
    field,
  );
  return undefined;
}
