import type { JsonValue } from '@backstage/types';
import type {
  IndicatorDefinition,
  MetricSourceSpec,
  SloPart,
} from '@vigie/backstage-plugin-reliability-common';
import { createHash } from 'node:crypto';

/**
 * Digest of what a part of an SLO counts, and of nothing else: another target,
 * window or name keeps the history, another query or slicing starts it anew.
 * Digests are stored: the text they are made of must never change for what
 * could be written before.
 */
export function sliDigest({ indicator, slicing }: SloPart): string {
  const counted = countedBy(indicator);
  return createHash('sha256')
    .update(
      JSON.stringify(
        slicing
          ? {
              counted,
              slices: [slicing.seconds, slicing.target?.ppm ?? 'share'],
            }
          : counted,
      ),
    )
    .digest('hex');
}

function countedBy(indicator: IndicatorDefinition): unknown {
  if ('raw' in indicator) {
    return { raw: canonicalMetric(indicator.raw), type: indicator.rawType };
  }
  if ('threshold' in indicator) {
    const { threshold, op, value } = indicator;
    return { threshold: canonicalMetric(threshold), op, value };
  }
  const metrics = [indicator.good, indicator.bad, indicator.total].map(
    metric => metric && canonicalMetric(metric),
  );
  return indicator.counter === false ? { samples: metrics } : metrics;
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
