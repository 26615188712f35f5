import type { Answer, Quiz } from '../types';
import { askedChoices } from './askedChoices';
import { answerTo } from './answerTo';
import { placeId } from './publicQuestions';

/**
 * Answers to {@link publicQuestions} with the same seed, with the ids the
 * quiz itself has, ready for {@link gradeQuiz}. An id that was not asked
 * becomes `''`, which is no answer; answers to other questions are left out.
 *
 * @public
 */
export function ownAnswers(
  quiz: Quiz,
  seed: string,
  answers: Readonly<Record<string, Answer>>,
): Record<string, Answer> {
  const own: Array<[string, Answer]> = [];
  for (const question of quiz.questions) {
    const answer = answerTo(question.id, answers);
    if (!answer) continue;
    const asked = askedChoices(question, seed);
    const ids = new Map(asked.map(({ id }, index) => [placeId(index), id]));
    own.push([question.id, withIds(answer, id => ids.get(id) ?? '')]);
  }
  // Not by assignment: a question may be called `__proto__`.
  return Object.fromEntries(own);
}

function withIds(answer: Answer, idOf: (id: string) => string): Answer {
  switch (answer.kind) {
    case 'single':
      return { ...answer, option: idOf(answer.option) };
    case 'multiple':
      return { ...answer, options: answer.options.map(idOf) };
    case 'order':
      return { ...answer, items: answer.items.map(idOf) };
    default:
      return answer;
  }
}
