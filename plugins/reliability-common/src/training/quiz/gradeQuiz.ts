import type {
  Answer,
  GradedQuestion,
  GradedQuiz,
  Question,
  Quiz,
} from '../types';
import { answerTo } from './answerTo';
import { isWithinTolerance, matchesPatterns } from './matching';

const SELF_POINTS = { yes: 1, partly: 0.5, no: 0 } as const;

/**
 * Grades answers, by question id and with the quiz's own ids of options (see
 * {@link ownAnswers}). Every question gives at most one point, and the quiz is
 * passed from its pass mark on. Never throws: what is missing, of another kind
 * or not understood is wrong.
 *
 * @public
 */
export function gradeQuiz(
  quiz: Quiz,
  answers: Readonly<Record<string, Answer>>,
): GradedQuiz {
  const questions = quiz.questions.map((question): GradedQuestion => {
    const points = pointsOf(question, answerTo(question.id, answers));
    return { id: question.id, isRight: points === 1, points };
  });
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  const score = questions.length
    ? Math.floor((100 * points) / questions.length)
    : 0;
  return {
    score,
    isPassed: questions.length > 0 && score >= quiz.passMark,
    questions,
  };
}

function pointsOf(question: Question, answer: Answer | undefined): number {
  if (answer?.kind === 'self') {
    return question.kind === 'self' ? SELF_POINTS[answer.verdict] ?? 0 : 0;
  }
  return answer && isRight(question, answer) ? 1 : 0;
}

function isRight(question: Question, answer: Answer): boolean {
  if (question.kind === 'single' && answer.kind === 'single') {
    return question.options.some(
      ({ id, right }) => right && id === answer.option,
    );
  }
  if (question.kind === 'multiple' && answer.kind === 'multiple') {
    const chosen = new Set(answer.options);
    const right = question.options.filter(option => option.right);
    return (
      chosen.size === right.length && right.every(({ id }) => chosen.has(id))
    );
  }
  if (question.kind === 'order' && answer.kind === 'order') {
    return (
      answer.items.length === question.items.length &&
      question.items.every(({ id }, index) => id === answer.items[index])
    );
  }
  if (question.kind === 'numeric' && answer.kind === 'numeric') {
    return isWithinTolerance(question, answer.value);
  }
  if (question.kind === 'text' && answer.kind === 'text') {
    return matchesPatterns(
      Object.values(question.patterns).flat(),
      answer.text,
    );
  }
  return false;
}
