import {
  DEFAULT_CHECKS,
  LEVELS,
} from '@vigie/backstage-plugin-reliability-common';
import type { Level } from '@vigie/backstage-plugin-reliability-common';

/** Checks that a checkout alone can decide; the others need what is running. */
const OF_FILES: readonly string[] = [
  'ownership/group',
  'slo/defined',
  'definitions/valid',
  'coverage/alert-parses',
  'coverage/alert-severity',
  'coverage/alert-for',
  'coverage/runbook-linked',
  'runbooks/present',
  'runbooks/answer-alerts',
];

/** The portal's own, with its levels and titles. */
export const CHECKS = DEFAULT_CHECKS.filter(({ id }) => OF_FILES.includes(id));

/** Whether a check belongs to the level or to one below it. */
export function isUpTo(level: Level, id: string): boolean {
  const check = CHECKS.find(each => each.id === id);
  return (
    check !== undefined && LEVELS.indexOf(check.level) <= LEVELS.indexOf(level)
  );
}
