import { parse } from 'yaml';
import { LANGUAGES, type CourseFolder } from './courseFolder';
import { evaluate, roundTo } from './evaluate';
import type { WrittenNumber } from './numbers';
import { workedExamples, type WorkedExample } from './workedExamples';

interface WorkedEntry {
  lesson: string;
  example: number;
  given: number[];
  computed: Array<{ value: number; by: string; digits: number }>;
}

/** What is wrong with the numbers of a course: each is listed, and reckoned again. */
export function workedProblems(folder: CourseFolder): string[] {
  const entries = (parse(folder.files['worked.yaml'] ?? '[]') ??
    []) as WorkedEntry[];
  const lessons = [
    ...new Set(
      Object.keys(folder.files).flatMap(
        file => /^lessons\/\w+\/(.*)\.md$/.exec(file)?.[1] ?? [],
      ),
    ),
  ];
  return [
    ...entries.flatMap(reckoningProblems),
    ...entries
      .filter(({ lesson }) => !lessons.includes(lesson))
      .map(({ lesson }) => `worked.yaml: no lesson ${lesson}`),
    ...(entries.length < 3
      ? ['worked.yaml: fewer than three worked examples']
      : []),
    ...lessons.flatMap(lesson =>
      LANGUAGES.flatMap(language => {
        const file = `lessons/${language}/${lesson}.md`;
        const examples = workedExamples(folder.files[file] ?? '', language);
        const listed = entries.filter(entry => entry.lesson === lesson);
        const numbering = listed.map(({ example }) => example).join();
        const expected = examples.map((_, index) => index + 1).join();
        return numbering === expected
          ? examples.flatMap((example, index) =>
              textProblems(example, listed[index]).map(
                problem => `${file} example ${index + 1}: ${problem}`,
              ),
            )
          : [
              `${file}: has the worked examples ${expected}, worked.yaml ${numbering}`,
            ];
      }),
    ),
  ];
}

function reckoningProblems({ lesson, example, computed }: WorkedEntry) {
  return computed.flatMap(({ value, by, digits }) => {
    const place = `worked.yaml ${lesson} ${example}:`;
    try {
      const result = roundTo(evaluate(by), digits);
      return Math.abs(result - value) < 1e-9
        ? []
        : [`${place} ${by} is ${result}, not ${value}`];
    } catch (error) {
      return [`${place} ${(error as Error).message}`];
    }
  });
}

function textProblems(example: WorkedExample, entry: WorkedEntry): string[] {
  // A sign is written in many ways, so that only the size is compared.
  const listed = new Set(
    [...entry.given, ...entry.computed.map(({ value }) => value)].map(Math.abs),
  );
  const unlisted = ({ value }: WrittenNumber) => !listed.has(value);
  const written = example.lines.flatMap(({ readings }) => readings.flat());
  return [
    ...example.foreign.map(text => `${text} is in another language's notation`),
    ...example.lines.flatMap(({ readings, text }) =>
      readings.every(numbers => numbers.some(unlisted))
        ? [
            `${readings[0]
              .filter(unlisted)
              .map(({ value }) => value)
              .join(' and ')} not listed: ${text.trim()}`,
          ]
        : [],
    ),
    ...entry.given
      .filter(given => !written.some(({ value }) => value === Math.abs(given)))
      .map(given => `the given ${given} is not in the text`),
    ...entry.computed
      .filter(
        ({ value, digits }) =>
          !written.some(
            each => each.value === Math.abs(value) && each.digits === digits,
          ),
      )
      .map(
        ({ value, digits }) =>
          `the computed ${value.toFixed(digits)} is not in the text`,
      ),
  ];
}
