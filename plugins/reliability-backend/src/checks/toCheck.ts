import type {
  Check,
  CheckDefinition,
} from '@vigie/backstage-plugin-reliability-common';

/** A check as the API shows it. */
export function toCheck({
  id,
  level,
  title,
  why,
  countsFrom,
}: CheckDefinition): Check {
  return { id, level, title, why, countsFrom };
}
