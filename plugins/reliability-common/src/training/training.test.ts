import fc from 'fast-check';
import type {
  CourseMatch,
  CoverageReading,
  OwnershipReading,
} from '../api/types';
import type { CoverageVerdict } from '../coverage';
import { lackingTopics } from './lackingTopics';
import { matchCourses } from './matchCourses';
import { courseCycles } from './courseCycles';
import { parseCourse } from './parseCourse';
import { COURSE_TOPICS } from './topics';

describe('parseCourse', () => {
  it('reads the short form: one language, lessons in the order listed', () => {
    const read = parseCourse([
      {
        path: 'course.yaml',
        content: `title: Your first SLO
summary: From a promise to a budget.
level: beginner
minutes: 40
topics: [slo/defined, slo/measured]
lessons:
  - why.md
  - { file: lessons/How To.md, title: How to write one, minutes: 25 }
`,
      },
      { path: 'lessons/How To.md', content: '# Ignored\nText' },
      { path: 'why.md', content: '---\nx: 1\n---\n# Why promise?\nText' },
      { path: 'README.md', content: 'About this folder' },
    ]);
    expect(read).toEqual({
      course: {
        title: { en: 'Your first SLO' },
        summary: { en: 'From a promise to a budget.' },
        level: 'beginner',
        minutes: 40,
        version: '1.0.0',
        languages: ['en'],
        authors: [],
        topics: ['slo/defined', 'slo/measured'],
        prerequisites: [],
        outcomes: [],
        passMark: 80,
        lessons: [
          {
            slug: 'why',
            title: { en: 'Why promise?' },
            files: { en: 'why.md' },
            markdown: { en: '# Why promise?\nText' },
          },
          {
            slug: 'how-to',
            title: { en: 'How to write one' },
            minutes: 25,
            files: { en: 'lessons/How To.md' },
            markdown: { en: '# Ignored\nText' },
          },
        ],
        quizzes: [],
        exercises: [],
      },
      problems: [],
    });
  });

  it('keeps the lessons that are there when one is not', () => {
    const { course, problems } = parseCourse([
      {
        path: 'course.yaml',
        content: 'title: A\ntopics: []\nlessons: [gone.md, here.md, 7]\n',
      },
      { path: 'here.md', content: 'Text' },
    ]);
    expect(course?.lessons.map(lesson => lesson.title.en)).toEqual(['Here']);
    expect(problems.map(problem => problem.rule)).toEqual([
      'course/lesson-missing',
      'course/type',
    ]);
  });

  const FULL = {
    'course.yaml': `title: { en: Gates, fr: Portes }
summary: { en: All of them, fr: Toutes }
level: advanced
minutes: 60
version: 2.1.0
validity: P1Y
languages: [en, fr]
authors: [group:default/platform-sre]
topics: [latency, coverage/latency-alerted]
prerequisites: [course-doors]
outcomes: [{ en: Open one, fr: En ouvrir une }]
passMark: 70
lessons:
  - { slug: locks, title: { en: Locks, fr: Serrures }, minutes: 30 }
quizzes:
  - { slug: keys, title: { en: Keys, fr: Clés }, after: locks, minutes: 10 }
exercises:
  - slug: turn
    title: { en: Turn, fr: Tourner }
    after: locks
    minutes: 20
    answer: { kind: text, patterns: [left], example: to the LEFT }
`,
    'lessons/en/locks.md': 'See ![a lock](../../figures/en/lock.svg).\n',
    'lessons/fr/locks.md': 'Voir ![une serrure](../../figures/fr/lock.svg).\n',
    'exercises/en/turn.md': 'Turn it.\n',
    'exercises/fr/turn.md': 'Tournez.\n',
    'quizzes/keys.yaml': `coolDown: PT1H
questions:
  - id: word
    kind: text
    text: { en: 'What?', fr: 'Quoi ?' }
    patterns: { en: [^key$], fr: ['^cl[eé]$'] }
    example: clé
    explanation: { en: A key, fr: Une clé }
`,
  };
  const filesOf = (contents: Record<string, string>) =>
    Object.entries(contents).map(([path, content]) => ({ path, content }));
  const figures = ['figures/en/lock.svg', 'figures/fr/lock.svg'];

  it('reads all of a course in two languages', () => {
    const { course, problems } = parseCourse(filesOf(FULL), {
      paths: [...Object.keys(FULL), ...figures],
    });
    expect(problems).toEqual([]);
    expect(course).toMatchObject({
      title: { en: 'Gates', fr: 'Portes' },
      level: 'advanced',
      version: '2.1.0',
      validity: 'P1Y',
      outcomes: [{ en: 'Open one', fr: 'En ouvrir une' }],
      passMark: 70,
      lessons: [
        {
          slug: 'locks',
          files: { en: 'lessons/en/locks.md', fr: 'lessons/fr/locks.md' },
        },
      ],
      quizzes: [
        {
          slug: 'keys',
          after: 'locks',
          passMark: 70,
          attempts: 3,
          coolDownSeconds: 3600,
          file: 'quizzes/keys.yaml',
          questions: [{ patterns: { en: ['^key$'], fr: ['^cl[eé]$'] } }],
        },
      ],
      exercises: [
        {
          slug: 'turn',
          markdown: { en: 'Turn it.\n', fr: 'Tournez.\n' },
          answer: { kind: 'text', patterns: ['left'], example: 'to the LEFT' },
        },
      ],
    });
  });

  it('tells what is missing in one language, and keeps the other', () => {
    const { 'lessons/fr/locks.md': _, ...others } = FULL;
    const { course, problems } = parseCourse(filesOf(others), {
      paths: [...Object.keys(others), 'figures/fr/lock.svg'],
    });
    expect(problems).toEqual([
      expect.objectContaining({
        rule: 'course/language-missing',
        file: 'course.yaml',
        line: 14,
      }),
      expect.objectContaining({
        rule: 'course/figure-missing',
        file: 'lessons/en/locks.md',
        line: 1,
      }),
    ]);
    expect(Object.keys(course?.lessons[0].markdown ?? {})).toEqual(['en']);
  });

  it('never throws, whatever is cut off or put in its place', () => {
    const names = Object.keys(FULL) as Array<keyof typeof FULL>;
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(900),
        fc.string({ maxLength: 30 }),
        (name, length, text) => {
          const broken = FULL[name].slice(0, length) + text;
          const { problems } = parseCourse(
            filesOf({ ...FULL, [name]: broken }),
          );
          expect(problems.every(problem => problem.file)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('courseCycles', () => {
  it.each([
    ['a chain', 'b>a c>b', []],
    ['one that asks for itself', 'a>a', [['a']]],
    ['what waits for a cycle', 'a>b b>c c>a d>a', [['a', 'b', 'c']]],
    [
      'two',
      'd>c c>d b>a a>b',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a course that is not there', 'a>x', []],
  ])('finds the cycles of %s', (_, asks, expected) => {
    const courses = asks.split(' ').map(each => {
      const [name, prerequisite] = each.split('>');
      return { name, prerequisites: [prerequisite] };
    });
    expect(courseCycles(courses)).toEqual(expected);
  });
});

const OWNED: OwnershipReading = { state: 'owned', observedAt: 0 };

function coverage(
  basis: CoverageReading['basis'],
  verdicts: Partial<
    Record<string, [CoverageVerdict, CoverageVerdict, CoverageVerdict]>
  >,
): CoverageReading {
  return {
    verdict: 'partial',
    basis,
    signals: (['traffic', 'errors', 'latency'] as const).map(signal => {
      const [collected, alerted, runbook] = (
        verdicts[signal] ?? ['covered', 'covered', 'covered']
      ).map(verdict => ({ verdict, evidence: [] }));
      return { signal, verdict: 'partial', collected, alerted, runbook };
    }),
  };
}

describe('lackingTopics', () => {
  const nothing = {
    coverage: coverage('live', {}),
    runbookCount: 1,
    slos: [{ state: 'healthy' as const }],
    ownership: OWNED,
  };

  it.each([
    ['nothing', {}, []],
    ['no SLO', { slos: [] }, ['slo/defined']],
    [
      'an SLO refused',
      { slos: [{ state: 'invalid' as const }] },
      ['slo/valid'],
    ],
    ['no data', { slos: [{ state: 'no-data' as const }] }, ['slo/measured']],
    [
      'a budget at risk',
      {
        slos: [{ state: 'at-risk' as const }, { state: 'exhausted' as const }],
      },
      ['slo/budget'],
    ],
    ['no traffic', { slos: [{ state: 'no-traffic' as const }] }, []],
    ['no runbook', { runbookCount: 0 }, ['runbooks/present']],
    [
      'no owner',
      { ownership: { ...OWNED, state: 'unowned' as const } },
      ['ownership/group'],
    ],
    [
      'an owner not looked up',
      { ownership: { ...OWNED, state: 'unknown' as const } },
      [],
    ],
    [
      'a blind spot',
      {
        coverage: coverage('live', {
          latency: ['uncovered', 'uncovered', 'uncovered'],
        }),
      },
      ['coverage/latency', 'coverage/latency-alerted'],
    ],
    [
      'an alert without a runbook',
      {
        coverage: coverage('live', {
          errors: ['covered', 'covered', 'uncovered'],
        }),
      },
      ['coverage/runbook-linked'],
    ],
    [
      'only doubt',
      {
        coverage: coverage('live', {
          errors: ['unknown', 'unknown', 'unknown'],
        }),
      },
      [],
    ],
    [
      'only rules in git',
      {
        coverage: coverage('git', {
          errors: ['unknown', 'partial', 'covered'],
          traffic: ['unknown', 'uncovered', 'uncovered'],
        }),
      },
      ['coverage/traffic-alerted'],
    ],
  ])('finds what a service with %s lacks', (_, change, expected) => {
    const topics = lackingTopics({ ...nothing, ...change });
    expect(topics).toEqual(expected);
    expect(Object.keys(COURSE_TOPICS)).toEqual(expect.arrayContaining(topics));
  });
});

describe('matchCourses', () => {
  const course = (
    title: string,
    topics: string[],
    minutes?: number,
  ): CourseMatch => ({
    entityRef: `resource:default/${title}`,
    title,
    topics,
    ...(minutes && { minutes }),
    matches: ['stale'],
    lessons: [{ id: '1', slug: 'a', title: 'A', minutes: 50 }],
  });

  it('puts the most helpful first, then the shortest, and leaves out the rest', () => {
    const matched = matchCourses({
      lacking: ['slo/defined', 'runbooks/present'],
      courses: [
        course('unrelated', ['slo/budget'], 1),
        course('long', ['slo/defined'], 90),
        course('lessons-only', ['slo/defined']),
        course('both', ['runbooks/present', 'slo/defined', 'slo/budget'], 300),
        course('short', ['runbooks/present'], 10),
      ],
    });
    expect(matched.map(each => [each.title, each.matches])).toEqual([
      ['both', ['slo/defined', 'runbooks/present']],
      ['short', ['runbooks/present']],
      ['lessons-only', ['slo/defined']],
      ['long', ['slo/defined']],
    ]);
  });

  it.each([
    ['coverage/latency', 'coverage/latency-collected', true],
    ['coverage/latency', 'latency', true],
    ['coverage/errors-alerted', 'errors', true],
    ['slo/budget', 'slo/promise-kept', true],
    ['slo/valid', 'definitions/valid', true],
    ['coverage/latency', 'traffic', false],
    ['coverage/latency', 'coverage/latency-alerted', false],
    ['runbooks/present', 'runbooks/sections', false],
  ])('%s is taught by %s: %s', (lacking, topic, isMatch) => {
    const courses = [course('one', [topic])];
    expect(matchCourses({ lacking: [lacking], courses })).toHaveLength(
      isMatch ? 1 : 0,
    );
  });
});
