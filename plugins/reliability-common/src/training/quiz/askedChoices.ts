import type { LocalText, Question } from '../types';
import { shuffle } from './shuffle';

/** An option, or an item to put in order, without whether it is right. */
export interface Choice {
  id: string;
  text: LocalText;
}

/**
 * The choices of a question in the order they are asked in; none where there
 * is nothing to choose.
 *
 * @remarks
 *
 * They are sorted by their text before they are shuffled, so that the order
 * the author wrote, which is the answer of an `order` question, has no part
 * in the order shown.
 */
export function askedChoices(question: Question, seed: string): Choice[] {
  const choices = choicesOf(question);
  const asked = shuffle(
    choices
      .map(choice => ({ choice, key: sortKey(choice) }))
      .sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)))
      .map(({ choice }) => choice),
    `${seed}/${question.id}`,
  );
  const isRightAsShown =
    question.kind === 'order' &&
    asked.length >= 3 &&
    asked.every((choice, index) => choice === choices[index]);
  return isRightAsShown ? [...asked.slice(1), asked[0]] : asked;
}

function choicesOf(question: Question): readonly Choice[] {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options;
    case 'order':
      return question.items;
    default:
      return [];
  }
}

function sortKey({ id, text }: Choice): string {
  const words = Object.keys(text)
    .sort()
    .map(language => [language, text[language]]);
  return JSON.stringify([words, id]);
}
