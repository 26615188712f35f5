import { levelOf } from '../../coverage/checks/levelOf';
import { LEVELS } from '../../coverage/checks/types';
import type {
  CheckDefinition,
  CheckResult,
  Level,
} from '../../coverage/checks/types';
import type { CourseGain } from '../types';
import { topicNamesCheck } from './topicNamesCheck';

/** The part of a course that gains rest on. @public */
export interface CourseTopics {
  courseRef: string;
  /** Check ids and signals. */
  topics: readonly string[];
}

/** How the checks of one service stand. @public */
export interface CheckStanding {
  checks: ReadonlyArray<Pick<CheckDefinition, 'id' | 'level'>>;
  /** In any order; a check without a result is unknown. */
  results: ReadonlyArray<Pick<CheckResult, 'id' | 'outcome' | 'countsFrom'>>;
}

/**
 * What a course would give one service: the failing checks it names, in the
 * order of the checks, and the level the service would have if these passed,
 * by the rule of `evaluateChecks`. What is unknown or exempt is no gap.
 *
 * @public
 */
export function courseGains(
  input: { course: CourseTopics } & CheckStanding,
): CourseGain {
  const { course, checks } = input;
  const byId = new Map(input.results.map(result => [result.id, result]));
  const now = checks.map(
    ({ id }) => byId.get(id) ?? { id, outcome: 'unknown' as const },
  );
  const closed = new Set(
    now
      .filter(({ outcome }) => outcome === 'fail')
      .map(({ id }) => id)
      .filter(id => course.topics.some(topic => topicNamesCheck(topic, id))),
  );
  const then = now.map(result =>
    closed.has(result.id) ? { ...result, outcome: 'pass' as const } : result,
  );
  const level = levelOf(checks, then).level;
  return {
    courseRef: course.courseRef,
    checks: [...closed],
    ...(level && { level }),
    unlocks: heightOf(level) > heightOf(levelOf(checks, now).level),
  };
}

/** 0 for no level, then 1 for the lowest. */
export function heightOf(level: Level | undefined): number {
  return level ? LEVELS.indexOf(level) + 1 : 0;
}
