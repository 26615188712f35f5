import type {
  IndicatorDefinition,
  MetricSourceSpec,
} from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import { metricsOf } from './indicatorMetrics';

/** The source of an SLI, or a sentence that says what is missing. */
export type ResolvedSource =
  | { ok: true; source: SliSource }
  | { ok: false; message: string };

/**
 * Finds the configured source that an indicator names, by type and name, or by
 * type alone when there is only one of it. All its metrics must come from that
 * one source: counts of two systems are not about the same events.
 */
export function resolveSource(
  indicator: IndicatorDefinition,
  sources: readonly SliSource[],
): ResolvedSource {
  // The total last: it is what the others are measured against.
  const resolved = metricsOf(indicator).map(({ metric }) =>
    resolveMetric(metric, sources),
  );
  const whole = resolved[resolved.length - 1];
  if (!whole.ok) {
    return whole;
  }
  for (const other of resolved) {
    if (!other.ok) {
      return other;
    }
    if (other.source !== whole.source) {
      return {
        ok: false,
        message:
          `The total is read from ${labelOf(
            whole.source,
          )} and the other metric ` +
          `from ${labelOf(other.source)}; both must come from one source`,
      };
    }
  }
  return whole;
}

/** How messages and logs name a source. */
export function labelOf(source: SliSource): string {
  return `${source.type} '${source.name}'`;
}

function resolveMetric(
  metric: MetricSourceSpec,
  sources: readonly SliSource[],
): ResolvedSource {
  const ofType = sources.filter(
    source =>
      source.type.toLocaleLowerCase('en-US') ===
      metric.type.toLocaleLowerCase('en-US'),
  );
  if (ofType.length === 0) {
    const configured = sources.map(labelOf).join(', ') || 'none';
    return {
      ok: false,
      message: `No source of type '${metric.type}' is configured (configured: ${configured})`,
    };
  }
  const names = ofType.map(source => `'${source.name}'`).join(', ');
  if (metric.source === undefined) {
    return ofType.length === 1
      ? { ok: true, source: ofType[0] }
      : {
          ok: false,
          message: `Several sources of type '${metric.type}' are configured: name one of ${names}`,
        };
  }
  const named = ofType.find(source => source.name === metric.source);
  return named
    ? { ok: true, source: named }
    : {
        ok: false,
        message: `No ${ofType[0].type} source is named '${metric.source}' (configured: ${names})`,
      };
}
