import type { Answer, ExerciseAnswer } from '../types';
import { isWithinTolerance, matchesPatterns } from './matching';

/**
 * Whether what somebody gives is what an exercise without a live check asks
 * for, by the rules of {@link gradeQuiz}.
 *
 * @public
 */
export function gradeExercise(wanted: ExerciseAnswer, given: Answer): boolean {
  if (wanted.kind === 'numeric' && given.kind === 'numeric') {
    return isWithinTolerance(wanted, given.value);
  }
  return (
    wanted.kind === 'text' &&
    given.kind === 'text' &&
    matchesPatterns(wanted.patterns, given.text)
  );
}
