import type {
  CourseMatch,
  CoverageReading,
  OwnershipReading,
} from '../api/types';
import type { CoverageVerdict } from '../coverage';
import { lackingTopics } from './lackingTopics';
import { matchCourses } from './matchCourses';
import { parseCourse } from './parseCourse';
import { COURSE_TOPICS } from './topics';

describe('parseCourse', () => {
  it('reads the course and its lessons in the order listed', () => {
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
        title: 'Your first SLO',
        summary: 'From a promise to a budget.',
        level: 'beginner',
        minutes: 40,
        topics: ['slo/defined', 'slo/measured'],
        lessons: [
          {
            slug: 'why',
            title: 'Why promise?',
            file: 'why.md',
            markdown: '# Why promise?\nText',
          },
          {
            slug: 'how-to',
            title: 'How to write one',
            minutes: 25,
            file: 'lessons/How To.md',
            markdown: '# Ignored\nText',
          },
        ],
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
    expect(course?.lessons.map(lesson => lesson.title)).toEqual(['Here']);
    expect(problems.map(problem => problem.rule)).toEqual([
      'course/lesson-missing',
      'course/type',
    ]);
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
});
