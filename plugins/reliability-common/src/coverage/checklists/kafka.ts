import type { ChecklistDefinition } from './types';

/** Names of the JMX exporter, of kafka_exporter, and of operators that rename them. */
export const KAFKA: ChecklistDefinition = {
  technology: 'kafka',
  title: 'Kafka',
  entries: [
    {
      id: 'brokers',
      title: 'A broker is missing',
      metrics: [
        /^kafka_brokers$/,
        /^kafka_controller_kafkacontroller_activebrokercount(_value)?$/,
        /^up$/,
      ],
    },
    {
      id: 'under-replicated',
      title: 'Partitions with too few replicas',
      metrics: [
        /^kafka_server_replicamanager_(underreplicatedpartitions|underminisrpartitioncount)(_value)?$/,
        /^kafka_topic_partition_(under_replicated_partition|in_sync_replica|replicas)$/,
      ],
    },
    {
      id: 'offline',
      title: 'Partitions without a leader',
      metrics: [
        /^kafka_controller_kafkacontroller_offlinepartitionscount(_value)?$/,
        /^kafka_topic_partition_leader$/,
      ],
    },
    {
      id: 'isr',
      title: 'Replicas drop out of sync',
      metrics: [
        /^kafka_server_replicamanager_isr(shrinks|expands).*/,
        /^kafka_topic_partition_in_sync_replica$/,
      ],
    },
    {
      id: 'controller',
      title: 'No controller, or more than one',
      metrics: [
        /^kafka_controller_kafkacontroller_activecontrollercount(_value)?$/,
      ],
    },
    {
      id: 'unclean-elections',
      title: 'Leaders elected at the price of lost messages',
      metrics: [/^kafka_controller_controllerstats_uncleanleaderelections.*/],
    },
    {
      id: 'lag',
      title: 'A consumer group falls behind',
      metrics: [
        /^kafka_consumergroup_(group_)?(lag|max_lag|lag_sum|lag_seconds)$/,
        /^kafka_consumer_.*lag/,
        /^kafka_minion_group_topic_.*lag/,
        /^burrow_.*lag/,
      ],
      collect: 'Collect kafka_exporter, which knows the consumer groups.',
    },
    {
      id: 'lag-growth',
      title: 'What consumer groups read against what is written',
      metrics: [
        /^kafka_consumergroup_current_offset(_sum)?$/,
        /^kafka_topic_partition_current_offset$/,
      ],
      collect: 'Collect kafka_exporter, which knows the offsets.',
    },
    {
      id: 'disk',
      title: 'Room on its disks',
      metrics: [
        /^kafka_log_log_size(_value)?$/,
        /^kubelet_volume_stats_available_bytes$/,
        /^node_filesystem_(avail|free)_bytes$/,
      ],
    },
  ],
};
