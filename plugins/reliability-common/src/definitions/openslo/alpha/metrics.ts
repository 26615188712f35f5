import type { MetricSourceSpec, RatioIndicator } from '../../types';
import type { Fields } from '../../yaml';
import { reportUnknownType } from '../sourceType';

/** Reads `{ source, queryType, query }`, where the source is the type of one. */
export function readAlphaMetric(
  metric: Fields,
  types: ReadonlySet<string>,
): MetricSourceSpec | undefined {
  const type = metric.require('source', 'source: prometheus')
    ? metric.text('source')
    : undefined;
  const query = metric.require('query', 'query: my_requests_total')
    ? metric.text('query')
    : undefined;
  ['queryType', 'metadata'].forEach(key => metric.has(key));
  metric.reportUnknown();
  if (type) reportUnknownType(metric.reporter, type, types);
  return type && query && { type: type.value, spec: { query: query.value } };
}

/** Reads ratioMetrics; the SDK and the text of the version name the counter differently. */
export function readAlphaRatio(
  ratio: Fields,
  types: ReadonlySet<string>,
): Omit<RatioIndicator, 'name'> | undefined {
  const [good, total] = ['good', 'total'].map(key => {
    const metric = ratio.require(
      key,
      `${key}: { source: prometheus, queryType: promql, query: … }`,
    )
      ? ratio.map(key)
      : undefined;
    return metric && readAlphaMetric(metric, types);
  });
  const counters = ['counter', 'incremental'].map(key => ratio.boolean(key));
  ratio.reportUnknown();
  const isGauge = counters.some(counter => counter?.value === false);
  return good && total && { good, total, ...(isGauge && { counter: false }) };
}
