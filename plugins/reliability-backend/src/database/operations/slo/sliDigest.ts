import type { JsonValue } from '@backstage/types';
import type {
  IndicatorDefinition,
  MetricSourceSpec,
} from '@vigie/backstage-plugin-reliability-common';
import { createHash } from 'node:crypto';

/**
 * Digest of what an SLI counts, and of nothing else: another target, window or
 * name keeps the history, another query starts it anew.
 */
export function sliDigest(indicator: IndicatorDefinition): string {
  const counted = [indicator.good, indicator.bad, indicator.total].map(
    metric => metric && canonicalMetric(metric),
  );
  return createHash('sha256').update(JSON.stringify(counted)).digest('hex');
}

function canonicalMetric(metric: MetricSourceSpec) {
  return [
    metric.type.toLocaleLowerCase('en-US'),
    metric.source ?? '',
    canonical(metric.spec),
  ];
}

/** Objects as sorted pairs, so that the order of keys in a file does not count. */
function canonical(value: JsonValue | undefined): unknown {
  if (Array.isArray(value)) {
    return value.map(canonical);
  }
  if (typeof value === 'object' && value !== null) {
    return {
      pairs: Object.keys(value)
        .sort()
        .map(key => [key, canonical(value[key])]),
    };
  }
  return value;
}
