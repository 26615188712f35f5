/** Signals of the short reading on the card, in the order they are shown. */
export const ASSESSED_SIGNALS = ['traffic', 'errors', 'latency'] as const;

export type AssessedSignal = (typeof ASSESSED_SIGNALS)[number];

interface TechnologyPatterns {
  technology: string;
  traffic: readonly RegExp[];
  /** Metrics of errors alone; mostly errors are a label of the traffic metric. */
  errors: readonly RegExp[];
  latency: readonly RegExp[];
}

/** How common technologies name the metrics of a service that answers requests or does work. */
export const TECHNOLOGIES: readonly TechnologyPatterns[] = [
  {
    technology: 'OpenTelemetry HTTP',
    traffic: [
      /^http_server_request_duration_seconds_count$/,
      /^http_server_duration(_milliseconds)?_count$/,
    ],
    errors: [],
    latency: [
      /^http_server_request_duration_seconds_bucket$/,
      /^http_server_duration(_milliseconds)?_bucket$/,
    ],
  },
  {
    technology: 'HTTP, with or without a prefix',
    traffic: [
      /^([a-z0-9_]+_)?https?_(server_)?requests?_(received_)?total$/,
      /^([a-z0-9_]+_)?http_request_duration_(seconds|ms|milliseconds)_count$/,
    ],
    errors: [
      /^([a-z0-9_]+_)?https?_(server_)?requests?_(errors?|failed|failures)_total$/,
      /^([a-z0-9_]+_)?https?_(server_)?errors_total$/,
    ],
    latency: [
      /^([a-z0-9_]+_)?http_request_duration_(seconds|ms|milliseconds)_bucket$/,
    ],
  },
  {
    technology: 'Spring and Micrometer',
    traffic: [/^http_server_requests_seconds_count$/],
    errors: [],
    latency: [
      /^http_server_requests_seconds_bucket$/,
      /^http_server_requests_seconds_max$/,
    ],
  },
  {
    technology: 'gRPC',
    traffic: [
      /^grpc_server_handled_total$/,
      /^rpc_server_(call_)?duration_(.*_)?count$/,
    ],
    errors: [],
    latency: [
      /^grpc_server_handling_seconds_bucket$/,
      /^rpc_server_(call_)?duration_(.*_)?bucket$/,
    ],
  },
  {
    technology: 'Istio',
    traffic: [/^istio_requests_total$/],
    errors: [],
    latency: [/^istio_request_duration_milliseconds_bucket$/],
  },
  {
    technology: 'nginx',
    traffic: [
      /^nginx_ingress_controller_requests$/,
      /^nginx_http_requests_total$/,
    ],
    errors: [],
    latency: [
      /^nginx_ingress_controller_(request|response)_duration_seconds_bucket$/,
      /^nginx_http_request_duration_seconds_bucket$/,
    ],
  },
  {
    technology: 'Traefik',
    traffic: [/^traefik_(service|entrypoint|router|backend)_requests_total$/],
    errors: [],
    latency: [
      /^traefik_(service|entrypoint|router|backend)_request_duration_seconds_bucket$/,
    ],
  },
  {
    // Upstream clusters are what the service calls, not what it answers.
    technology: 'Envoy',
    traffic: [/^envoy_http_downstream_rq(_total|_completed)$/],
    errors: [/^envoy_http_downstream_rq_(xx|timeout)$/],
    latency: [/^envoy_http_downstream_rq_time_bucket$/],
  },
  {
    technology: 'HAProxy',
    traffic: [
      /^haproxy_(frontend|backend|server)_http_(requests|responses)_total$/,
    ],
    errors: [/^haproxy_.*_errors_total$/],
    latency: [/^haproxy_.*_total_time_average_seconds$/],
  },
  {
    technology: 'Linkerd',
    traffic: [/^response_total$/],
    errors: [],
    latency: [/^response_latency_ms_bucket$/],
  },
  {
    technology: 'Span metrics',
    traffic: [/^(traces_span_?metrics_)?calls_total$/],
    errors: [],
    latency: [
      /^(traces_span_?metrics_)?(latency|duration)(_milliseconds|_seconds)?_bucket$/,
    ],
  },
  {
    technology: 'Messaging',
    traffic: [
      /^messaging_(client_)?(sent|consumed)_messages/,
      /^kafka_(server_brokertopicmetrics|topic_partition_current_offset)/,
      /^rabbitmq_(channel|global)_messages_.*_total$/,
    ],
    errors: [/^(messaging|kafka|rabbitmq)_.*(_failed|_unroutable_)/],
    latency: [/^messaging_.*duration/],
  },
  {
    technology: 'PostgreSQL',
    traffic: [/^pg_stat_database_(xact_commit|tup_.*)$/],
    errors: [/^pg_stat_database_(xact_rollback|deadlocks|conflicts.*)$/],
    latency: [
      /^pg_stat_statements_.*seconds/,
      /^pg_stat_activity_max_tx_duration$/,
      /^pg_.*blk_(read|write)_time/,
    ],
  },
  {
    technology: 'MySQL',
    traffic: [/^mysql_global_status_(queries|questions|commands_total)$/],
    errors: [
      /^mysql_global_status_(aborted_(clients|connects)|connection_errors_total)$/,
    ],
    latency: [/^mysql_global_status_slow_queries$/, /^mysql_perf_schema_/],
  },
  {
    technology: 'Redis',
    traffic: [/^redis_commands_(processed_)?total$/],
    errors: [
      /^redis_commands_(failed|rejected)_calls_total$/,
      /^redis_rejected_connections_total$/,
      /^redis_evicted_keys_total$/,
    ],
    latency: [
      /^redis_(commands_duration_seconds_total|latency_percentiles_usec|slowlog_length)$/,
    ],
  },
  {
    technology: 'Elasticsearch',
    traffic: [/^elasticsearch_indices_(search_query|indexing_index)_total$/],
    errors: [/^elasticsearch_.*(_rejected|_failed)/],
    latency: [/^elasticsearch_.*_(query|fetch|index)_time_seconds(_total)?$/],
  },
  {
    technology: 'RabbitMQ queues',
    traffic: [/^rabbitmq_queue_messages_(published|delivered|acked).*total$/],
    errors: [/^rabbitmq_.*unroutable_(returned|dropped)_total$/],
    latency: [/^rabbitmq_queue_head_message_timestamp$/],
  },
  {
    technology: 'MongoDB',
    traffic: [/^mongodb_(ss_)?op_?counters/],
    errors: [/^mongodb_ss_asserts/],
    latency: [/^mongodb_ss_opLatencies_/],
  },
  {
    technology: 'Containers',
    traffic: [],
    errors: [/^kube_pod_container_status_restarts_total$/],
    latency: [],
  },
  {
    technology: 'Hosts',
    traffic: [],
    errors: [
      /^node_(network_(receive|transmit)_errs_total|edac_.*|filesystem_device_error)$/,
    ],
    latency: [/^node_disk_(read|write)_time_seconds_total$/],
  },
];

/**
 * Never signals of a service: what collects metrics about itself, and calls
 * that the service makes to others.
 */
export const EXCLUDED_METRICS: readonly RegExp[] = [
  /^promhttp_metric_handler_requests/,
  /^prometheus_/,
  /_exporter_/,
  /^scrape_/,
  /^up$/,
  /^ALERTS(_FOR_STATE)?$/,
  /(^|_)(https?|grpc|rpc)_client_/,
  /_upstream_/,
];

/** Labels that tell good events from bad ones. */
export const STATUS_LABEL =
  /^(code|status|status_code|http_status_code|http_response_status_code|response_code|grpc_code|grpc_status|rpc_grpc_status_code|rpc_response_status_code|rpc_status_code|error_type|outcome|exception|sf_error|event\.outcome|classification|envoy_response_code_class)$/;

/** Labels that name the place a request went to. */
export const ROUTE_LABEL = /^(handler|route|path|uri|http_route|endpoint)$/;

/** Places asked by machines that look after the service, not by who uses it. */
export const HOUSEKEEPING_ROUTE = /^\/(metrics|health|ready|live)/;
