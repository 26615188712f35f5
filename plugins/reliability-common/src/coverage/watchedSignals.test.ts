import { NODE_RUNTIME } from './__fixtures__/metrics';
import { classifyMetric, signalOf } from './classifyMetric';
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
    ['nodejs_active_requests_total', undefined],
    ['nodejs_active_handles_total', undefined],
    ['process_cpu_seconds_total', 'saturation'],
    ['nodejs_eventloop_lag_p99_seconds', 'saturation'],
    ['nodejs_gc_duration_seconds_bucket', 'saturation'],
    ['hikaricp_connections_pending', 'saturation'],
    ['http_requests_in_flight', 'saturation'],
    ['container_memory_working_set_bytes', 'saturation'],
    ['redis_memory_used_bytes', 'saturation'],
    ['rabbitmq_queue_messages_ready', 'saturation'],
    ['kafka_consumergroup_lag', 'saturation'],
    ['instance:node_cpu:ratio', 'saturation'],
    ['kube_pod_container_status_restarts_total', 'errors'],
    ['node_network_receive_errs_total', 'errors'],
    ['logback_events_total', 'logs'],
    ['quote_log_messages_total', 'logs'],
    ['promtail_custom_errors', 'logs'],
    ['fluentbit_output_errors_total', 'logs'],
    ['catalog_requests_total', undefined],
    ['probe_success', 'probes'],
    ['probe_http_duration_seconds', 'probes'],
    ['job:probe_success:avg5m', 'probes'],
    ['probe_ssl_earliest_cert_expiry', 'security'],
    ['certmanager_certificate_expiration_timestamp_seconds', 'security'],
    ['falco_events', 'security'],
    ['wazuh_agents_total', 'security'],
    ['wafer_output_total', undefined],
  ])('%s stands for %s', (name, signal) => {
    expect(classifyMetric(name)).toBe(signal);
  });
});

describe('signalOf', () => {
  it.each([
    ['http_requests_total', 'gauge', undefined],
    ['http_requests_total', 'counter', 'traffic'],
    ['http_requests_total', undefined, 'traffic'],
    ['log_messages_total', 'gauge', undefined],
    ['process_cpu_seconds_total', 'counter', 'saturation'],
    ['redis_memory_used_bytes', 'gauge', 'saturation'],
    ['pg_stat_activity_max_tx_duration', 'gauge', 'latency'],
  ] as const)('%s as a %s stands for %s', (name, type, signal) => {
    expect(signalOf({ name, ...(type && { type }) })).toBe(signal);
  });

  it('finds nothing but saturation in what a runtime tells of itself', () => {
    const found = NODE_RUNTIME.flatMap(metric => signalOf(metric) ?? []);
    expect(new Set(found)).toEqual(new Set(['saturation']));
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
    ['process_cpu_seconds_total > 1', ['saturation']],
    [
      'rate(http_requests_total[5m]) > 9 and on () node_load1 > 5',
      ['saturation', 'traffic'],
    ],
    ['probe_success == 0', ['probes']],
    ['probe_ssl_earliest_cert_expiry - time() < 86400', ['security']],
  ])('%s watches %j', (query, signals) => {
    const watched = watchedSignals(query).map(each => each.signal);
    expect(Array.from(new Set(watched)).sort()).toEqual(signals);
  });
});
