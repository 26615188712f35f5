import {
  EVENTS,
  inputOf,
  type InputOverrides,
  type WindowFacts,
} from './__testUtils__/evaluationInput';
import { DAY, HOUR, MIDNIGHT, MINUTE } from './__testUtils__/history';
import { evaluateSlo } from './evaluateSlo';
import { SLICE_WEIGHT } from './slices';

/** MIDNIGHT is 2027-01-15: of a period of 30 days from New Year's Day 14 have passed. */
const PASSED = 14 * DAY;
const ENDS = MIDNIGHT + 16 * DAY;
const QUARTER = 7.5 * DAY;

const window = {
  duration: '30d',
  seconds: 30 * DAY,
  isRolling: false as const,
  startTime: '2027-01-01T00:00:00',
  timeZone: 'UTC',
};

function monthOf(
  facts: Record<number, WindowFacts>,
  overrides: InputOverrides = {},
) {
  return evaluateSlo(
    inputOf(facts, {
      ...overrides,
      definition: { window, ...overrides.definition },
    }),
  );
}

describe('a calendar window of events', () => {
  it('is judged from the beginning of its period', () => {
    expect(monthOf({ [PASSED]: { bad: 56, total: 28_000 } })).toMatchObject({
      state: 'exhausted',
      // 28,000 events so far allow 28.
      reason: '56 of 28 bad events allowed since 2027-01-01 00:00 UTC',
      window: { from: MIDNIGHT - PASSED, to: MIDNIGHT, endsAt: ENDS },
      counts: { coveredSeconds: PASSED, expectedSeconds: PASSED },
      objectives: [
        {
          budget: {
            allowedBad: 28,
            spentBad: 56,
            remainingRatio: -1,
            // 28,000 events in 336 hours.
            badHourRatio: 28_000 / 336 / 28,
          },
          burnRates: [
            { factor: 14.4 },
            { factor: 6 },
            { factor: 3 },
            { factor: 1 },
          ],
        },
      ],
    });
  });

  it('names the zone, and the local time at which the period began', () => {
    // 18:15 of 31 December in UTC is 14 days and 5 hours 45 minutes ago.
    expect(
      monthOf(
        { [14 * DAY + 5.75 * HOUR]: { bad: 3, total: 10 } },
        {
          objectives: [{ target: { text: '1', ppm: 1_000_000 } }],
          definition: {
            window: { ...window, duration: '1M', timeZone: 'Asia/Kathmandu' },
          },
        },
      ).reason,
    ).toBe(
      '3 bad events since 2027-01-01 00:00 Asia/Kathmandu, 100% allows none',
    );
  });

  // 14,000 events so far allow 14, and 7 are spent: c is 0.5, t 14 days. At the
  // pace p the rest lasts t × (1 − c) ÷ (p − 1), and 16 days are left.
  it.each([
    // 7 days ÷ 0.5 is 14 days.
    [15, 14 * DAY],
    // 7 days ÷ 1 is 7 days.
    [20, 7 * DAY],
    // 7 days ÷ 0.4375 is 16 days: the period is over.
    [14.375, undefined],
    [14.375 + 2 ** -10, Math.floor((7 * DAY * 10) / (4.375 + 2 ** -10))],
    [10, undefined],
    [0, undefined],
  ])('at %d bad of 10,000 over the last quarter', (bad, away) => {
    const { state, reason, objectives } = monthOf({
      [PASSED]: { bad: 7, total: 14_000 },
      [QUARTER]: { bad, total: 10_000 },
    });
    expect(objectives[0].projection).toEqual({
      pace: bad / 10,
      paceSeconds: QUARTER,
      ...(away && { exhaustsAt: MIDNIGHT + away }),
    });
    expect(state).toBe(away ? 'at-risk' : 'healthy');
    expect(reason === undefined).toBe(away === undefined);
  });

  it('reckons with the time that was measured', () => {
    // As above, but the 14,000 events are of 7 days: they come twice as fast.
    const { objectives } = monthOf({
      [PASSED]: { bad: 7, total: 14_000, covered: 7 * DAY },
      [QUARTER]: { bad: 20, total: 10_000 },
    });
    expect(objectives[0].projection?.exhaustsAt).toBe(MIDNIGHT + 3.5 * DAY);
  });

  it.each([
    ['a budget that is spent', { [PASSED]: { bad: 14, total: 14_000 } }],
    ['nothing counted', { [PASSED]: { bad: 0, total: 0 } }],
    ['nothing measured', { [PASSED]: { bad: 0, total: 0, covered: 0 } }],
    [
      'a quarter measured too little',
      { [QUARTER]: { bad: 200, total: 10_000, covered: 3 * DAY } },
    ],
  ])('names no day with %s', (_, facts) => {
    const { objectives } = monthOf({
      [QUARTER]: { bad: 200, total: 10_000 },
      ...facts,
    });
    expect(objectives[0].projection?.pace).toBe(20);
    expect(objectives[0].projection?.exhaustsAt).toBeUndefined();
  });

  it.each<[string, WindowFacts, string, string | undefined]>([
    [
      'nothing measured',
      { bad: 0, total: 0, covered: 0 },
      'no-data',
      'Nothing measured since 2027-01-01 00:00 UTC',
    ],
    [
      'nothing counted',
      { bad: 0, total: 0 },
      'no-traffic',
      'No events since 2027-01-01 00:00 UTC',
    ],
    ['nothing bad', { bad: 0, total: 10 }, 'healthy', undefined],
    [
      'one bad event of ten',
      { bad: 1, total: 10 },
      'insufficient',
      '1 bad event since 2027-01-01 00:00 UTC: too little is counted yet to judge by one',
    ],
    [
      'nearly two of what allows nearly one',
      { bad: 2 - 2 ** -10, total: 999 },
      'insufficient',
      '1.9 bad events since 2027-01-01 00:00 UTC: too little is counted yet to judge by one',
    ],
    [
      'two bad events of ten',
      { bad: 2, total: 10 },
      'exhausted',
      '2 of 0.01 bad events allowed since 2027-01-01 00:00 UTC',
    ],
    [
      'one bad event of the one allowed',
      { bad: 1, total: 1000 },
      'exhausted',
      '1 of 1 bad events allowed since 2027-01-01 00:00 UTC',
    ],
    ['one bad event of more', { bad: 1, total: 1001 }, 'healthy', undefined],
  ])('does not alarm by %s', (_, facts, state, reason) => {
    expect(monthOf({ [PASSED]: facts })).toMatchObject(
      reason === undefined ? { state } : { state, reason },
    );
  });

  it('judges a rolling window by one bad event, and a target of 100 % anyhow', () => {
    const one = { bad: 1, total: 10 };
    expect(evaluateSlo(inputOf({ [30 * DAY]: one })).state).toBe('exhausted');
    const whole = { objectives: [{ target: { text: '1', ppm: 1_000_000 } }] };
    expect(monthOf({ [PASSED]: one }, whole)).toMatchObject({
      state: 'exhausted',
      reason: '1 bad event since 2027-01-01 00:00 UTC, 100% allows none',
    });
  });

  it('has no period before anything is collected', () => {
    expect(monthOf({}, { collectedTo: undefined })).toMatchObject({
      state: 'no-data',
      reason: 'Not collected yet',
      window: undefined,
    });
  });
});

describe('a calendar window of slices', () => {
  // Minutes: 20,160 have passed of 43,200, which allow 43.2 at 99.9 %.
  const minutes = {
    definition: {
      method: 'Timeslices' as const,
      indicator: EVENTS,
    },
    objectives: [
      {
        target: { text: '0.999', ppm: 999_000 },
        timeSliceTarget: { text: '0.95', ppm: 950_000 },
        timeSliceSeconds: 60,
      },
    ],
  };
  const slices = (bad: number, pace = { bad: 0, total: 10_800 }) =>
    monthOf(
      {
        [PASSED]: { bad, total: 20_160 },
        [QUARTER]: pace,
      },
      minutes,
    );

  it('knows the budget of the whole period from its beginning', () => {
    expect(slices(21.6)).toMatchObject({
      state: 'healthy',
      unit: 'slices',
      counts: { good: 20_138.4, total: 20_160 },
      objectives: [
        {
          measured: 20_138.4 / 20_160,
          budget: {
            allowedBad: 43.2,
            spentBad: expect.closeTo(21.6, 2),
            remainingRatio: expect.closeTo(0.5, 3),
            // 60 slices of 43.2.
            badHourRatio: 60 / 43.2,
          },
        },
      ],
    });
    expect(slices(43)).toMatchObject({ state: 'healthy' });
    expect(slices(44)).toMatchObject({
      state: 'exhausted',
      reason: '44 of 43 bad slices allowed since 2027-01-01 00:00 UTC',
    });
  });

  it('allows for slices that were not measured as little as for bad ones', () => {
    const { objectives } = monthOf(
      { [PASSED]: { bad: 0, total: 10_160, covered: 10_160 * MINUTE } },
      minutes,
    );
    // 10,160 and the 23,040 to come.
    expect(objectives[0].budget?.allowedBad).toBe(33.2);
  });

  // 23.2 of 43.2 slices are left after 20 bad ones; 16 days are 23,040 slices.
  it.each([
    // A bad share of 0.0036 spends 23.2 in 6,444.4 minutes.
    [{ bad: 39, total: 10_800 }, Math.floor((23.2 * 60 * 10_800) / 39)],
    // A burn rate of 1 and less spends it as well, when much is spent already.
    [
      { bad: 10.875 + 2 ** -10, total: 10_800 },
      Math.floor((23.2 * 60 * 10_800) / (10.875 + 2 ** -10)),
    ],
    [{ bad: 10.875, total: 10_800 }, undefined],
    [{ bad: 10.8, total: 10_800 }, undefined],
    [{ bad: 0, total: 10_800 }, undefined],
    [{ bad: 0, total: 0 }, undefined],
    [{ bad: 39, total: 10_800, covered: 3.74 * DAY }, undefined],
  ])('at the pace of %j', (pace, away) => {
    const { state, objectives } = slices(20, pace);
    const { exhaustsAt } = objectives[0].projection ?? {};
    expect(exhaustsAt).toBe(away && MIDNIGHT + away);
    expect(state).toBe(away ? 'at-risk' : 'healthy');
  });

  it('counts shares of slices in slices', () => {
    const evaluation = monthOf(
      {
        [PASSED]: { bad: 20 * SLICE_WEIGHT, total: 20_160 * SLICE_WEIGHT },
        [QUARTER]: { bad: 39 * SLICE_WEIGHT, total: 10_800 * SLICE_WEIGHT },
      },
      {
        definition: { method: 'RatioTimeslices', indicator: EVENTS },
        objectives: [
          { target: { text: '0.999', ppm: 999_000 }, timeSliceSeconds: 60 },
        ],
      },
    );
    expect(evaluation).toMatchObject({
      unit: 'slices',
      counts: { good: 20_140, total: 20_160 },
      objectives: [
        {
          measured: 20_140 / 20_160,
          budget: {
            allowedBad: 43.2,
            spentBad: 20,
            badHourRatio: 60 / 43.2,
          },
          projection: {
            exhaustsAt: MIDNIGHT + Math.floor((23.2 * 60 * 10_800) / 39),
          },
        },
      ],
    });
  });

  it('takes the month that the newest bucket belongs to', () => {
    const at = (to: number) =>
      monthOf(
        {},
        {
          ...minutes,
          collectedTo: to,
          lastMeasured: to,
          now: to + 30,
          sum: from => ({
            from,
            to,
            good: (to - from) / 60,
            total: (to - from) / 60,
            coveredSeconds: to - from,
          }),
        },
      );
    expect(at(ENDS)).toMatchObject({
      window: { from: MIDNIGHT - PASSED, to: ENDS, endsAt: ENDS },
      counts: { total: 43_200 },
      objectives: [{ budget: { allowedBad: 43.2 } }],
    });
    expect(at(ENDS + 60)).toMatchObject({
      state: 'healthy',
      window: { from: ENDS, to: ENDS + 60, endsAt: ENDS + 30 * DAY },
      counts: { total: 1, expectedSeconds: 60 },
      objectives: [{ budget: { allowedBad: 43.2 } }],
    });
  });
});
