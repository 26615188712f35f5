import { parsePrometheusDuration } from '../prometheusDuration';
import type { MetricSourceSpec, RatioIndicator } from '../types';
import { listed, quoted } from '../yaml';
import type { Fields } from '../yaml';
import { picksBucket, readMetric, readSelector } from './metric';

/** What an indicator counts, as queries. */
type Counts = { good: string; total: string } | { bad: string; total: string };

const READERS: Record<string, (fields: Fields) => Counts | undefined> = {
  ratio: readRatio,
  latency: readLatency,
  latencyNative: readNativeLatency,
  bool_gauge: readBoolGauge,
};

/** Reads `indicator`, of which Pyrra knows four kinds. */
export function readIndicator(
  spec: Fields,
  name: string | undefined,
  source: string | undefined,
): RatioIndicator | undefined {
  const example = 'indicator: { ratio: { errors: …, total: … } }';
  const indicator = spec.require('indicator', example)
    ? spec.map('indicator')
    : undefined;
  if (!indicator) return undefined;
  const kinds = Object.keys(READERS).filter(kind => indicator.has(kind));
  indicator.reportUnknown();
  const [kind] = kinds;
  if (kinds.length !== 1) {
    indicator.reporter.report(
      'pyrra/indicator-choice',
      `${indicator.path} needs exactly one of ${listed(Object.keys(READERS))}${
        kind ? `, and has ${listed(kinds)}` : ''
      }.`,
      { at: indicator.at, path: indicator.path },
    );
    return undefined;
  }
  const fields = indicator.map(kind);
  if (!fields) return undefined;
  const counts = READERS[kind](fields);
  readGrouping(fields);
  fields.reportUnknown();
  if (!name || !counts) return undefined;
  const metric = (query: string): MetricSourceSpec => ({
    type: 'Prometheus',
    ...(source && { source }),
    spec: { query },
  });
  const total = metric(counts.total);
  return 'bad' in counts
    ? { name, bad: metric(counts.bad), total }
    : { name, good: metric(counts.good), total };
}

function readRatio(fields: Fields): Counts | undefined {
  const bad = readMetric(fields, 'errors');
  const total = readMetric(fields, 'total');
  return bad && total ? { bad, total } : undefined;
}

function readLatency(fields: Fields): Counts | undefined {
  const good = readMetric(fields, 'success');
  const total = readMetric(fields, 'total');
  if (good && !picksBucket(good)) {
    const metric = fields.map('success');
    fields.reporter.report(
      'pyrra/latency-bucket',
      `${fields.pathOf(
        'success',
      )} counts all requests, fast or slow: it names no bucket. Add the boundary, for example le="0.3".`,
      metric?.place('metric'),
    );
    return undefined;
  }
  return good && total ? { good, total } : undefined;
}

function readNativeLatency(fields: Fields): Counts | undefined {
  const metric = readMetric(fields, 'total');
  const latency = fields.require('latency', 'latency: 300ms')
    ? fields.text('latency')
    : undefined;
  const seconds = latency && parsePrometheusDuration(latency.value);
  if (latency && !seconds) {
    fields.reporter.report(
      'pyrra/latency',
      `${quoted(
        latency.value,
      )} is not a latency. Write a duration above 0, for example 300ms.`,
      latency,
    );
  }
  if (!metric || !seconds) return undefined;
  const increase = `sum(increase(${metric}[{{.window}}]))`;
  const total = `histogram_count(${increase})`;
  // Without requests the fraction is NaN: dropped, so that nothing is good of nothing.
  const good = `histogram_fraction(0, ${seconds}, ${increase}) * ${total} >= 0`;
  return { good, total };
}

/** Each sample of a gauge of 0 and 1 is an observation. */
function readBoolGauge(fields: Fields): Counts | undefined {
  const metric = readSelector(fields);
  return metric
    ? {
        good: `sum_over_time(${metric}[{{.window}}])`,
        total: `count_over_time(${metric}[{{.window}}])`,
      }
    : undefined;
}

function readGrouping(fields: Fields) {
  const labels = fields.texts('grouping');
  if (!labels?.length) return;
  fields.reporter.report(
    'pyrra/grouping',
    `Pyrra makes one SLO for each value of ${listed(
      labels.slice(0, 5).map(({ value }) => quoted(value)),
    )}; here it is one SLO over all of them. Write one document for each value to have them apart.`,
    fields.place('grouping'),
  );
}
