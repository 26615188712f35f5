import { worstSloState } from '@vigie/backstage-plugin-reliability-common';
import { evaluateStory } from './__testUtils__/evaluateStory';
import {
  indicatorsOf,
  measuredSlos,
  seriesOf,
} from './__testUtils__/exampleSlos';
import { ORGANISATION } from './organisation';
import { pointsBetween } from './points';
import { chapterStart, DAY, HOUR, MINUTE } from './time';

const CHAPTER = chapterStart(Date.UTC(2026, 10, 23, 12) / 1000);

/** First minute, night, peak, weekend, last minute of a chapter, and the next one. */
const TIMES: Array<[string, number]> = [
  ['the minute a chapter begins', CHAPTER],
  ['the night after', CHAPTER + 3 * HOUR + 7 * MINUTE],
  ['a busy afternoon', CHAPTER + DAY + 14 * HOUR + 31 * MINUTE],
  ['a weekend', CHAPTER + 3 * DAY + 9 * HOUR + 59 * MINUTE],
  ['the last minute of a chapter', CHAPTER + 7 * DAY - MINUTE],
  ['another chapter', CHAPTER + 23 * DAY + 20 * HOUR + 2 * MINUTE],
];

const TIMES_OF_CALENDARS: typeof TIMES = [
  ['the first minutes of a week', Date.UTC(2026, 10, 22, 18, 41) / 1000],
  ['the first minutes of a month', Date.UTC(2026, 10, 30, 23, 6) / 1000],
  ['the first hour of a quarter', Date.UTC(2027, 0, 1, 3, 46) / 1000],
];

const SLOS = measuredSlos();

describe.each(SLOS.map(slo => [slo.title, slo] as const))(
  '%s',
  (_title, slo) => {
    const intended = worstSloState(
      indicatorsOf(slo.definition).map(
        indicator => seriesOf(slo.entityRef, indicator)!.scenario.state,
      ),
    );

    const times = slo.definition.window.isRolling
      ? TIMES
      : [...TIMES, ...TIMES_OF_CALENDARS];

    it.each(times)('has the intended state in %s', (_time, now) => {
      const { state, reason } = evaluateStory(slo, now);
      expect({ state, reason }).toMatchObject({ state: intended });
    });
  },
);

it('measures every series', () => {
  const read = SLOS.flatMap(({ entityRef, definition }) =>
    indicatorsOf(definition).map(indicator => seriesOf(entityRef, indicator)),
  );
  expect(new Set(read)).toEqual(new Set(ORGANISATION));
});

it('shows every state that pushed figures can have', () => {
  expect(new Set(ORGANISATION.map(series => series.scenario.state))).toEqual(
    new Set([
      'exhausted',
      'burning',
      'at-risk',
      'stale',
      'insufficient',
      'no-traffic',
      'healthy',
    ]),
  );
});

it('keeps both objectives of pickup-points', () => {
  const slo = SLOS.find(({ title }) => title === 'pickup-points/availability')!;
  const { objectives } = evaluateStory(slo, TIMES[2][1]);
  expect(objectives.map(each => each.state)).toEqual(['healthy', 'healthy']);
  const [loose, tight] = objectives.map(each => each.budget!.remainingRatio!);
  expect(loose).toBeGreaterThan(0.9);
  expect(tight).toBeGreaterThan(0.2);
  expect(tight).toBeLessThan(0.8);
});

it('generates the same points whenever they are asked for', () => {
  const to = CHAPTER - (CHAPTER % HOUR);
  for (const series of ORGANISATION) {
    const once = pointsBetween(series, {
      from: to - DAY,
      to,
      now: CHAPTER + HOUR,
    });
    const inTwo = [
      ...pointsBetween(series, {
        from: to - DAY,
        to: to - 7 * HOUR,
        now: CHAPTER + HOUR,
      }),
      ...pointsBetween(series, {
        from: to - 7 * HOUR,
        to,
        now: CHAPTER + 2 * HOUR,
      }),
    ];
    expect(inTwo).toEqual(once);
    for (const [time, first, total] of once) {
      expect(time % series.step).toBe(0);
      expect(first).toBeGreaterThanOrEqual(0);
      const inRange = {
        counts: Number.isInteger(first) && first <= (total ?? -1),
        share: first <= 1,
        value: Number.isFinite(first),
      };
      expect([series.series, time, inRange[series.measure.kind]]).toEqual([
        series.series,
        time,
        true,
      ]);
    }
  }
});
