import type { Quiz } from '../types';

/** One try of a quiz, as far as it limits the next. Epoch seconds. @public */
export interface AttemptTimes {
  startedAt: number;
  submittedAt?: number;
  isPassed?: boolean;
}

/** @public */
export interface AttemptsLeft {
  left: number;
  /** Epoch seconds; set when none is left. */
  nextAttemptAt?: number;
}

/**
 * How many more tries of a quiz may begin now, and when the next may if none.
 *
 * @remarks
 *
 * A try takes one of the quiz's attempts for one cool-down, from its
 * submission, when its solutions are seen, or from its beginning while it is
 * not submitted. Tries up to the newest that passed take none: there is
 * nothing left to guess. `now` is the server's.
 *
 * @public
 */
export function attemptsLeft(input: {
  quiz: Pick<Quiz, 'attempts' | 'coolDownSeconds'>;
  attempts: readonly AttemptTimes[];
  now: number;
}): AttemptsLeft {
  const { quiz, attempts, now } = input;
  const passedAt = attempts
    .filter(({ isPassed }) => isPassed)
    .reduce((latest, attempt) => Math.max(latest, timeOf(attempt)), -Infinity);
  const taken = attempts
    .map(timeOf)
    .filter(time => time > passedAt && time + quiz.coolDownSeconds > now)
    .sort((a, b) => b - a);
  const left = Math.max(0, quiz.attempts - taken.length);
  const freed = quiz.attempts > 0 ? taken[quiz.attempts - 1] : undefined;
  return left === 0 && freed !== undefined
    ? { left, nextAttemptAt: freed + quiz.coolDownSeconds }
    : { left };
}

function timeOf({ startedAt, submittedAt }: AttemptTimes): number {
  return submittedAt ?? startedAt;
}
