import type {
  ObjectiveDefinition,
  SloWindow,
} from '@vigie/backstage-plugin-reliability-common';
import { evaluateStory, meets, storyOf } from './__testUtils__/evaluateStory';
import {
  measuredSlos,
  seriesOf,
  type ExampleSlo,
} from './__testUtils__/exampleSlos';
import {
  naiveCounts,
  naivePeriod,
  naiveRemaining,
  naiveTolerance,
  type NaiveCounts,
  type NaiveIndicator,
  type NaiveSlicing,
} from './__testUtils__/naive';
import { DAY, HOUR } from './time';

const SLOS = measuredSlos().filter(
  // A series without events has no figures to compare.
  ({ title }) => title !== 'demand-forecast/forecasts',
);

const TIMES: Array<[string, number]> = [
  ['the days after summer time ended', Date.UTC(2026, 9, 26, 9, 7) / 1000],
  ['the first minutes of a month', Date.UTC(2026, 10, 30, 23, 21) / 1000],
  ['an hour sharp', Date.UTC(2026, 10, 18, 4) / 1000],
];

function indicatorOf(
  { entityRef, definition }: ExampleSlo,
  objective: ObjectiveDefinition,
  now: number,
) {
  const indicator = objective.indicator ?? definition.indicator!;
  const series = seriesOf(entityRef, indicator)!;
  const { step } = series;
  const points = storyOf(series, now);
  let naive: NaiveIndicator = { kind: 'counts', step };
  if ('raw' in indicator) {
    naive = { kind: indicator.rawType, step };
  } else if ('threshold' in indicator) {
    naive = { kind: 'threshold', isGood: meets(indicator), step };
  }
  return { naive, points };
}

function slicingOf(
  { method }: ExampleSlo['definition'],
  objective: ObjectiveDefinition,
): NaiveSlicing | undefined {
  if (method === 'Occurrences') {
    return undefined;
  }
  const seconds = objective.timeSliceSeconds!;
  return method === 'Timeslices'
    ? { seconds, target: objective.timeSliceTarget!.ppm / 1_000_000 }
    : { seconds };
}

const CALENDARS = { '1w': 'week', '1M': 'month', '1Q': 'quarter' } as const;

/** The window that ends at `to`: its left edge lies on what is kept at that age. */
function windowOf(window: SloWindow, to: number) {
  if (!window.isRolling) {
    const { from, to: endsAt } = naivePeriod(
      to,
      CALENDARS[window.duration as keyof typeof CALENDARS],
      window.timeZone,
    );
    return { from, endsAt };
  }
  if (window.seconds <= 3 * DAY) {
    throw new Error('All rolling windows of the example reach beyond 3 days');
  }
  return { from: Math.floor((to - window.seconds) / HOUR) * HOUR };
}

function expectWithin(
  actual: number | undefined,
  expected: number,
  tolerance: number,
) {
  expect(actual).toBeGreaterThanOrEqual(expected - tolerance);
  expect(actual).toBeLessThanOrEqual(expected + tolerance);
}

function expectBurn(
  actual: number | undefined,
  { good, total }: NaiveCounts,
  target: number,
  tolerance: number,
) {
  if (total === 0) {
    expect(actual).toBeUndefined();
  } else {
    expectWithin(actual, (1 - good / total) / (1 - target), tolerance);
  }
}

describe.each(SLOS.map(slo => [slo.title, slo] as const))(
  '%s',
  (_title, slo) => {
    const { definition } = slo;

    it.each(TIMES)('has the figures of its points in %s', (_time, now) => {
      const evaluation = evaluateStory(slo, now);
      const { from, to } = evaluation.window!;
      const { endsAt, ...edge } = windowOf(definition.window, to);
      expect([from, evaluation.window!.endsAt]).toEqual([edge.from, endsAt]);

      let compositeSpent = 0;
      definition.objectives.forEach((objective, index) => {
        const reading = evaluation.objectives[index];
        const { naive, points } = indicatorOf(slo, objective, now);
        const slicing = slicingOf(definition, objective);
        const target = objective.target.ppm / 1_000_000;
        const counts = naiveCounts(points, naive, { from, to }, slicing);
        const toCome = endsAt && slicing ? (endsAt - to) / slicing.seconds : 0;
        const remaining = naiveRemaining(counts, target, toCome);
        compositeSpent +=
          ((objective.weightPpm ?? 1_000_000) / 1_000_000) * (1 - remaining);

        const shown = reading.counts ?? evaluation.counts!;
        const { measured, perBudget } = naiveTolerance(naive, slicing, target);
        expect(shown.total).toBeCloseTo(counts.total, 6);
        expectWithin(
          shown.good / shown.total,
          counts.good / counts.total,
          measured,
        );
        expectWithin(reading.measured, counts.good / counts.total, measured);
        expectWithin(reading.budget!.remainingRatio, remaining, perBudget);

        // Edges of whole hours lie on what is kept, whatever the age.
        for (const pair of to % HOUR === 0 ? reading.burnRates : []) {
          const long = naiveCounts(
            points,
            naive,
            { from: to - pair.longSeconds, to },
            slicing,
          );
          expectBurn(pair.long, long, target, perBudget);
        }
      });
      expectWithin(
        evaluation.composite?.remainingRatio ?? 1 - compositeSpent,
        1 - compositeSpent,
        1e-9,
      );
      expect(evaluation.composite === undefined).toBe(
        definition.indicator !== undefined,
      );
    });
  },
);

it('holds an SLO of every method, shape and window', () => {
  const shapeOf = ({ definition }: ExampleSlo) => {
    const { indicator } = definition;
    if (!indicator) return 'composite';
    if ('raw' in indicator) return `raw ${indicator.rawType}`;
    if ('threshold' in indicator) return 'threshold';
    return indicator.good ? 'good' : 'bad';
  };
  const wordsOf = ({ window }: ExampleSlo['definition']) =>
    window.isRolling
      ? `rolling ${window.duration}`
      : `calendar ${window.duration} ${window.timeZone}`;
  const kinds = new Set(
    SLOS.map(
      slo =>
        `${slo.definition.method}, ${shapeOf(slo)}, ${wordsOf(slo.definition)}`,
    ),
  );
  expect([...kinds].sort()).toEqual([
    'Occurrences, bad, calendar 1M Europe/Paris',
    'Occurrences, composite, rolling 30d',
    'Occurrences, good, rolling 30d',
    'Occurrences, raw success, rolling 28d',
    'Occurrences, threshold, rolling 4w',
    'RatioTimeslices, good, rolling 28d',
    'RatioTimeslices, raw failure, rolling 1w',
    'Timeslices, good, calendar 1w Asia/Kolkata',
    'Timeslices, good, rolling 30d',
    'Timeslices, threshold, calendar 1Q America/Sao_Paulo',
  ]);
});
