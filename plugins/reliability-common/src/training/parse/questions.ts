import type { Fields } from '../../definitions/yaml';
import type { LocalText, Question, QuizOption } from '../types';
import { readValue } from './exercises';
import { readLocalText, requireLocalText } from './localText';
import type { CourseFolder } from './place';
import { readPatterns } from './patterns';
import { readId } from './slugs';
import { readForm } from './values';

const KIND = /^(?:single|multiple|order|numeric|text|self)$/;

type Choice = Extract<Question, { options: QuizOption[] }>;
type Order = Extract<Question, { kind: 'order' }>;

/** A question, when it can be asked and graded. */
export function readQuestion(
  fields: Fields,
  folder: CourseFolder,
): Question | undefined {
  const { languages } = folder;
  const id = readId(fields, folder.questionIds);
  const kind = fields.require('kind', 'kind: single')
    ? readForm(
        fields,
        'kind',
        'quiz/kind',
        KIND,
        'single, multiple, order, numeric, text or self',
      )
    : undefined;
  const text = requireLocalText(fields, 'text', languages);
  const explanation = requireLocalText(fields, 'explanation', languages);
  const answer =
    kind && readAnswer(kind as Question['kind'], fields, languages);
  // Which fields there may be depends on the kind.
  if (kind) fields.reportUnknown();
  if (!id || !text || !explanation || !answer) return undefined;
  return { id, text, explanation, ...answer };
}

/** What a kind of question has of its own. */
type Answered<Q> = Q extends unknown
  ? Omit<Q, 'id' | 'text' | 'explanation'>
  : never;

function readAnswer(
  kind: Question['kind'],
  fields: Fields,
  languages: readonly string[],
): Answered<Question> | undefined {
  switch (kind) {
    case 'single':
    case 'multiple': {
      const options = readOptions(kind, fields, languages);
      return options && { kind, options };
    }
    case 'order': {
      const items = readItems(fields, languages);
      return items && { kind, items };
    }
    case 'numeric': {
      const value = readValue(fields, 'quiz/number');
      const unit = readLocalText(fields, 'unit', languages);
      return value && { kind, ...value, ...(unit && { unit }) };
    }
    case 'text': {
      const rules = {
        pattern: 'quiz/pattern',
        example: 'quiz/example',
      } as const;
      const patterns = readPatterns(fields, languages, rules);
      return patterns && { kind, ...patterns };
    }
    default: {
      const guide = requireLocalText(fields, 'guide', languages);
      return guide && { kind, guide };
    }
  }
}

function readOptions(
  kind: Choice['kind'],
  fields: Fields,
  languages: readonly string[],
): QuizOption[] | undefined {
  const read = readChoices(fields, 'options', languages, (item, choice) => {
    const right = item.has('right') ? item.boolean('right')?.value : false;
    const why = readLocalText(item, 'why', languages);
    return { ...choice, right: right ?? false, ...(why && { why }) };
  });
  if (!read) return undefined;
  if (read.includes(undefined)) return undefined;
  const right = read.filter(option => option?.right).length;
  if (right === 0 || (kind === 'single' && right > 1)) {
    fields.reporter.report(
      'quiz/right',
      right === 0
        ? 'No option is right, so nobody could answer. Write right: true for one.'
        : `${right} options are right, but only one can be chosen. Keep one right: true, or write kind: multiple.`,
      fields.place('options'),
    );
    return undefined;
  }
  return complete(read);
}

function readItems(
  fields: Fields,
  languages: readonly string[],
): Order['items'] | undefined {
  const read = readChoices(fields, 'items', languages, (_, item) => item);
  return read && complete(read);
}

/** What the reader chooses from: at least two. A broken one is `undefined`. */
function readChoices<T>(
  fields: Fields,
  key: 'options' | 'items',
  languages: readonly string[],
  convert: (item: Fields, choice: { id: string; text: LocalText }) => T,
): Array<T | undefined> | undefined {
  const taken = new Set<string>();
  const items = fields.require(key, `${key}: with id and text of each`)
    ? fields.maps(key)
    : undefined;
  if (!items) return undefined;
  if (items.length < 2) {
    fields.reporter.report(
      'quiz/options',
      `There is nothing to choose from. Write at least two ${key}.`,
      fields.place(key),
    );
    return undefined;
  }
  return items.map(item => {
    const id = readId(item, taken);
    const text = requireLocalText(item, 'text', languages);
    const converted = convert(item, { id: id ?? '', text: text ?? {} });
    item.reportUnknown();
    return id && text ? converted : undefined;
  });
}

/** All of them, or nothing: a question with a choice left out is another question. */
function complete<T>(read: ReadonlyArray<T | undefined>): T[] | undefined {
  const sound = read.flatMap(each => (each === undefined ? [] : [each]));
  return sound.length === read.length ? sound : undefined;
}
