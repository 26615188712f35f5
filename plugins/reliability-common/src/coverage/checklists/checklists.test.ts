import {
  alert,
  exporterMetrics,
  NOW,
  serviceFacts,
  TO_A_TEAM,
} from '../__fixtures__/facts';
import { TECHNOLOGIES_WITH_CHECKLIST } from '../facts';
import type { AlertFact, ChecklistTechnology, ServiceFacts } from '../facts';
import type { MonitoredMetric } from '../types';
import { checklists } from './checklists';
import { technologyOf } from './technologyOf';

/** The rules people usually take for each entry, old and new names mixed. */
const USUAL: Readonly<Record<'postgresql' | 'redis', Record<string, string>>> =
  {
    postgresql: {
      down: 'pg_up == 0',
      exporter: 'pg_exporter_last_scrape_error > 0',
      restarted: 'time() - pg_postmaster_start_time_seconds < 60',
      connections:
        'sum(pg_stat_activity_count) > on () pg_settings_max_connections * 0.8',
      'long-transactions': 'pg_stat_activity_max_tx_duration > 600',
      deadlocks: 'increase(pg_stat_database_deadlocks[5m]) > 5',
      rollbacks:
        'rate(pg_stat_database_xact_rollback[5m]) / rate(pg_stat_database_xact_commit[5m]) > 0.02',
      cache:
        'rate(pg_stat_database_blks_hit[5m]) / rate(pg_stat_database_blks_read[5m]) < 0.9',
      locks: 'pg_locks_count > 100',
      'replication-lag': 'pg_replication_lag > 30',
      slots: 'pg_replication_slots_pg_wal_lsn_diff > 1e9',
      'wal-archive': 'increase(pg_stat_archiver_failed_count[15m]) > 0',
      vacuum: 'pg_stat_user_tables_n_dead_tup > 10000',
      'transaction-ids': 'pg_database_wraparound_age_datfrozenxid > 1e9',
      disk: 'pg_database_size_bytes > 1e11',
      backup: 'pgbackrest_backup_since_last_completion_seconds > 90000',
      role: 'changes(pg_replication_is_replica[10m]) > 0',
    },
    redis: {
      down: 'redis_up == 0',
      masters: 'count(redis_instance_info{role="master"}) != 1',
      replication: 'redis_master_link_up == 0',
      memory: 'redis_memory_used_bytes / redis_memory_max_bytes > 0.9',
      'system-memory':
        'redis_memory_used_bytes / redis_total_system_memory_bytes > 0.9',
      evictions: 'increase(redis_evicted_keys_total[5m]) > 0',
      rejected: 'increase(redis_rejected_connections_total[5m]) > 0',
      clients: 'redis_connected_clients / redis_config_maxclients > 0.9',
      persistence: 'redis_rdb_last_bgsave_status == 0',
      backup: 'time() - redis_rdb_last_save_timestamp_seconds > 90000',
      latency: 'redis_slowlog_length > 10',
      fragmentation: 'redis_mem_fragmentation_ratio > 2',
    },
  };

const usualAlerts = (technology: 'postgresql' | 'redis'): AlertFact[] =>
  Object.entries(USUAL[technology]).map(([id, query]) => alert(id, query));

const store = (
  technology: ChecklistTechnology,
  metrics: MonitoredMetric[],
  alerts: AlertFact[],
  change: Partial<ServiceFacts['monitoring']> = {},
) =>
  serviceFacts({
    entityRef: 'resource:default/store',
    kind: 'Resource',
    serviceName: 'store',
    technology,
    alerts,
    monitoring: { metrics, ...change },
  });

const items = (facts: ServiceFacts) => checklists(facts)[0].items;
const idsOf = (facts: ServiceFacts, verdict: string) =>
  items(facts)
    .filter(item => item.verdict === verdict)
    .map(item => item.id.split('/')[1]);

describe('checklists with what exporters answer by default', () => {
  it('finds that 7 of 17 usual rules of PostgreSQL can never fire', () => {
    const facts = store(
      'postgresql',
      exporterMetrics('postgres'),
      usualAlerts('postgresql'),
    );
    expect(items(facts)).toHaveLength(Object.keys(USUAL.postgresql).length);
    expect(idsOf(facts, 'uncovered')).toEqual([
      'restarted',
      'replication-lag',
      'slots',
      'vacuum',
      'transaction-ids',
      'backup',
      'role',
    ]);
    expect(idsOf(facts, 'covered')).toHaveLength(10);
    const lag = items(facts).find(({ id }) => id.endsWith('replication-lag'));
    expect(lag).toMatchObject({
      id: 'postgresql/replication-lag',
      reason: expect.stringMatching(
        /replication-lag: It reads pg_replication_lag, which store does not have.*can never fire/,
      ),
      evidence: [
        'replication-lag (rules.yaml:4, main): pg_replication_lag > 30',
      ],
    });
  });

  it('finds the rules of Redis that can never fire', () => {
    const facts = store(
      'redis',
      exporterMetrics('redis'),
      usualAlerts('redis'),
    );
    expect(items(facts)).toHaveLength(Object.keys(USUAL.redis).length);
    expect(idsOf(facts, 'uncovered')).toEqual(['replication', 'system-memory']);
    expect(idsOf(facts, 'covered')).toHaveLength(10);
  });

  it('knows old and new names of a metric', () => {
    for (const name of ['pg_replication_lag', 'pg_replication_lag_seconds']) {
      const facts = store(
        'postgresql',
        [{ name, type: 'gauge' }],
        [alert('Lag', `${name}{job="store"} > 30`)],
      );
      expect(idsOf(facts, 'covered')).toEqual(['replication-lag']);
    }
  });

  it('says of a machine which exporter tells of its disk', () => {
    const metrics = exporterMetrics('node');
    const facts = store('postgresql', metrics, [
      alert('Disk', 'node_filesystem_avail_bytes < 1e9'),
    ]);
    expect(idsOf(facts, 'covered')).toEqual(['disk']);
  });
});

describe('checklists', () => {
  const METRICS = [{ name: 'pg_stat_database_deadlocks' }];
  const QUERY = 'increase(pg_stat_database_deadlocks{job="store"}[5m]) > 5';
  type Change = Parameters<typeof alert>[2];

  it.each<
    [
      string,
      Change | 'none',
      Partial<ServiceFacts['monitoring']>,
      string,
      RegExp,
    ]
  >([
    ['a good alert', {}, {}, 'covered', /^$/],
    ['no alert', 'none', {}, 'uncovered', /is collected. Add one/],
    [
      'neither alert nor metric',
      'none',
      { metrics: [] },
      'uncovered',
      /Nothing that tells it is collected of store/,
    ],
    [
      'a broken alert',
      { rule: { health: 'error' } },
      {},
      'uncovered',
      /cannot be evaluated/,
    ],
    [
      'a paused alert',
      { rule: { isEnabled: false } },
      {},
      'uncovered',
      /paused/,
    ],
    [
      'an alert that is not loaded',
      { isLoaded: false },
      {},
      'uncovered',
      /not loaded/,
    ],
    [
      'an alert for nobody',
      { routing: { ...TO_A_TEAM, reaches: 'nobody' } },
      {},
      'uncovered',
      /reaches nobody/,
    ],
    [
      'an alert for somebody unknown',
      { routing: undefined },
      {},
      'partial',
      /did not answer/,
    ],
    [
      'a silenced alert',
      { routing: { ...TO_A_TEAM, silencedUntil: NOW + 60 } },
      {},
      'partial',
      /silenced/,
    ],
    [
      'metrics that cannot be seen',
      {},
      { metrics: [], metricsUnknown: 'Hidden.' },
      'partial',
      /Hidden/,
    ],
    [
      'rules that cannot be seen',
      'none',
      { rulesUnknown: 'Elsewhere.' },
      'unknown',
      /Elsewhere/,
    ],
    [
      'neither that can be seen',
      'none',
      { metrics: [], metricsUnknown: 'Hidden.' },
      'unknown',
      /Hidden/,
    ],
    [
      'no live system',
      { isLoaded: undefined },
      { basis: 'git', metrics: [] },
      'unknown',
      /No live monitoring system/,
    ],
    [
      'a system that failed',
      'none',
      { metrics: [], unknown: 'It timed out.' },
      'unknown',
      /timed out/,
    ],
  ])('%s', (_, change, monitoring, verdict, reason) => {
    const alerts = change === 'none' ? [] : [alert('Deadlocks', QUERY, change)];
    const facts = store('postgresql', METRICS, alerts, monitoring);
    const item = items(facts).find(({ id }) => id === 'postgresql/deadlocks');
    expect(item?.verdict).toBe(verdict);
    expect(item?.reason ?? '').toMatch(reason);
  });

  it('looks at what a service depends on', () => {
    const dependency = {
      entityRef: 'resource:default/store',
      serviceName: 'store',
      technology: 'postgresql' as const,
    };
    const service = serviceFacts({ dependencies: [dependency] });
    const known = store('postgresql', METRICS, [alert('Deadlocks', QUERY)]);
    const [seen] = checklists(service, { factsOf: () => known });
    expect(seen).toMatchObject({
      technology: 'postgresql',
      title: 'PostgreSQL',
      entityRef: 'resource:default/store',
    });
    expect(seen.items.find(({ verdict }) => verdict === 'covered')?.id).toBe(
      'postgresql/deadlocks',
    );
    const [unseen] = checklists(service);
    expect(new Set(unseen.items.map(({ verdict }) => verdict))).toEqual(
      new Set(['unknown']),
    );
    expect(checklists(serviceFacts())).toEqual([]);
  });

  it.each(TECHNOLOGIES_WITH_CHECKLIST)('%s has a list of its own', name => {
    const [{ technology, items: found }] = checklists(store(name, [], []));
    expect(technology).toBe(name);
    expect(found.length).toBeGreaterThanOrEqual(9);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(new Set(found.map(({ verdict }) => verdict))).toEqual(
      new Set(['uncovered']),
    );
  });
});

describe('technologyOf', () => {
  const entity = (
    kind: string,
    type?: string,
    tags?: string[],
    told?: string,
  ) => ({
    kind,
    metadata: {
      tags,
      ...(told && { annotations: { 'reliability/technology': told } }),
    },
    spec: { type },
  });

  it.each([
    ['postgresql', entity('Resource', 'postgresql')],
    ['postgresql', entity('Resource', 'database', ['eu', 'postgres'])],
    ['postgresql', entity('Resource', 'aws-rds-postgres')],
    ['postgresql', entity('Resource', 'PostgreSQL 15')],
    ['elasticsearch', entity('Resource', 'opensearch')],
    ['redis', entity('Resource', 'cache', ['valkey'])],
    ['rabbitmq', entity('Resource', 'queue', ['rabbitmq'])],
    ['kafka', entity('Component', 'kafka')],
    ['kafka', entity('Component', 'service', [], 'kafka')],
    [undefined, entity('Component', 'service', ['postgresql'])],
    [undefined, entity('Resource', 'postgresql', [], 'mysql')],
    [undefined, entity('Resource', 'database', ['constructor', 'mysql'])],
    [undefined, { metadata: {} }],
  ])('%s: %j', (technology, of) => {
    expect(technologyOf(of)).toBe(technology);
  });
});
