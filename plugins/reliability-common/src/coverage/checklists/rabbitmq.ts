import type { ChecklistDefinition } from './types';

/** Names of the built-in plug-in, and of the older separate exporter. */
export const RABBITMQ: ChecklistDefinition = {
  technology: 'rabbitmq',
  title: 'RabbitMQ',
  entries: [
    {
      id: 'nodes',
      title: 'A node is missing',
      metrics: [
        /^rabbitmq_(build_info|identity_info|running|up)$/,
        /^rabbitmq_cluster_.*nodes/,
        /^up$/,
      ],
    },
    {
      id: 'partitions',
      title: 'The cluster fell apart',
      metrics: [
        /^rabbitmq_(partitions|unreachable_cluster_peers_count)$/,
        /^erlang_mnesia_.*/,
      ],
    },
    {
      id: 'memory',
      title: 'Memory near its limit',
      metrics: [
        /^rabbitmq_alarms_memory_used_watermark$/,
        /^rabbitmq_(process_resident_memory_bytes|resident_memory_limit_bytes)$/,
        /^rabbitmq_node_mem_(used|limit|alarm)$/,
      ],
    },
    {
      id: 'disk',
      title: 'Disk near its limit',
      metrics: [
        /^rabbitmq_alarms_free_disk_space_watermark$/,
        /^rabbitmq_disk_space_available_(bytes|limit_bytes)$/,
        /^rabbitmq_node_disk_free(_limit|_alarm)?$/,
      ],
    },
    {
      id: 'files',
      title: 'File descriptors near their maximum',
      metrics: [
        /^rabbitmq_process_(open|max)_fds$/,
        /^rabbitmq_alarms_file_descriptor_limit$/,
        /^rabbitmq_fd_(used|available)$/,
      ],
    },
    {
      id: 'waiting',
      title: 'Messages pile up',
      metrics: [
        /^rabbitmq_(detailed_)?queue_messages(_ready|_unacked|_unacknowledged)?$/,
        /^rabbitmq_(queue|global)_messages_.*ready.*/,
      ],
    },
    {
      id: 'consumers',
      title: 'A queue has no consumer',
      metrics: [
        /^rabbitmq_(detailed_)?queue_consumers?(_capacity|_utilisation)?$/,
        /^rabbitmq_consumers$/,
      ],
    },
    {
      id: 'unroutable',
      title: 'Messages that reach no queue',
      metrics: [/^rabbitmq_.*unroutable_(returned|dropped)(_total)?$/],
    },
    {
      id: 'dead-letters',
      title: 'Messages that nobody could handle',
      metrics: [
        /^rabbitmq_global_messages_dead_lettered_.*/,
        /^rabbitmq_(detailed_)?queue_messages_dead_.*/,
      ],
    },
    {
      id: 'oldest',
      title: 'Age of the oldest message',
      metrics: [/^rabbitmq_(detailed_)?queue_head_message_timestamp$/],
    },
    {
      id: 'churn',
      title: 'Connections and channels opened and closed all the time',
      metrics: [
        /^rabbitmq_(connections|channels)(_opened_total|_closed_total)?$/,
      ],
    },
    {
      id: 'replicas',
      title: 'Queues with too few replicas',
      metrics: [
        /^rabbitmq_(detailed_)?(quorum_queue|raft)_/,
        /^rabbitmq_queue_(slave|mirror|synchronised).*/,
      ],
    },
  ],
};
