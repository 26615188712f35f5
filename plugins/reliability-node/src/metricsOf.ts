import type { MetricSourceSpec } from '@vigie/backstage-plugin-reliability-common';
import type { SliMetrics, SliRole } from './sliSources';

/**
 * The metrics of an SLI with their roles, in the order they are shown: first
 * what is good or bad, last what all is. The last one chooses the source.
 *
 * @public
 */
export function metricsOf(
  sli: SliMetrics,
): Array<{ role: SliRole; metric: MetricSourceSpec }> {
  if ('raw' in sli) {
    return [{ role: 'raw', metric: sli.raw }];
  }
  if ('threshold' in sli) {
    return [{ role: 'threshold', metric: sli.threshold }];
  }
  const { good, bad, total } = sli;
  return [
    ...(good ? [{ role: 'good' as const, metric: good }] : []),
    ...(bad ? [{ role: 'bad' as const, metric: bad }] : []),
    { role: 'total', metric: total },
  ];
}
