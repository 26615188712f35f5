import { NODE_RUNTIME } from './__fixtures__/metrics';
import { classifyMetric } from './classifyMetric';
import { watchedSignals } from './watchedSignals';

describe('classifyMetric', () => {
  it.each<readonly [string, string | undefined]>([
    ['http_requests_total', 'traffic'],
    ['quote_http_requests_total', 'traffic'],
    ['http_server_request_duration_seconds_count', 'traffic'],
    ['http_server_request_duration_seconds_bucket', 'latency'],
    ['http_server_request_duration_seconds', 'latency'],
    ['http_request_duration_seconds_sum', 'latency'],
    ['http_server_requests_seconds_max', 'latency'],
    ['grpc_server_handled_total', 'traffic'],
    ['istio_requests_total', 'traffic'],
    ['nginx_ingress_controller_requests', 'traffic'],
    ['envoy_http_downstream_rq_time_bucket', 'latency'],
    ['rabbitmq_global_messages_unroutable_dropped_total', 'errors'],
    ['pg_stat_database_xact_commit', 'traffic'],
    ['pg_stat_database_deadlocks', 'errors'],
    ['redis_rejected_connections_total', 'errors'],
    ['slo:sli_error:ratio_rate5m', 'errors'],
    ['job:request_latency:p99', 'latency'],
    ['http_client_requests_total', undefined],
    ['envoy_cluster_upstream_rq_total', undefined],
    ['promhttp_metric_handler_requests_total', undefined],
    ['prometheus_http_requests_total', undefined],
    ['redis_exporter_scrapes_total', undefined],
    ['up', undefined],
    ['ALERTS', undefined],
    [`${'a_'.repeat(5000)}http_requests_total`, undefined],
    ...NODE_RUNTIME.map(metric => [metric.name, undefined] as const),
  ])('%s stands for %s', (name, signal) => {
    expect(classifyMetric(name)).toBe(signal);
  });
});

describe('watchedSignals', () => {
  it.each([
    [
      'sum(rate(http_requests_total{code=~"5.."}[5m])) / sum(rate(http_requests_total[5m])) > 0.01',
      ['errors'],
    ],
    [
      '1 - sum(rate(grpc_server_handled_total{grpc_code="OK"}[5m])) / sum(rate(grpc_server_handled_total[5m]))',
      ['errors'],
    ],
    ['sum(rate(http_requests_total{code=~".+"}[5m])) < 1', ['traffic']],
    ['absent(http_requests_total{job="x"})', ['traffic']],
    [
      'absent(http_requests_total) or rate(http_requests_total{code="500"}[5m]) > 1',
      ['errors', 'traffic'],
    ],
    [
      'histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket[5m]))) > 1',
      ['latency'],
    ],
    [
      'rate(http_request_duration_seconds_bucket{le="0.3",code!~"5.."}[5m]) / rate(http_request_duration_seconds_count{code!~"5.."}[5m])',
      ['latency'],
    ],
    [
      'rate(http_request_duration_seconds_sum[5m]) / rate(http_request_duration_seconds_count[5m])',
      ['latency'],
    ],
    ['rate({__name__=~"http_requests_total|other"}[5m]) < 1', ['traffic']],
    ['rate(http_requests_total{handler="/metrics",code="500"}[5m]) > 1', []],
    ['rate(http_requests_total{path="/healthz"}[5m]) > 1', []],
    ['up == 0', []],
    ['process_cpu_seconds_total > 1', []],
  ])('%s watches %j', (query, signals) => {
    const watched = watchedSignals(query).map(each => each.signal);
    expect(Array.from(new Set(watched)).sort()).toEqual(signals);
  });
});
