import type { ChecklistDefinition } from './types';

/** Names of redis_exporter, which is used for Valkey too. */
export const REDIS: ChecklistDefinition = {
  technology: 'redis',
  title: 'Redis',
  entries: [
    { id: 'down', title: 'Does not answer', metrics: [/^redis_up$/, /^up$/] },
    {
      id: 'masters',
      title: 'No master, or more than one',
      metrics: [/^redis_(instance_info|connected_slaves)$/, /^redis_sentinel_/],
    },
    {
      id: 'replication',
      title: 'A replica lost its master',
      metrics: [
        /^redis_master_link_(up|down_since_seconds)$/,
        /^redis_connected_slave(s|_lag_seconds|_offset_bytes)$/,
        /^redis_master_last_io_seconds_ago$/,
      ],
    },
    {
      id: 'memory',
      title: 'Memory near its limit',
      metrics: [
        /^redis_(memory_used_bytes|memory_max_bytes|config_maxmemory)$/,
      ],
    },
    {
      id: 'system-memory',
      title: 'Memory near that of the machine',
      metrics: [
        /^redis_total_system_memory_bytes$/,
        /^container_memory_working_set_bytes$/,
        /^node_memory_MemAvailable_bytes$/,
      ],
      collect:
        'Start redis_exporter with --include-system-metrics, or collect the memory of its container.',
    },
    {
      id: 'evictions',
      title: 'Keys are thrown out to make room',
      metrics: [/^redis_evicted_keys_total$/],
    },
    {
      id: 'rejected',
      title: 'Connections are turned away',
      metrics: [/^redis_rejected_connections_total$/],
    },
    {
      id: 'clients',
      title: 'Clients near their maximum',
      metrics: [/^redis_(connected_clients|config_maxclients)$/],
    },
    {
      id: 'persistence',
      title: 'Saving to disk fails',
      metrics: [
        /^redis_rdb_last_bgsave_status$/,
        /^redis_aof_last_(write|bgrewrite)_status$/,
      ],
    },
    {
      id: 'backup',
      title: 'Age of the last save',
      metrics: [
        /^redis_rdb_last_save_timestamp_seconds$/,
        /backup_.*(age|timestamp|time|success|completion)/,
      ],
    },
    {
      id: 'latency',
      title: 'Commands take long',
      metrics: [
        /^redis_(latency_percentiles_usec|latency_spike_.*|slowlog_length|slowlog_last_id|last_slow_execution_duration_seconds|commands_duration_seconds_total)$/,
      ],
    },
    {
      id: 'fragmentation',
      title: 'Memory is fragmented',
      metrics: [/^redis_(mem_fragmentation_ratio|allocator_frag_ratio)$/],
    },
  ],
};
