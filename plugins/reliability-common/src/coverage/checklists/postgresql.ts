import type { ChecklistDefinition } from './types';

/** Names of postgres_exporter before and after 0.12, and of common custom queries. */
export const POSTGRESQL: ChecklistDefinition = {
  technology: 'postgresql',
  title: 'PostgreSQL',
  entries: [
    { id: 'down', title: 'Does not answer', metrics: [/^pg_up$/, /^up$/] },
    {
      id: 'exporter',
      title: 'The exporter fails to read it',
      metrics: [
        /^pg_exporter_last_scrape_error$/,
        /^pg_scrape_collector_success$/,
      ],
    },
    {
      id: 'restarted',
      title: 'Was restarted',
      metrics: [/^pg_postmaster_(start_time|uptime)(_seconds)?$/],
      collect: 'Switch on the collector postmaster of the exporter.',
    },
    {
      id: 'connections',
      title: 'Connections near their maximum',
      metrics: [
        /^pg_stat_activity_count$/,
        /^pg_stat_database_numbackends$/,
        /^pg_settings_max_connections$/,
      ],
    },
    {
      id: 'long-transactions',
      title: 'Transactions that stay open, or wait for each other',
      metrics: [
        /^pg_stat_activity_max_tx_duration$/,
        /^pg_long_running_transactions/,
        /^pg_(stat_activity|process)_idle/,
        /^pg_stat_database_idle_in_transaction_time/,
      ],
    },
    {
      id: 'deadlocks',
      title: 'Deadlocks',
      metrics: [/^pg_stat_database_deadlocks(_total)?$/],
    },
    {
      id: 'rollbacks',
      title: 'Share of transactions rolled back',
      metrics: [/^pg_stat_database_xact_rollback(_total)?$/],
    },
    {
      id: 'cache',
      title: 'Share of reads answered from memory',
      metrics: [/^pg_stat_database_blks_(hit|read)(_total)?$/],
    },
    {
      id: 'locks',
      title: 'Locks',
      metrics: [/^pg_locks_count$/],
    },
    {
      id: 'replication-lag',
      title: 'A replica that falls behind',
      metrics: [
        /^pg_replication_lag(_seconds|_bytes)?$/,
        /^pg_stat_replication_.*lag/,
        /^pg_wal_replay_lag/,
      ],
      collect: 'Switch on the collector replication of the exporter.',
    },
    {
      id: 'slots',
      title: 'A replication slot nobody reads, which keeps the log',
      metrics: [
        /^pg_replication_slots?_/,
        /^pg_wal_size_bytes$/,
        /^pg_wal_segments$/,
      ],
      collect: 'Switch on the collectors replication_slot and wal.',
    },
    {
      id: 'wal-archive',
      title: 'The log cannot be archived',
      metrics: [/^pg_stat_archiver_(failed_count|last_archive_age)(_total)?$/],
    },
    {
      id: 'vacuum',
      title: 'Dead rows, and tables not vacuumed for long',
      metrics: [
        /^pg_stat_user_tables_(n_dead_tup|last_(auto)?(vacuum|analyze))/,
      ],
      collect: 'Switch on the collector stat_user_tables of the exporter.',
    },
    {
      id: 'transaction-ids',
      title: 'Transaction ids near their end',
      metrics: [/^pg_(database|stat_database)_(xid|wraparound|frozen).*/],
      collect: 'Switch on the collector database_wraparound of the exporter.',
    },
    {
      id: 'disk',
      title: 'Room on its disk',
      metrics: [
        /^node_filesystem_(avail|free)_bytes$/,
        /^kubelet_volume_stats_available_bytes$/,
        /^aws_rds_free_storage_space/,
        /^pg_database_size_bytes$/,
      ],
    },
    {
      id: 'backup',
      title: 'Age of the last backup',
      metrics: [
        /^(pgbackrest|barman|wal_?g|pg_?backup|pg_dump)_/,
        /backup_.*(age|timestamp|time|success|completion)/,
      ],
      collect: 'Have the backup job tell when it last succeeded.',
    },
    {
      id: 'role',
      title: 'A change of roles between primary and replica',
      metrics: [
        /^pg_replication_is_replica$/,
        /^pg_settings_in_hot_standby$/,
        /^patroni_(primary|master|replica)$/,
      ],
    },
  ],
};
