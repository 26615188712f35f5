import type { Completion, TrainingState } from '../types';
import { majorOf } from './versions';

/**
 * How somebody stands with a course.
 *
 * @remarks
 *
 * A completion is valid before the second it expires, and while the course has
 * the major version it was completed with; of a course that is gone (no
 * `course`) the expiry alone counts. One that is no longer valid stays
 * `expired` while the course is taken again, so that nobody who has to renew
 * looks as if they began for the first time.
 *
 * @param input - `completion`: the newest; `hasBegun`: any step done, or the
 * course opened to take it; `now`: epoch seconds.
 *
 * @public
 */
export function trainingState(input: {
  course?: { version: string };
  completion?: Pick<Completion, 'version' | 'expiresAt'>;
  hasBegun: boolean;
  now: number;
}): TrainingState {
  const { course, completion, hasBegun, now } = input;
  if (!completion) return hasBegun ? 'in-progress' : 'never';
  const isOver =
    completion.expiresAt !== undefined && completion.expiresAt <= now;
  const isOfThisMajor =
    !course || majorOf(course.version) === majorOf(completion.version);
  return !isOver && isOfThisMajor ? 'valid' : 'expired';
}
