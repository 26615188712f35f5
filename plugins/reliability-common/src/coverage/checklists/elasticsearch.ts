import type { ChecklistDefinition } from './types';

const COLLECT = 'Have elasticsearch_exporter look at it.';

/** Names of elasticsearch_exporter, and of the exporter plug-in of OpenSearch. */
export const ELASTICSEARCH: ChecklistDefinition = {
  technology: 'elasticsearch',
  title: 'Elasticsearch',
  entries: [
    {
      id: 'health',
      title: 'The cluster is red or yellow',
      metrics: [
        /^elasticsearch_cluster_health_status$/,
        /^opensearch_cluster_status$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'nodes',
      title: 'Nodes are missing',
      metrics: [
        /^elasticsearch_cluster_health_number_of_(data_)?nodes$/,
        /^opensearch_cluster_(data)?nodes_number$/,
        /^elasticsearch_(clusterinfo_up|node_stats_up)$/,
        /^up$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'heap',
      title: 'Memory of the runtime is nearly used up',
      metrics: [
        /^elasticsearch_jvm_memory_(used|max)_bytes$/,
        /^opensearch_jvm_mem_heap_used_(percent|bytes)$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'disk',
      title: 'Room on its disks, before indices become read-only',
      metrics: [
        /^elasticsearch_filesystem_data_(available|free|size)_bytes$/,
        /^opensearch_fs_(total|path)_(available|free|total)_bytes$/,
        /^kubelet_volume_stats_available_bytes$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'shards',
      title: 'Shards without a node, or moving for long',
      metrics: [
        /^elasticsearch_cluster_health_(unassigned|delayed_unassigned|initializing|relocating)_shards$/,
        /^opensearch_cluster_shards_number$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'pending-tasks',
      title: 'Tasks of the cluster that wait',
      metrics: [
        /^elasticsearch_cluster_health_(number_of_pending_tasks|task_max_waiting_in_queue_millis)$/,
        /^opensearch_cluster_pending_tasks_number$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'latency',
      title: 'Searches and writes take long',
      metrics: [
        /^elasticsearch_indices_(search_(query|fetch)|indexing_index)_time_seconds(_total)?$/,
        /^opensearch_indices_(search_(query|fetch)|indexing_index)_time_seconds$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'rejected',
      title: 'Work is turned away',
      metrics: [
        /^elasticsearch_thread_?pool_rejected_count$/,
        /^opensearch_threadpool_tasks_number$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'breakers',
      title: 'Memory breakers trip',
      metrics: [
        /^elasticsearch_breakers_(tripped|estimated_size_bytes)$/,
        /^opensearch_circuitbreaker_tripped_count$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'no-documents',
      title: 'No new documents arrive',
      metrics: [
        /^elasticsearch_indices_(docs(_primary|_total)?|indexing_index_total)$/,
        /^opensearch_indices_(doc_number|indexing_index_count)$/,
      ],
      collect: COLLECT,
    },
    {
      id: 'snapshot',
      title: 'Age of the last snapshot',
      metrics: [
        /^elasticsearch_(snapshot_stats|slm_stats)_/,
        /backup_.*(age|timestamp|time|success|completion)/,
      ],
      collect:
        'Have elasticsearch_exporter look at snapshots: --es.snapshots or --es.slm.',
    },
    {
      id: 'lifecycle',
      title: 'The life cycle of an index is stuck',
      metrics: [/^elasticsearch_ilm_/],
      collect: 'Have elasticsearch_exporter look at life cycles: --es.ilm.',
    },
  ],
};
