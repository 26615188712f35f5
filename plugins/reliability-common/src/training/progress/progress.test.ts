import fc from 'fast-check';
import type { Course, CourseProgress } from '../types';
import { completionExpiry } from './completionExpiry';
import { courseSteps } from './courseSteps';
import { progressOf } from './progressOf';
import { trainingState } from './trainingState';
import { compareVersions, majorOf } from './versions';

const title = { en: 'Title' };
const quiz = (slug: string, after?: string) => ({
  slug,
  title,
  ...(after && { after }),
  minutes: 5,
  passMark: 80,
  attempts: 3,
  coolDownSeconds: 600,
  questions: [],
  file: `quizzes/${slug}.yaml`,
});
const exercise = (slug: string, after?: string) => ({
  slug,
  title,
  ...(after && { after }),
  markdown: {},
  files: {},
});
const lesson = (slug: string) => ({ slug, title, markdown: {}, files: {} });

const COURSE: Pick<Course, 'lessons' | 'quizzes' | 'exercises'> = {
  lessons: [lesson('first'), lesson('constructor')],
  quizzes: [quiz('last'), quiz('q', 'first'), quiz('gone', 'no-lesson')],
  exercises: [exercise('e', 'first'), exercise('constructor', 'constructor')],
};
const NOTHING: CourseProgress = { lessons: {}, quizzes: {}, exercises: {} };

describe('courseSteps', () => {
  it('puts quizzes and exercises after their lesson, the others last', () => {
    expect(courseSteps(COURSE).map(({ kind, slug }) => [kind, slug])).toEqual([
      ['lesson', 'first'],
      ['quiz', 'q'],
      ['exercise', 'e'],
      ['lesson', 'constructor'],
      ['exercise', 'constructor'],
      ['quiz', 'last'],
      ['quiz', 'gone'],
    ]);
    expect(courseSteps(COURSE)[1]).toEqual({
      kind: 'quiz',
      slug: 'q',
      title,
      minutes: 5,
      after: 'first',
    });
  });
});

describe('progressOf', () => {
  it('counts nothing before anything is done', () => {
    expect(progressOf(COURSE, NOTHING)).toEqual({
      done: 0,
      total: 7,
      percent: 0,
      isComplete: false,
      next: { kind: 'lesson', slug: 'first', title },
    });
  });

  it('counts a quiz when it is passed, and nothing the course lacks', () => {
    const progress = progressOf(COURSE, {
      lessons: { first: { readAt: 1 }, removed: { readAt: 1 } },
      quizzes: { q: { attempts: 2, bestScore: 70 } },
      exercises: {},
    });
    expect(progress).toMatchObject({
      done: 1,
      percent: 14,
      next: { slug: 'q' },
    });
  });

  it('is complete when everything is done, whatever the order', () => {
    const steps = courseSteps(COURSE);
    fc.assert(
      fc.property(fc.subarray(steps), done => {
        const of = <T>(kind: string, value: T) =>
          Object.fromEntries(
            done
              .filter(step => step.kind === kind)
              .map(step => [step.slug, value]),
          );
        const progress = progressOf(COURSE, {
          lessons: of('lesson', { readAt: 1 }),
          quizzes: of('quiz', { passedAt: 1, attempts: 1 }),
          exercises: of('exercise', { doneAt: 1 }),
        });
        const isComplete = done.length === steps.length;
        expect(progress.done).toBe(done.length);
        expect(progress.isComplete).toBe(isComplete);
        expect(progress.percent === 100).toBe(isComplete);
        expect(progress.next).toEqual(steps.find(step => !done.includes(step)));
      }),
    );
  });

  it('never calls an empty course complete', () => {
    const empty = { lessons: [], quizzes: [], exercises: [] };
    expect(progressOf(empty, NOTHING)).toEqual({
      done: 0,
      total: 0,
      percent: 0,
      isComplete: false,
    });
  });
});

describe('trainingState', () => {
  const completion = { version: '1.4.0', expiresAt: 100 };
  const course = { version: '1.0.0' };

  it.each([
    ['nothing done', { course, hasBegun: false, now: 1 }, 'never'],
    ['begun', { course, hasBegun: true, now: 1 }, 'in-progress'],
    ['gone and begun', { hasBegun: true, now: 1 }, 'in-progress'],
    ['completed', { course, completion, hasBegun: true, now: 1 }, 'valid'],
    [
      'the last second',
      { course, completion, hasBegun: true, now: 99 },
      'valid',
    ],
    [
      'the second it expires',
      { course, completion, hasBegun: true, now: 100 },
      'expired',
    ],
    [
      'completed for ever',
      {
        course,
        completion: { version: '1.0.0' },
        hasBegun: true,
        now: 9_999_999_999,
      },
      'valid',
    ],
    [
      'a minor version later',
      { course: { version: '1.99.3' }, completion, hasBegun: true, now: 1 },
      'valid',
    ],
    [
      'a major version later',
      { course: { version: '2.0.0' }, completion, hasBegun: true, now: 1 },
      'expired',
    ],
    [
      'a major version back',
      { course: { version: '0.9.0' }, completion, hasBegun: false, now: 1 },
      'expired',
    ],
    ['gone, valid', { completion, hasBegun: true, now: 99 }, 'valid'],
    ['gone, over', { completion, hasBegun: true, now: 100 }, 'expired'],
  ])('%s', (_, input, expected) => {
    expect(trainingState(input)).toBe(expected);
  });
});

describe('completionExpiry', () => {
  const at = (text: string) => Date.parse(text) / 1000;

  it.each([
    ['P18M', '2026-11-23T10:00:00Z', '2028-05-23T10:00:00Z'],
    ['P1M', '2027-01-31T23:59:59Z', '2027-02-28T23:59:59Z'],
    ['P1Y', '2028-02-29T00:00:00Z', '2029-02-28T00:00:00Z'],
    ['P30D', '2026-03-20T00:00:00Z', '2026-04-19T00:00:00Z'],
    ['PT1H', '2026-03-20T00:00:00Z', '2026-03-20T01:00:00Z'],
  ])('%s after %s is %s', (validity, completedAt, expected) => {
    const expiry = completionExpiry({ validity, completedAt: at(completedAt) });
    expect(expiry).toBe(at(expected));
  });

  it.each([[undefined], ['18 months'], [''], ['P999999999Y']])(
    '%s is for ever',
    validity => {
      expect(completionExpiry({ validity, completedAt: 0 })).toBeUndefined();
    },
  );
});

describe('versions', () => {
  it.each([
    ['1.2.3', '1.2.3', 0],
    ['1.10.0', '1.9.9', 1],
    ['2.0.0', '10.0.0', -1],
    ['1.0.1', '1.0.0', 1],
    ['1', '1.0.0', 0],
    ['', 'x.y', 0],
  ])('%s against %s', (a, b, expected) => {
    expect(Math.sign(compareVersions(a, b))).toBe(expected);
    expect(Math.sign(compareVersions(b, a))).toBe(0 - expected);
  });

  it.each([
    ['12.3.4', 12],
    ['x', 0],
  ])('the major of %s is %d', (version, expected) => {
    expect(majorOf(version)).toBe(expected);
  });
});
