import type {
  IndicatorDefinition,
  MetricSourceSpec,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  SliMetrics,
  SliRole,
} from '@vigie/backstage-plugin-reliability-node';

/** The metrics of an indicator, of whatever shape, with the part each has in it. */
export function metricsOf(
  indicator: IndicatorDefinition,
): Array<{ role: SliRole; metric: MetricSourceSpec }> {
  if ('raw' in indicator) {
    return [{ role: 'raw', metric: indicator.raw }];
  }
  if ('threshold' in indicator) {
    return [{ role: 'threshold', metric: indicator.threshold }];
  }
  return (['good', 'bad', 'total'] as const).flatMap(role => {
    const metric = indicator[role];
    return metric ? [{ role, metric }] : [];
  });
}

/** What a source is told of an indicator. */
export function sliMetricsOf(indicator: IndicatorDefinition): SliMetrics {
  const { name, ...metrics } = indicator;
  return metrics;
}
