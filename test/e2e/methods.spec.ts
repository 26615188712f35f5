import { expect, test } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import {
  naiveCounts,
  naivePeriod,
  naiveRemaining,
  naiveTolerance,
  type NaiveCalendar,
  type NaiveIndicator,
  type NaiveSlicing,
} from '../../packages/simulator/src/story/__testUtils__/naive';
import { ORGANISATION } from '../../packages/simulator/src/story/organisation';
import { pointsBetween } from '../../packages/simulator/src/story/points';
import { portalUrl } from './support/portal';

const ENTITY = 'component:default/every-method';
const HOUR = 3600;

/** As far as this test writes definitions; read here without any code of ours. */
interface Metric {
  metricSource: { spec: { series: string } };
}
interface IndicatorDocument {
  spec: {
    ratioMetric?: {
      total?: Metric;
      raw?: Metric;
      rawType?: 'success' | 'failure';
    };
    thresholdMetric?: Metric;
  };
}
interface ObjectiveDocument {
  op?: 'lte' | 'lt' | 'gte' | 'gt';
  value?: number;
  target?: number;
  targetPercent?: number;
  timeSliceTarget?: number;
  timeSliceWindow?: string;
  compositeWeight?: number;
  indicator?: IndicatorDocument;
  indicatorRef?: string;
}
interface SloDocument {
  kind: string;
  metadata: { name: string };
  spec: {
    indicator?: IndicatorDocument;
    indicatorRef?: string;
    timeWindow: [
      { duration: string; isRolling: boolean; calendar?: { timeZone: string } },
    ];
    budgetingMethod: string;
    objectives: ObjectiveDocument[];
  };
}

/** The SLOs of a folder of definitions, and its SLIs by name. */
function readFolder(folder: string) {
  const documents = fs
    .readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name =>
      parseAllDocuments(fs.readFileSync(path.join(folder, name), 'utf8')),
    )
    .flatMap(document => document.toJS() as SloDocument | SloDocument[]);
  const ofKind = (kind: string) =>
    documents.filter(document => document.kind === kind);
  return {
    slos: ofKind('SLO'),
    indicators: new Map(
      ofKind('SLI').map(sli => [sli.metadata.name, sli as IndicatorDocument]),
    ),
  };
}

/** What the API says of an SLO, as far as it is compared. */
interface Counts {
  good: number;
  total: number;
}
interface Slo {
  name: string;
  window: { from: number; to: number; endsAt?: number };
  counts?: Counts;
  composite?: { remainingRatio: number };
  objectives: Array<{
    counts?: Counts;
    measured: number;
    budget: { remainingRatio: number };
  }>;
}

async function call(route: string, body?: unknown) {
  const response = await fetch(`${portalUrl()}/api/reliability${route}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      Authorization: `Bearer ${process.env.VIGIE_PUSH_TOKEN}`,
      'content-type': 'application/json',
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  return { status: response.status, body: await response.json() };
}

/** Three days up to the last full hour, with steps nobody measured and steps in which nothing happened. */
function makeSeries() {
  const to = Math.floor(Date.now() / 1000 / HOUR) * HOUR - HOUR;
  let seed = 20261123;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const pointsOf = (step: number, next: () => number[]) => {
    const points: number[][] = [];
    for (let time = to - 72 * HOUR + step; time <= to; time += step) {
      const values = next();
      if (random() < 0.9) points.push([time, ...values]);
    }
    return { step, points };
  };
  return {
    requests: pointsOf(60, () => {
      const total = random() < 0.1 ? 0 : Math.floor(random() * 400);
      return [Math.round(total * random()), total];
    }),
    'success-ratio': pointsOf(300, () => [Math.round(random() * 1000) / 1000]),
    'failure-ratio': pointsOf(300, () => [Math.round(random() * 500) / 1000]),
    temperature: pointsOf(60, () => [Math.round(random() * 400 - 100) / 10]),
  };
}

const SECONDS = { m: 60, h: HOUR };
const CALENDARS: Record<string, NaiveCalendar> = {
  '1d': 'day',
  '1w': 'week',
  '1M': 'month',
  '1Q': 'quarter',
};

function slicingOf(
  method: string,
  { timeSliceWindow, timeSliceTarget }: ObjectiveDocument,
): NaiveSlicing | undefined {
  if (method === 'Occurrences') return undefined;
  const [, number, unit] = /^(\d+)([mh])$/.exec(timeSliceWindow!)!;
  const seconds = Number(number) * SECONDS[unit as keyof typeof SECONDS];
  return method === 'Timeslices'
    ? { seconds, target: timeSliceTarget }
    : { seconds };
}

function meets({ op, value }: ObjectiveDocument) {
  return (observed: number) => {
    if (op === 'lte') return observed <= value!;
    if (op === 'lt') return observed < value!;
    return op === 'gte' ? observed >= value! : observed > value!;
  };
}

interface Series {
  step: number;
  points: readonly (readonly number[])[];
}

/** Points of what an indicator reads, and how an objective counts them. */
function measured(
  { spec: { ratioMetric, thresholdMetric } }: IndicatorDocument,
  objective: ObjectiveDocument,
  seriesOf: (name: string) => Series,
) {
  const metric = (thresholdMetric ?? ratioMetric?.raw ?? ratioMetric?.total)!;
  const { step, points } = seriesOf(metric.metricSource.spec.series);
  let indicator: NaiveIndicator = { kind: 'counts', step };
  if (thresholdMetric) {
    indicator = { kind: 'threshold', isGood: meets(objective), step };
  } else if (ratioMetric?.raw) {
    indicator = { kind: ratioMetric.rawType!, step };
  }
  return { points, indicator };
}

function expectWithin(
  actual: number | undefined,
  expected: number,
  tolerance: number,
) {
  expect(actual).toBeGreaterThanOrEqual(expected - tolerance);
  expect(actual).toBeLessThanOrEqual(expected + tolerance);
}

/** Fails unless the figures shown are those of the points. */
function compare(
  slo: Slo,
  { spec }: SloDocument,
  indicators: ReadonlyMap<string, IndicatorDocument>,
  seriesOf: (name: string) => Series,
) {
  const [{ duration, isRolling, calendar }] = spec.timeWindow;
  const { from, to, endsAt } = slo.window;
  if (!isRolling) {
    const period = naivePeriod(to, CALENDARS[duration], calendar!.timeZone);
    expect([from, endsAt]).toEqual([period.from, period.to]);
  }
  const isComposite = !spec.indicator && !spec.indicatorRef;
  let compositeSpent = 0;
  let compositeTolerance = 0;
  spec.objectives.forEach((objective, index) => {
    const reading = slo.objectives[index];
    const target = objective.target ?? objective.targetPercent! / 100;
    const weight = objective.compositeWeight ?? 1;
    const slicing = slicingOf(spec.budgetingMethod, objective);
    const { points, indicator } = measured(
      objective.indicator ??
        spec.indicator ??
        indicators.get((objective.indicatorRef ?? spec.indicatorRef)!)!,
      objective,
      seriesOf,
    );
    const counts = naiveCounts(points, indicator, { from, to }, slicing);
    const toCome = !isRolling && slicing ? (endsAt! - to) / slicing.seconds : 0;
    const remaining = naiveRemaining(counts, target, toCome);
    const tolerance = naiveTolerance(indicator, slicing, target);
    compositeSpent += weight * (1 - remaining);
    compositeTolerance += weight * tolerance.perBudget;

    const shown = (reading.counts ?? slo.counts)!;
    const ratio = counts.good / counts.total;
    expect(counts.total).toBeGreaterThan(0);
    expect(shown.total).toBeCloseTo(counts.total, 6);
    expectWithin(shown.good / shown.total, ratio, tolerance.measured);
    expectWithin(reading.measured, ratio, tolerance.measured);
    expectWithin(reading.budget.remainingRatio, remaining, tolerance.perBudget);
  });
  if (isComposite) {
    expectWithin(
      slo.composite!.remainingRatio,
      1 - compositeSpent,
      compositeTolerance,
    );
  }
}

async function slosOf(entityRef: string): Promise<Slo[]> {
  const { body } = await call(`/slos?entityRef=${entityRef}&limit=100`);
  return body.items;
}

test('every method, shape and window has the figures that plain loops over the pushed points give', async () => {
  test.setTimeout(400_000);
  const pushed = makeSeries();
  // The portal may not know the entity yet, and the later half comes first.
  await expect
    .poll(
      async () => {
        for (const [name, { step, points }] of Object.entries(pushed)) {
          const half = Math.floor(points.length / 2);
          for (const part of [points.slice(half), points.slice(0, half + 5)]) {
            const { status } = await call('/measurements', {
              entityRef: ENTITY,
              series: name,
              step,
              points: part,
            });
            if (status !== 200) return `${name} ${status}`;
          }
        }
        return 'pushed';
      },
      { timeout: 120_000, intervals: [5000] },
    )
    .toBe('pushed');

  const { slos: documents, indicators } = readFolder(
    path.join(__dirname, '../fixtures/every-method/reliability'),
  );
  await expect(async () => {
    const slos = await slosOf(ENTITY);
    expect(slos.map(({ name }) => name).sort()).toEqual(
      documents.map(({ metadata }) => metadata.name).sort(),
    );
    for (const document of documents) {
      const { name } = document.metadata;
      await test.step(name, () =>
        compare(
          slos.find(slo => slo.name === name)!,
          document,
          indicators,
          series => pushed[series as keyof typeof pushed],
        ),
      );
    }
  }).toPass({ timeout: 240_000, intervals: [5000] });
});

/** Service, SLO and what it shows of the example organisation. */
const EXAMPLES = [
  ['delivery-quote', 'availability', 'events over rolling days'],
  ['customs-declarations', 'receipts', 'bad events over a calendar month'],
  ['pickup-points', 'lockers', 'a ratio of success'],
  ['pickup-points', 'availability', 'several objectives'],
  ['label-printing', 'label-latency', 'a value over rolling weeks'],
  ['identity-gateway', 'sign-in-minutes', 'time slices, two lengths of good'],
  ['parcel-tracking', 'support-desk', 'time slices over a calendar week'],
  ['depot-scanner', 'queue', 'time slices of a value, a calendar quarter'],
  ['proof-of-delivery', 'photographs', 'shares of time slices'],
  ['address-check', 'postcodes', 'shares of time slices of a failure ratio'],
  ['delivery-quote', 'offer', 'a composite'],
] as const;

test('services of the example organisation have the figures of what the simulator pushed', async () => {
  // A series of five minutes that was looked for before it was there is read on at its next step.
  test.setTimeout(600_000);
  for (const [service, name, shown] of EXAMPLES) {
    const entityRef = `component:default/${service}`;
    const { slos: documents, indicators } = readFolder(
      path.join(
        __dirname,
        `../../catalog-info/services/${service}/reliability`,
      ),
    );
    const document = documents.find(({ metadata }) => metadata.name === name)!;
    await test.step(`${shown}: ${service}/${name}`, () =>
      expect(async () => {
        const { body } = await call(`/measurements?entityRef=${entityRef}`);
        const held = body.items as Array<{ series: string; firstTime: number }>;
        const slo = (await slosOf(entityRef)).find(each => each.name === name)!;
        compare(slo, document, indicators, series => {
          const told = ORGANISATION.find(
            each => each.entityRef === entityRef && each.series === series,
          )!;
          const { firstTime } = held.find(each => each.series === series)!;
          return {
            step: told.step,
            points: pointsBetween(told, {
              from: firstTime - told.step,
              to: slo.window.to,
              now: slo.window.to,
            }),
          };
        });
      }).toPass({ timeout: 400_000, intervals: [5000] }));
  }
});
