import type { Answer } from '../types';

/** The answer to a question; nothing that merely sits on the prototype. */
export function answerTo(
  id: string,
  answers: Readonly<Record<string, Answer>>,
): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}
