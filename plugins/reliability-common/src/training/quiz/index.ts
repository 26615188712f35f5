export { attemptsLeft } from './attemptsLeft';
export type { AttemptsLeft, AttemptTimes } from './attemptsLeft';
export { gradeExercise } from './gradeExercise';
export { gradeQuiz } from './gradeQuiz';
export { localText } from './localText';
export { isWithinTolerance, matchesPatterns } from './matching';
export { ownAnswers } from './ownAnswers';
export { publicQuestions } from './publicQuestions';
export type { PublicQuestion } from './publicQuestions';
