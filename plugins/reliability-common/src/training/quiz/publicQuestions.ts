import type { LocalText, QuestionKind, Quiz } from '../types';
import { askedChoices } from './askedChoices';
import { shuffle } from './shuffle';

/** A question without its answer: all that a reader is sent before submission. @public */
export interface PublicQuestion {
  id: string;
  kind: QuestionKind;
  text: LocalText;
  /** Of `single`, `multiple` and `order`, shuffled; ids are their places: `1`, `2`, … */
  options?: Array<{ id: string; text: LocalText }>;
  /** Of `numeric`. */
  unit?: LocalText;
}

/**
 * The questions of a quiz as they are asked: shuffled, their options too, and
 * without anything of the answers. The same for the same seed.
 *
 * @remarks
 *
 * The ids that authors give to options (`a`, `b`, `c` in the right order)
 * would tell, so options are known by their place; {@link ownAnswers} turns
 * these back before grading. An `order` question of three items or more is
 * never shown in its right order: keep the seed on the server, for who knows
 * it can tell when that rule moved the items.
 *
 * @public
 */
export function publicQuestions(quiz: Quiz, seed: string): PublicQuestion[] {
  return shuffle(quiz.questions, seed).map(question => {
    const { id, kind, text } = question;
    const options = askedChoices(question, seed).map((choice, index) => ({
      id: placeId(index),
      text: { ...choice.text },
    }));
    return {
      id,
      kind,
      text: { ...text },
      ...(options.length && { options }),
      ...(kind === 'numeric' &&
        question.unit && { unit: { ...question.unit } }),
    };
  });
}

/** Id of the choice that is shown at this place. */
export function placeId(index: number): string {
  return String(index + 1);
}
