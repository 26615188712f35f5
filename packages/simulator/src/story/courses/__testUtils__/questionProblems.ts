import type { QuestionYaml } from './courseYaml';

const KINDS: Readonly<Record<string, (question: QuestionYaml) => boolean>> = {
  single: ({ options }) =>
    (options?.length ?? 0) > 2 && rightOnes(options).length === 1,
  multiple: ({ options }) =>
    (options?.length ?? 0) > 2 && rightOnes(options).length > 0,
  order: ({ items }) => (items?.length ?? 0) > 2,
  numeric: ({ value, tolerance }) =>
    Number.isFinite(value) && Number(tolerance) >= 0,
  text: ({ patterns, example }) =>
    allPatterns(patterns).some(pattern =>
      new RegExp(pattern, 'i').test(example ?? ''),
    ),
  self: ({ guide }) => Boolean(guide),
};

/** What is wrong with the questions of a course. */
export function questionProblems(questions: readonly QuestionYaml[]): string[] {
  const ids = questions.map(({ id }) => id);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map(id => `two questions have the id ${id}`),
    ...questions.flatMap(question => [
      ...(Object.hasOwn(KINDS, question.kind) && KINDS[question.kind](question)
        ? []
        : [`${question.id} cannot be graded`]),
      ...['text', 'explanation']
        .filter(key => !(key in question))
        .map(key => `${question.id} has no ${key}`),
      ...duplicates(question.options ?? question.items ?? []).map(
        id => `${question.id} has two choices ${id}`,
      ),
    ]),
  ];
}

function rightOnes(options: QuestionYaml['options']) {
  return (options ?? []).filter(({ right }) => right);
}

function allPatterns(patterns: QuestionYaml['patterns']): string[] {
  return patterns ? Object.values(patterns).flat() : [];
}

function duplicates(choices: ReadonlyArray<{ id: string }>): string[] {
  const ids = choices.map(({ id }) => id);
  return ids.filter((id, index) => ids.indexOf(id) < index);
}
