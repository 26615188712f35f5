import type { MonitoredMetric } from '@vigie/backstage-plugin-reliability-common';
import { metadataSchema } from '../client/answers';
import { PrometheusError } from '../client/failures';
import type { PrometheusClient } from '../client/PrometheusClient';

type MetricType = NonNullable<MonitoredMetric['type']>;

/** Tells a metric's type; `undefined` when the system does not know it. */
export type TypeOf = (metric: string) => MetricType | undefined;

const TYPES: ReadonlyMap<unknown, MetricType> = new Map([
  ['counter', 'counter'],
  ['gauge', 'gauge'],
  ['histogram', 'histogram'],
  ['summary', 'summary'],
  ['info', 'gauge'],
  ['stateset', 'gauge'],
]);

const PARTS: ReadonlyArray<{ suffix: RegExp; types: readonly MetricType[] }> = [
  { suffix: /_(?:bucket|count|sum)$/, types: ['histogram'] },
  { suffix: /_(?:count|sum)$/, types: ['summary'] },
  // OpenMetrics names the family without the suffix of its samples.
  { suffix: /_total$/, types: ['counter'] },
];

/**
 * Reads what exporters say of their metrics. A suffix alone never makes a type:
 * it only leads to the family that has one.
 *
 * @throws PrometheusError when the system is out of order, or the signal's reason
 */
export async function readTypes(
  client: PrometheusClient,
  signal: AbortSignal,
): Promise<TypeOf> {
  let metadata;
  try {
    const answer = await client.ask({
      path: 'metadata',
      query: {},
      schema: metadataSchema,
      signal,
    });
    metadata = answer.data;
  } catch (error) {
    if (error instanceof PrometheusError && !error.outage) {
      return () => undefined;
    }
    throw error;
  }
  const types = new Map<string, MetricType>();
  for (const [family, entries] of Object.entries(metadata)) {
    const seen = new Set(
      entries.map(entry => TYPES.get(entry.type) ?? 'unknown'),
    );
    const [type] = seen;
    if (type !== undefined) {
      types.set(family, seen.size === 1 ? type : 'unknown');
    }
  }
  return metric => {
    const direct = types.get(metric);
    if (direct) {
      return direct;
    }
    for (const part of PARTS) {
      const type = part.suffix.test(metric)
        ? types.get(metric.replace(part.suffix, ''))
        : undefined;
      if (type && part.types.includes(type)) {
        return type;
      }
    }
    return undefined;
  };
}
