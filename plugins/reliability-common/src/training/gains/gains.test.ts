import fc from 'fast-check';
import { CHECK_OUTCOMES, LEVELS } from '../../coverage/checks/types';
import type { CheckOutcome } from '../../coverage/checks/types';
import { DEFAULT_CHECKS } from '../../coverage';
import { courseGains } from './courseGains';
import { rankCourses } from './rankCourses';
import { topicNamesCheck } from './topicNamesCheck';

const CHECKS = [
  { id: 'ownership/group', level: 'observed' },
  { id: 'coverage/latency-collected', level: 'observed' },
  { id: 'coverage/latency-alerted', level: 'alerted' },
  { id: 'slo/defined', level: 'operable' },
  { id: 'runbooks/present', level: 'operable' },
] as const;

const resultsOf = (...outcomes: CheckOutcome[]) =>
  outcomes.map((outcome, index) => ({ id: CHECKS[index].id, outcome }));

const gainOf = (topics: string[], ...outcomes: CheckOutcome[]) =>
  courseGains({
    course: { courseRef: 'resource:default/course', topics },
    checks: CHECKS,
    results: resultsOf(...outcomes),
  });

describe('topicNamesCheck', () => {
  it.each([
    ['slo/defined', 'slo/defined', true],
    ['slo/defined', 'slo/measured', false],
    ['latency', 'coverage/latency-alerted', true],
    ['latency', 'coverage/latency-collected', true],
    ['latency', 'coverage/latencyish', false],
    ['latency', 'slo/latency-kept', false],
    ['alert', 'coverage/alert-for', false],
    ['coverage', 'coverage/latency-alerted', false],
  ])('%s names %s: %s', (topic, check, expected) => {
    expect(topicNamesCheck(topic, check)).toBe(expected);
  });

  it('finds checks of ours by every signal of a service', () => {
    const ids = DEFAULT_CHECKS.map(({ id }) => id);
    for (const signal of ['latency', 'traffic', 'errors']) {
      expect(ids.filter(id => topicNamesCheck(signal, id))).toEqual(
        expect.arrayContaining([
          `coverage/${signal}-collected`,
          `coverage/${signal}-alerted`,
        ]),
      );
    }
  });
});

describe('courseGains', () => {
  it('closes the failing checks a signal names, and unlocks what they held', () => {
    expect(gainOf(['latency'], 'pass', 'fail', 'fail', 'pass', 'fail')).toEqual(
      {
        courseRef: 'resource:default/course',
        checks: ['coverage/latency-collected', 'coverage/latency-alerted'],
        level: 'alerted',
        unlocks: true,
      },
    );
  });

  it('says the level as it is when more is missing', () => {
    expect(
      gainOf(['slo/defined'], 'pass', 'pass', 'pass', 'fail', 'fail'),
    ).toMatchObject({
      checks: ['slo/defined'],
      level: 'alerted',
      unlocks: false,
    });
  });

  it('has no level when not even the first is reached', () => {
    const gain = gainOf(['slo/defined'], 'unknown', 'pass', 'pass', 'fail');
    expect(gain).not.toHaveProperty('level');
    expect(gain).toMatchObject({ checks: ['slo/defined'], unlocks: false });
  });

  it.each<[CheckOutcome]>([
    ['unknown'],
    ['exempt'],
    ['not-applicable'],
    ['pass'],
  ])('does not offer itself for a check that is %s', outcome => {
    expect(
      gainOf(['slo/defined'], 'pass', 'pass', 'pass', outcome, 'pass').checks,
    ).toEqual([]);
  });

  it('names a check that does not count yet, which unlocks nothing', () => {
    const results = resultsOf('pass', 'pass', 'pass', 'pass', 'pass').map(
      result =>
        result.id === 'slo/defined'
          ? { ...result, outcome: 'fail' as const, countsFrom: '2027-01-01' }
          : result,
    );
    expect(
      courseGains({
        course: { courseRef: 'c', topics: ['slo/defined'] },
        checks: CHECKS,
        results,
      }),
    ).toEqual({
      courseRef: 'c',
      checks: ['slo/defined'],
      level: 'resilient',
      unlocks: false,
    });
  });

  it('never lowers the level, whatever the outcomes and their order', () => {
    const height = (level?: (typeof LEVELS)[number]) =>
      level ? LEVELS.indexOf(level) : -1;
    const outcomes = fc.array(fc.constantFrom(...CHECK_OUTCOMES), {
      minLength: 5,
      maxLength: 5,
    });
    const topics = fc.subarray([...CHECKS.map(({ id }) => id), 'latency']);
    fc.assert(
      fc.property(outcomes, topics, (given, named) => {
        const before = gainOf([], ...given);
        const after = gainOf(named, ...given);
        expect(before).toMatchObject({ checks: [], unlocks: false });
        expect(after.unlocks).toBe(height(after.level) > height(before.level));
        expect(height(after.level)).toBeGreaterThanOrEqual(
          height(before.level),
        );
        expect(
          courseGains({
            course: { courseRef: before.courseRef, topics: named },
            checks: CHECKS,
            results: resultsOf(...given).reverse(),
          }),
        ).toEqual(after);
      }),
    );
  });
});

describe('rankCourses', () => {
  const course = (courseRef: string, minutes: number, ...topics: string[]) => ({
    courseRef,
    title: courseRef.toLocaleUpperCase('en-US'),
    minutes,
    topics,
  });

  it('puts what unlocks first, then what closes more, then the shorter', () => {
    const ranked = rankCourses({
      checks: CHECKS,
      results: resultsOf('pass', 'pass', 'fail', 'fail', 'fail'),
      courses: [
        course('two-long', 90, 'slo/defined', 'runbooks/present'),
        course('none', 10, 'ownership/group', 'saturation'),
        course('one-b', 60, 'slo/defined'),
        course('two-short', 60, 'slo/defined', 'runbooks/present'),
        course('one-a', 60, 'runbooks/present'),
        course('unlocks', 120, 'latency'),
      ],
    });
    expect(ranked.map(({ courseRef }) => courseRef)).toEqual([
      'unlocks',
      'two-short',
      'two-long',
      'one-a',
      'one-b',
    ]);
    expect(ranked[0]).toMatchObject({ level: 'alerted', unlocks: true });
  });
});
