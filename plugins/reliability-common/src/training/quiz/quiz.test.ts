import fc from 'fast-check';
import type { Answer, Question, Quiz } from '../types';
import { attemptsLeft } from './attemptsLeft';
import { gradeExercise } from './gradeExercise';
import { gradeQuiz } from './gradeQuiz';
import { localText } from './localText';
import { ownAnswers } from './ownAnswers';
import { publicQuestions } from './publicQuestions';
import { shuffle } from './shuffle';

const both = (text: string) => ({ en: text, fr: `${text} (fr)` });

const common = (id: string) => ({
  id,
  text: both(`Question ${id}`),
  explanation: both('secret explanation'),
});

const QUESTIONS: Question[] = [
  {
    ...common('one'),
    kind: 'single',
    options: [
      { id: 'secret-a', text: both('A'), right: true },
      { id: 'secret-b', text: both('B'), right: false, why: both('secret') },
      { id: 'secret-c', text: both('C'), right: false },
    ],
  },
  {
    ...common('many'),
    kind: 'multiple',
    options: [
      { id: 'secret-a', text: both('A'), right: true },
      { id: 'secret-b', text: both('B'), right: true },
      { id: 'secret-c', text: both('C'), right: false },
    ],
  },
  {
    ...common('order'),
    kind: 'order',
    items: ['x', 'y', 'z'].map(id => ({ id: `secret-${id}`, text: both(id) })),
  },
  {
    ...common('number'),
    kind: 'numeric',
    value: 987_654.25,
    tolerance: 0.5,
    unit: both('minutes'),
  },
  {
    ...common('short'),
    kind: 'text',
    patterns: { en: ['^secret_quantile$'], fr: ['^secret_été$'] },
    example: 'secret_quantile',
  },
  { ...common('self'), kind: 'self', guide: both('secret guide') },
];

const QUIZ: Quiz = {
  slug: 'all-kinds',
  title: both('All kinds'),
  passMark: 80,
  attempts: 3,
  coolDownSeconds: 600,
  questions: QUESTIONS,
  file: 'quizzes/all-kinds.yaml',
};

const RIGHT: Record<string, Answer> = {
  one: { kind: 'single', option: 'secret-a' },
  many: { kind: 'multiple', options: ['secret-b', 'secret-a'] },
  order: { kind: 'order', items: ['secret-x', 'secret-y', 'secret-z'] },
  number: { kind: 'numeric', value: 987_654 },
  short: { kind: 'text', text: '  SECRET_quantile ' },
  self: { kind: 'self', text: 'I think so', verdict: 'yes' },
};

function points(id: string, answer: Answer): number | undefined {
  return gradeQuiz(QUIZ, { [id]: answer }).questions.find(
    question => question.id === id,
  )?.points;
}

function numericQuiz(value: number, tolerance: number): Quiz {
  const question = { ...common('n'), kind: 'numeric' as const };
  return { ...QUIZ, questions: [{ ...question, value, tolerance }] };
}

describe('gradeQuiz', () => {
  it.each<[string, Answer, number]>([
    ['one', { kind: 'single', option: 'secret-b' }, 0],
    ['one', { kind: 'single', option: '' }, 0],
    ['one', { kind: 'multiple', options: ['secret-a'] }, 0],
    ['many', { kind: 'multiple', options: ['secret-a'] }, 0],
    ['many', { kind: 'multiple', options: [] }, 0],
    [
      'many',
      { kind: 'multiple', options: ['secret-a', 'secret-b', 'secret-c'] },
      0,
    ],
    [
      'many',
      { kind: 'multiple', options: ['secret-a', 'secret-b', 'secret-a'] },
      1,
    ],
    ['many', { kind: 'multiple', options: ['secret-a', 'unknown'] }, 0],
    ['order', { kind: 'order', items: ['secret-x', 'secret-y'] }, 0],
    [
      'order',
      { kind: 'order', items: ['secret-y', 'secret-x', 'secret-z'] },
      0,
    ],
    ['number', { kind: 'numeric', value: 987_654.75 }, 1],
    ['number', { kind: 'numeric', value: 987_653.75 }, 1],
    ['number', { kind: 'numeric', value: 987_654.76 }, 0],
    ['number', { kind: 'numeric', value: NaN }, 0],
    ['number', { kind: 'numeric', value: Infinity }, 0],
    ['short', { kind: 'text', text: 'Secret_ÉTÉ' }, 1],
    ['short', { kind: 'text', text: 'secret_e\u0301te\u0301' }, 1],
    ['short', { kind: 'text', text: 'a secret_quantile' }, 0],
    ['short', { kind: 'text', text: '' }, 0],
    ['self', { kind: 'self', text: '', verdict: 'partly' }, 0.5],
    ['self', { kind: 'self', text: 'x', verdict: 'no' }, 0],
    ['one', { kind: 'self', text: 'x', verdict: 'yes' }, 0],
  ])('gives %s %j %d', (id, answer, expected) => {
    expect(points(id, answer)).toBe(expected);
  });

  it('passes the right answers, and is partly right only with a half', () => {
    expect(gradeQuiz(QUIZ, RIGHT)).toEqual({
      score: 100,
      isPassed: true,
      questions: QUESTIONS.map(({ id }) => ({ id, isRight: true, points: 1 })),
    });
    const partly: Answer = { kind: 'self', text: '', verdict: 'partly' };
    const graded = gradeQuiz(QUIZ, { ...RIGHT, self: partly });
    // 5.5 of 6 are 91.67 percent.
    expect(graded.score).toBe(91);
    expect(graded.questions[5]).toEqual({
      id: 'self',
      isRight: false,
      points: 0.5,
    });
  });

  it.each([
    [83, true],
    [84, false],
  ])('with five of six right and a pass mark of %d: %s', (mark, isPassed) => {
    const { self: _, ...five } = RIGHT;
    const graded = gradeQuiz({ ...QUIZ, passMark: mark }, five);
    expect(graded).toMatchObject({ score: 83, isPassed });
  });

  it.each([
    [1, 0.1, 1.1, true],
    [14.4, 0.1, 14.5, true],
    [14.4, 0.1, 14.3, true],
    [43.2, 0, 43.2, true],
    [0, 0, 1e-300, false],
    [1, 0.1, 1.1000001, false],
  ])('takes %d ± %d: %d is right: %s', (value, tolerance, given, isRight) => {
    const graded = gradeQuiz(numericQuiz(value, tolerance), {
      n: { kind: 'numeric', value: given },
    });
    expect(graded.questions[0].isRight).toBe(isRight);
  });

  it('never passes a quiz without questions, nor reads the prototype', () => {
    const nothing = { ...QUIZ, questions: [], passMark: 0 };
    expect(gradeQuiz(nothing, {})).toMatchObject({ isPassed: false });
    const odd = { ...QUESTIONS[0], id: 'constructor' };
    expect(gradeQuiz({ ...QUIZ, questions: [odd] }, {}).score).toBe(0);
  });

  it('is total, and its score is the floor of its points', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const id = fc.constantFrom('secret-a', 'secret-b', 'secret-x', '', 'zzz');
    const answer: fc.Arbitrary<Answer> = fc.oneof(
      fc.record({ kind: fc.constant('single' as const), option: id }),
      fc.record({
        kind: fc.constant('multiple' as const),
        options: fc.array(id),
      }),
      fc.record({ kind: fc.constant('order' as const), items: fc.array(id) }),
      fc.record({ kind: fc.constant('numeric' as const), value: fc.double() }),
      fc.record({ kind: fc.constant('text' as const), text }),
      fc.record({
        kind: fc.constant('self' as const),
        text,
        verdict: fc.constantFrom('yes' as const, 'partly', 'no'),
      }),
    );
    const answers = fc.dictionary(
      fc.constantFrom(...QUESTIONS.map(question => question.id), 'other'),
      answer,
    );
    fc.assert(
      fc.property(answers, given => {
        const graded = gradeQuiz(QUIZ, given);
        const sum = graded.questions.reduce((all, one) => all + one.points, 0);
        expect(graded.score).toBe(Math.floor((100 * sum) / 6));
        expect(graded.isPassed).toBe(graded.score >= 80);
        expect(graded.questions.map(one => one.id)).toEqual(
          QUESTIONS.map(question => question.id),
        );
      }),
    );
  });

  it('refuses patterns that are none, and a text of 1 MB at once', () => {
    const [text] = QUESTIONS.filter(question => question.kind === 'text');
    const broken = { ...text, patterns: { en: ['(', '(a+)+$'] } } as Question;
    const quiz = { ...QUIZ, questions: [broken] };
    const grade = (written: string) =>
      gradeQuiz(quiz, { short: { kind: 'text', text: written } }).score;
    expect(grade('a')).toBe(100);
    expect(grade(`${'a'.repeat(4_000)}!`)).toBe(0);
    expect(grade('a'.repeat(1_000_000))).toBe(0);
  });
});

describe('publicQuestions', () => {
  const seeds = fc.string({ maxLength: 40 });

  it('lets nothing of the answers survive', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const asked = publicQuestions(QUIZ, seed);
        expect(JSON.stringify(asked)).not.toMatch(/secret|987654|0\.5/);
        for (const question of asked) {
          const { id, kind, text, options, unit, ...rest } = question;
          expect(rest).toEqual({});
          for (const { id: place, text: words, ...more } of options ?? []) {
            expect(more).toEqual({});
          }
        }
      }),
    );
  });

  it('asks every question and option once, in an order of the seed alone', () => {
    fc.assert(
      fc.property(seeds, seed => {
        const asked = publicQuestions(QUIZ, seed);
        expect(publicQuestions(QUIZ, seed)).toEqual(asked);
        expect(asked.map(({ id }) => id).sort()).toEqual(
          QUESTIONS.map(({ id }) => id).sort(),
        );
        for (const { id, options } of asked) {
          const question = QUESTIONS.find(each => each.id === id)!;
          const own = 'options' in question ? question.options : undefined;
          const items = 'items' in question ? question.items : undefined;
          const texts = (own ?? items)?.map(({ text }) => text.en);
          expect(options?.map(({ text }) => text.en).sort()).toEqual(
            texts?.sort(),
          );
          expect(options?.map(option => option.id)).toEqual(
            texts?.map((_, index) => `${index + 1}`),
          );
        }
      }),
    );
  });

  it('does not depend on the order the options are written in', () => {
    const [one] = QUESTIONS;
    if (one.kind !== 'single') throw new Error('not the question meant');
    const turned = { ...one, options: [...one.options].reverse() };
    fc.assert(
      fc.property(seeds, seed => {
        expect(publicQuestions({ ...QUIZ, questions: [turned] }, seed)).toEqual(
          publicQuestions({ ...QUIZ, questions: [one] }, seed),
        );
      }),
    );
  });

  it('never shows three items or more in their right order', () => {
    const items = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), {
      minLength: 3,
      maxLength: 6,
    });
    fc.assert(
      fc.property(items, seeds, (texts, seed) => {
        const question: Question = {
          ...common('o'),
          kind: 'order',
          items: texts.map((text, index) => ({
            id: `${index}`,
            text: { en: text },
          })),
        };
        const quiz = { ...QUIZ, questions: [question] };
        const [asked] = publicQuestions(quiz, seed);
        expect(asked.options?.map(({ text }) => text.en)).not.toEqual(texts);
      }),
    );
  });

  it('puts the right option in every place', () => {
    const places = new Set<string>();
    for (let seed = 0; seed < 60; seed++) {
      const asked = publicQuestions(QUIZ, `${seed}`);
      const one = asked.find(({ id }) => id === 'one');
      places.add(one!.options!.find(({ text }) => text.en === 'A')!.id);
    }
    expect([...places].sort()).toEqual(['1', '2', '3']);
  });
});

describe('ownAnswers', () => {
  const asAsked = (seed: string): Record<string, Answer> => {
    const asked = publicQuestions(QUIZ, seed);
    const place = (id: string, text: string) =>
      asked
        .find(question => question.id === id)!
        .options!.find(option => option.text.en === text)!.id;
    return {
      ...RIGHT,
      one: { kind: 'single', option: place('one', 'A') },
      many: {
        kind: 'multiple',
        options: [place('many', 'A'), place('many', 'B')],
      },
      order: {
        kind: 'order',
        items: ['x', 'y', 'z'].map(text => place('order', text)),
      },
    };
  };

  it('makes answers to the questions as asked gradable', () => {
    fc.assert(
      fc.property(fc.string(), seed => {
        const own = ownAnswers(QUIZ, seed, asAsked(seed));
        expect(gradeQuiz(QUIZ, own).score).toBe(100);
      }),
    );
  });

  it('knows no ids but those it asked', () => {
    const { one, many, order } = RIGHT;
    const own = ownAnswers(QUIZ, 'seed', { one, many, order, other: one });
    expect(own).toEqual({
      one: { kind: 'single', option: '' },
      many: { kind: 'multiple', options: ['', ''] },
      order: { kind: 'order', items: ['', '', ''] },
    });
    expect(gradeQuiz(QUIZ, own).score).toBe(0);
  });
});

describe('shuffle', () => {
  it('stays what it is, for attempts that are graded later', () => {
    expect(shuffle([1, 2, 3, 4, 5, 6], 'attempt')).toEqual([3, 6, 4, 5, 2, 1]);
  });

  it('comes to every order', () => {
    const orders = new Set(
      Array.from({ length: 200 }, (_, seed) =>
        shuffle(['a', 'b', 'c'], `${seed}`).join(''),
      ),
    );
    expect([...orders].sort()).toEqual([
      'abc',
      'acb',
      'bac',
      'bca',
      'cab',
      'cba',
    ]);
  });
});

describe('attemptsLeft', () => {
  const quiz = { attempts: 3, coolDownSeconds: 600 };
  const failed = (startedAt: number, submittedAt?: number) => ({
    startedAt,
    ...(submittedAt !== undefined && { submittedAt, isPassed: false }),
  });

  it.each([
    ['none yet', [], 1_000, { left: 3 }],
    ['one', [failed(900, 950)], 1_000, { left: 2 }],
    [
      'all used',
      [failed(700, 720), failed(800, 820), failed(900, 950)],
      1_000,
      { left: 0, nextAttemptAt: 1_320 },
    ],
    [
      'one second before the cool-down ends',
      [failed(700, 720), failed(800, 820), failed(900, 950)],
      1_319,
      { left: 0, nextAttemptAt: 1_320 },
    ],
    [
      'when it ends',
      [failed(700, 720), failed(800, 820), failed(900, 950)],
      1_320,
      { left: 1 },
    ],
    [
      'begun and not submitted, in any order',
      [failed(900), failed(700), failed(800)],
      1_000,
      { left: 0, nextAttemptAt: 1_300 },
    ],
    [
      'submitted long after they began',
      [failed(0, 990), failed(0, 991), failed(0, 992)],
      1_000,
      { left: 0, nextAttemptAt: 1_590 },
    ],
    [
      'more than allowed, as after the quiz allowed less',
      [failed(700), failed(800), failed(850), failed(900)],
      1_000,
      { left: 0, nextAttemptAt: 1_400 },
    ],
    [
      'passed with the last',
      [
        failed(700, 720),
        failed(800, 820),
        { startedAt: 900, submittedAt: 950, isPassed: true },
      ],
      1_000,
      { left: 3 },
    ],
  ])('%s', (_, attempts, now, expected) => {
    expect(attemptsLeft({ quiz, attempts, now })).toEqual(expected);
  });
});

describe('gradeExercise', () => {
  const numeric = { kind: 'numeric' as const, value: 14.4, tolerance: 0.1 };
  const text = { kind: 'text' as const, patterns: ['^a-?b$'], example: 'ab' };

  it.each<[Parameters<typeof gradeExercise>[0], Answer, boolean]>([
    [numeric, { kind: 'numeric', value: 14.5 }, true],
    [numeric, { kind: 'numeric', value: 14.6 }, false],
    [numeric, { kind: 'text', text: '14.4' }, false],
    [text, { kind: 'text', text: ' A-B\n' }, true],
    [text, { kind: 'text', text: 'abc' }, false],
    [text, { kind: 'numeric', value: 1 }, false],
  ])('%j given %j: %s', (wanted, given, expected) => {
    expect(gradeExercise(wanted, given)).toBe(expected);
  });
});

describe('localText', () => {
  it.each([
    [{ en: 'Lessons', fr: 'Leçons' }, 'fr', undefined, 'Leçons'],
    [{ en: 'Lessons', fr: 'Leçons' }, 'fr-CA', undefined, 'Leçons'],
    [{ en: 'Lessons', fr: 'Leçons' }, 'de', undefined, 'Lessons'],
    [{ en: 'Lessons', fr: 'Leçons' }, 'de', ['fr', 'en'], 'Leçons'],
    [{ en: 'Lessons', fr: '' }, 'fr', undefined, 'Lessons'],
    [{ es: 'Lecciones' }, 'fr', ['fr'], 'Lecciones'],
    [{}, 'constructor', undefined, ''],
  ])('%j in %s with %j is %s', (text, language, languages, expected) => {
    expect(localText(text, language, languages)).toBe(expected);
  });
});
