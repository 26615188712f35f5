import {
  alignLeftEdge,
  evaluateSlo,
  parseTarget,
  type SloEvaluation,
  type Target,
} from '@vigie/backstage-plugin-reliability-common';
import { ORGANISATION, type SimulatedSeries } from './organisation';
import { pointsBetween } from './points';
import { chapterStart, DAY, HISTORY_SECONDS, HOUR, MINUTE } from './time';

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

function target(text: string): Target {
  const parsed = parseTarget(text, 'ratio');
  if (!parsed.ok) {
    throw new Error(parsed.message);
  }
  return parsed.target;
}

/** What the engine would say of the history the simulator has pushed by `now`. */
function evaluate(
  series: SimulatedSeries,
  now: number,
  targets: Target[],
): SloEvaluation {
  const { step } = series;
  const points = pointsBetween(series, {
    from: now - HISTORY_SECONDS,
    to: now - (series.scenario.lagSeconds ?? 0),
    now,
  });
  const first = points[0][0] - step;
  const collectedTo = now - (now % step);
  const sums = [{ good: 0, total: 0, covered: 0 }];
  let next = 0;
  for (let time = first + step; time <= collectedTo; time += step) {
    const last = sums[sums.length - 1];
    const isMeasured = points[next]?.[0] === time;
    sums.push(
      isMeasured
        ? {
            good: last.good + points[next][1],
            total: last.total + points[next][2],
            covered: last.covered + step,
          }
        : last,
    );
    next += isMeasured ? 1 : 0;
  }
  const at = (time: number) => sums[Math.max(0, (time - first) / step)];
  return evaluateSlo({
    windowSeconds: 30 * DAY,
    objectives: targets.map(each => ({ target: each })),
    step,
    cycleSeconds: 60,
    now,
    collectedTo,
    firstMeasured: points[0][0],
    lastMeasured: points[points.length - 1][0],
    sum: windowSeconds => {
      const from = alignLeftEdge(collectedTo, windowSeconds, step);
      return {
        from,
        to: collectedTo,
        good: at(collectedTo).good - at(from).good,
        total: at(collectedTo).total - at(from).total,
        coveredSeconds: at(collectedTo).covered - at(from).covered,
      };
    },
  });
}

const seriesTarget = (series: SimulatedSeries) =>
  target(String((1_000_000 - series.budgetPpm) / 1_000_000));

describe.each(ORGANISATION.map(series => [series.series, series] as const))(
  '%s',
  (_name, series) => {
    it.each(TIMES)('has the intended state in %s', (_time, now) => {
      const evaluation = evaluate(series, now, [seriesTarget(series)]);
      expect(evaluation).toMatchObject({ state: series.scenario.state });
    });
  },
);

it('shows every state that pushed counts can have', () => {
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
  const series = ORGANISATION.find(each => each.series === 'points-listed')!;
  const { objectives } = evaluate(series, TIMES[2][1], [
    target('0.995'),
    target('0.9995'),
  ]);
  expect(objectives.map(each => each.state)).toEqual(['healthy', 'healthy']);
  const [loose, tight] = objectives.map(each => each.budget!.remainingRatio!);
  expect(loose).toBeGreaterThan(0.9);
  expect(tight).toBeGreaterThan(0.2);
  expect(tight).toBeLessThan(0.8);
});

it('generates the same counts whenever they are asked for', () => {
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
    for (const [time, good, total] of once) {
      expect(time % series.step).toBe(0);
      expect(Number.isInteger(good) && Number.isInteger(total)).toBe(true);
      expect(good).toBeGreaterThanOrEqual(0);
      expect(good).toBeLessThanOrEqual(total);
    }
  }
});
