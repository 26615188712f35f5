import { titleOfSlug } from '../../definitions/markdown';
import type { Fields } from '../../definitions/yaml';
import type { Exercise, ExerciseAnswer } from '../types';
import { requireLocalText } from './localText';
import { mapsOf } from './place';
import type { CourseFolder } from './place';
import { readPatterns } from './patterns';
import { readAfter, readSlug } from './slugs';
import { readTexts } from './texts';
import { readForm, readMinutes, readNumber } from './values';

/** As exemptions name checks. */
export const CHECK_ID = /^[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*$/;

/** The exercises of `course.yaml`. One without a way to be done is left out. */
export function readExercises(
  course: Fields,
  folder: CourseFolder,
  lessons: ReadonlySet<string>,
): Exercise[] {
  const taken = new Set<string>();
  return mapsOf(course, 'exercises').flatMap(item => {
    const slug = readSlug(item, taken);
    const title = requireLocalText(item, 'title', folder.languages);
    const after = readAfter(item, lessons);
    const minutes = readMinutes(item);
    const way = readWay(item, folder);
    item.reportUnknown();
    const texts = slug ? readTexts('exercise', slug, item, folder) : undefined;
    if (!slug || !texts || !way) return [];
    return [
      {
        slug,
        title: title ?? { [folder.languages[0]]: titleOfSlug(slug) },
        ...(after && { after }),
        ...(minutes && { minutes }),
        ...texts,
        ...way,
      },
    ];
  });
}

/** Exactly one of `check` and `answer`. */
function readWay(
  item: Fields,
  folder: CourseFolder,
): Pick<Exercise, 'check' | 'answer'> | undefined {
  const hasCheck = item.has('check');
  if (hasCheck === item.has('answer')) {
    item.reporter.report(
      'exercise/choice',
      hasCheck
        ? 'An exercise is done by a check or by an answer. Remove check or answer.'
        : 'Nothing says when this exercise is done. Write check: coverage/latency-alerted, or answer: { kind: numeric, value: 14.4, tolerance: 0.1 }.',
      hasCheck ? item.place('answer') : { at: item.at, path: item.path },
    );
    return undefined;
  }
  if (hasCheck) {
    const check = readForm(
      item,
      'check',
      'exercise/check',
      CHECK_ID,
      'coverage/latency-alerted',
    );
    return check ? { check } : undefined;
  }
  const fields = item.map('answer');
  const answer = fields && readAnswer(fields, folder);
  fields?.reportUnknown();
  return answer && { answer };
}

function readAnswer(
  fields: Fields,
  folder: CourseFolder,
): ExerciseAnswer | undefined {
  const kind = fields.require('kind', 'kind: numeric')
    ? readForm(
        fields,
        'kind',
        'exercise/kind',
        /^(?:numeric|text)$/,
        'numeric or text',
      )
    : undefined;
  if (kind === 'numeric') {
    const value = readValue(fields, 'exercise/number');
    return value && { kind, ...value };
  }
  if (kind !== 'text') return undefined;
  const text = readPatterns(fields, folder.languages.slice(0, 1), {
    pattern: 'exercise/pattern',
    example: 'exercise/example',
  });
  return (
    text && {
      kind,
      patterns: Object.values(text.patterns)[0],
      example: text.example,
    }
  );
}

/** A right number and how far from it is right as well. */
export function readValue(
  fields: Fields,
  rule: 'exercise/number' | 'quiz/number',
): { value: number; tolerance: number } | undefined {
  const hasValue = fields.require('value', 'value: 43.2');
  const hasTolerance = fields.require('tolerance', 'tolerance: 0.1');
  const value = hasValue
    ? readNumber(fields, 'value', rule, () => true, 'a number, as 43.2')
    : undefined;
  const tolerance = hasTolerance
    ? readNumber(fields, 'tolerance', rule, each => each >= 0, '0 or more')
    : undefined;
  return value === undefined || tolerance === undefined
    ? undefined
    : { value, tolerance };
}
