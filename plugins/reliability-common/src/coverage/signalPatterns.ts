/**
 * Metrics of how full something is, by technology. Pauses of a runtime are here
 * and not with latency: they say how hard it works, not how long users wait.
 */
const SATURATION: readonly RegExp[] = [
  // HTTP and RPC servers
  /^http_server_active_requests$/,
  /^([a-z0-9_]+_)?https?_requests_(in_flight|in_progress|active)$/,
  /^grpc_server_(started|msg)_/,
  // Spring, Tomcat, Jetty, pools of connections and threads
  /^tomcat_threads_(busy|current|config_max)(_threads)?$/,
  /^jetty_threads_/,
  /^hikaricp_connections(_pending|_active|_max)?$/,
  /^executor_(active|queued|pool_.*)(_threads|_tasks)?$/,
  /^db_client_connections?_(usage|count|pending_requests|max)/,
  // Proxies
  /^nginx_ingress_controller_nginx_process_connections$/,
  /^nginx_connections_(active|waiting)$/,
  /^traefik_(service|entrypoint)_open_connections$/,
  /^traefik_service_server_up$/,
  /^envoy_.*(_cx_overflow|_rq_pending_[a-z_]+|circuit_breakers_.*_open)$/,
  /^haproxy_.*_(current_queue|current_sessions|limit_sessions)$/,
  // Queues of work
  /^kafka_(consumergroup_lag|consumer_.*lag)/,
  /^rabbitmq_queue_messages(_ready|_unacked)?$/,
  /^([a-z0-9_]+_)?(queue|backlog)_(length|size|depth|lag)(_seconds)?$/,
  /^sidekiq_(queue_)?(backlog|latency|enqueued)/,
  // Runtimes
  /^jvm_(memory_(used|max|limit)_bytes|threads_.*|gc_(pause|collection)_seconds.*)$/,
  /^go_(goroutines|gc_duration_seconds.*)$/,
  /^nodejs_(heap_.*|gc_duration_seconds.*|eventloop_(lag|delay|utilization).*)$/,
  /^process_(open_fds|max_fds|cpu_seconds_total|resident_memory_bytes)$/,
  /^process_runtime_.*(memory|heap|cpu)/,
  // Containers
  /^container_(cpu_usage_seconds_total|cpu_cfs_throttled_.*|memory_working_set_bytes|oom_events_total)$/,
  /^kube_pod_container_resource_(limits|requests)$/,
  /^kube_pod_container_status_last_terminated_reason$/,
  /^kube_horizontalpodautoscaler_/,
  /^kubelet_volume_stats_/,
  // Hosts
  /^node_(cpu_seconds_total|load(1|5|15)|memory_.*|filesystem_(avail|free|size|files.*)(_bytes)?|pressure_.*|disk_io_time_.*|vmstat_oom_kill)$/,
  // PostgreSQL and MySQL
  /^pg_(stat_activity_count|stat_database_numbackends|settings_max_connections|locks_count|database_size_bytes)$/,
  /^pg_replication_lag/,
  /^mysql_global_status_(threads_(connected|running)|innodb_buffer_pool_.*)$/,
  /^mysql_global_variables_max_connections$/,
  /^mysql_slave_status_seconds_behind_(master|source)$/,
  // Redis
  /^redis_(memory_(used|max)_bytes|connected_clients|config_maxclients|blocked_clients|mem_fragmentation_ratio)$/,
  // Elasticsearch and OpenSearch
  /^elasticsearch_(jvm_memory_.*|filesystem_data_.*|cluster_health_.*|breakers_.*|thread_pool_queue_count)$/,
  // RabbitMQ
  /^rabbitmq_(detailed_)?queue_(messages.*|consumers?.*)$/,
  /^rabbitmq_(consumers|process_(resident_memory_bytes|open_fds)|resident_memory_limit_bytes|disk_space_available_(bytes|limit_bytes))$/,
  // MongoDB
  /^mongodb_(ss_connections|connections|rs_members_.*|.*oplog.*)$/,
];

/** Metrics made of log lines, and of what carries them. */
const LOGS: readonly RegExp[] = [
  /^([a-z0-9_]+_)?log(ger|ging)?_(messages|lines|entries|events|records|statements|errors)(_by_level)?_total$/,
  /^(logback|log4j2?)_(events|appender)_total$/,
  /^loki_(distributor|ingester)_.*(lines|bytes|streams|chunks|entries)/,
  /^promtail_(custom_.*|(read|sent|dropped|encoded)_(lines|entries|bytes)_total)$/,
  /^fluent(bit|d)_(input|filter|output)_/,
  /^vector_component_(received|sent|discarded)_events?_total$/,
  /^(filebeat|logstash)_.*(events|lines)/,
  /^otelcol_receiver_(accepted|refused)_log_records(_total)?$/,
];

/** What asks from outside, as a user would. */
const PROBES: readonly RegExp[] = [
  /^probe_(success|duration_seconds|http_.*|dns_.*|icmp_.*|tcp_.*|grpc_.*|failed_due_to_regex)$/,
  /^(sm_check_info|synthetics?_.*|gatus_results_.*|monitor_status|httpcheck_.*|smokeping_.*|healthcheck_.*|health_check_.*)$/,
];

/** Who attacks, what is vulnerable, and what is about to expire. */
const SECURITY: readonly RegExp[] = [
  /^(wazuh|falco|falcosecurity|falcosidekick|trivy|crowdsec|fail2ban|clamav|modsecurity|waf|suricata|kyverno_policy|gatekeeper_violations|kubescape|osquery)_/,
  /^probe_ssl_(earliest_cert_expiry|last_chain_expiry_timestamp_seconds)$/,
  /^(certmanager_certificate|x509_cert|ssl_cert|ssl_file_cert|ssl_kubernetes_cert)_/,
  /(^|_)(cert|certificate|tls_cert)(ificate)?_(expiry|expires|expiration|not_after)/,
  /^([a-z0-9_]+_)?(auth(entication)?|login)s?_(failures?|failed|attempts)(_total)?$/,
];

/** Signals that are told by one list of names each, the most particular first. */
export const SIGNAL_PATTERNS = [
  ['security', SECURITY],
  ['probes', PROBES],
  ['logs', LOGS],
  ['saturation', SATURATION],
] as const;

/**
 * Metrics whose series belong to what looks at a service from outside: they
 * mostly carry its name in a label of their own, so that their absence among
 * the metrics of the service proves nothing.
 */
export const OUTSIDE_METRICS =
  /^(kube_|kubelet_|container_|machine_|cadvisor_|node_|probe_|nginx_ingress_|traefik_|haproxy_|istio_|envoy_|aws_|azure_|gcp_|stackdriver_|cloudwatch_|traces_|wazuh_|falco|trivy_|loki_|promtail_|fluentbit_|fluentd_|certmanager_|x509_|ssl_|gatus_|sm_check_|kafka_consumergroup_)/;
