/**
 * Times working out every check of many services again from stored facts, and
 * how long the event loop is kept, on a database in memory or the one named.
 * From this package's folder:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs src/tests/performance/checks.ts [services] [file | postgresql://…]
 */
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  DEFAULT_CHECKS,
  type ServiceFacts,
} from '@vigie/backstage-plugin-reliability-common';
import knexFactory from 'knex';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { recomputeChecks } from '../../coverage/recomputeChecks';
import { CheckTables } from '../../database/checks/CheckTables';
import { FactsStore } from '../../database/checks/FactsStore';
import { refreshSummaries } from '../../database/refreshSummaries';

const count = Number(process.argv[2] ?? 10_000);
const target = process.argv[3] ?? ':memory:';
const now = Math.floor(Date.now() / 1000);
const print = (line: string) => process.stdout.write(`${line}\n`);

function factsOf(number: number): ServiceFacts {
  const name = `service-${number}`;
  const rule = (alert: string, query: string) => ({
    rule: {
      name: `${alert}${number}`,
      query,
      labels: { severity: number % 3 ? 'page' : 'ticket' },
      annotations: { runbook_url: 'https://runbooks.example.org/a' },
      forSeconds: 300,
      health: number % 11 ? ('ok' as const) : ('error' as const),
    },
    relation: 'this' as const,
    isInGit: true,
    isLoaded: true,
    file: 'rules.yaml',
    line: 4,
    source: 'main',
    firing: { ratio: 0.01, seconds: 30 * 86_400 },
    routing: {
      reaches: number % 7 ? ('human' as const) : ('nobody' as const),
      receivers: ['team-a'],
      path: ['severity="page"', 'team-a'],
    },
  });
  return {
    entityRef: `component:default/${name}`,
    kind: 'Component',
    type: 'service',
    name,
    serviceName: name,
    tier: String(1 + (number % 3)),
    owner: `group:default/team-${number % 100}`,
    observedAt: now,
    ownership: { state: 'owned', observedAt: 0 },
    definitions: { state: 'read', errors: 0, warnings: 0, messages: [] },
    slos: [{ name: 'availability', state: 'healthy' }],
    runbooks: [
      {
        slug: 'a',
        title: 'A',
        alerts: [`Failing${number}`],
        signals: ['errors'],
      },
    ],
    ...(number % 500 === 0 && { technology: 'postgresql' as const }),
    dependencies:
      number % 10 === 0
        ? [
            {
              entityRef: 'component:default/service-0',
              serviceName: 'service-0',
              technology: 'postgresql',
            },
          ]
        : [],
    monitoring: {
      basis: 'live',
      source: 'main',
      metrics: Array.from({ length: 30 }, (_, index) => ({
        name: index === 0 ? 'http_requests_total' : `app_metric_${index}_total`,
        type: 'counter' as const,
        labels: ['job', 'code'],
      })),
      targets: { up: 2, down: 0 },
    },
    alerts: [
      rule(
        'Failing',
        `sum(rate(http_requests_total{job="${name}",code=~"5.."}[5m])) / sum(rate(http_requests_total{job="${name}"}[5m])) > 0.01`,
      ),
      rule(
        'Slow',
        `histogram_quantile(0.99, sum by (le) (rate(http_request_duration_seconds_bucket{job="${name}"}[5m]))) > 1`,
      ),
      rule('Silent', `sum(rate(http_requests_total{job="${name}"}[10m])) == 0`),
    ],
    routing: { source: 'alertmanager', peers: 2, isClustered: true },
    dashboards: { isConfigured: true, items: [] },
    reports: [],
    exemptions: [],
  };
}

async function main(): Promise<void> {
  const isPostgres = target.startsWith('postgres');
  const knex = knexFactory({
    client: isPostgres ? 'pg' : 'better-sqlite3',
    connection: isPostgres ? target : { filename: target },
    useNullAsDefault: true,
    // A second connection would see another database in memory.
    pool: isPostgres ? { min: 0, max: 5 } : { min: 1, max: 1 },
  });
  try {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@vigie/backstage-plugin-reliability-backend',
        'migrations',
      ),
    });
    const store = new FactsStore(knex);
    for (let from = 0; from < count; from += 500) {
      const part = Array.from(
        { length: Math.min(500, count - from) },
        (_, index) => factsOf(from + index),
      );
      await store.put(part);
      await knex.batchInsert(
        'service',
        part.map(facts => ({
          entity_ref: facts.entityRef,
          kind: facts.kind,
          namespace: 'default',
          name: facts.name,
          service_name: facts.serviceName,
          digest: '',
          seen_at: now,
        })),
        50,
      );
    }
    await refreshSummaries(knex);

    const tables = new CheckTables(
      knex,
      DEFAULT_CHECKS.map(({ id }) => id),
    );
    for (const run of ['first', 'again, nothing changed']) {
      const delay = monitorEventLoopDelay({ resolution: 1 });
      delay.enable();
      const start = performance.now();
      const services = await recomputeChecks({
        knex,
        checks: DEFAULT_CHECKS,
        tables,
        now: () => now,
      });
      const seconds = (performance.now() - start) / 1000;
      delay.disable();
      const blocked = (percentile: number) =>
        `${(delay.percentile(percentile) / 1e6).toFixed(1)} ms`;
      print(
        `${run}: ${services} services × ${
          DEFAULT_CHECKS.length
        } checks in ${seconds.toFixed(1)} s; event loop p99 ${blocked(
          99,
        )}, longest ${(delay.max / 1e6).toFixed(1)} ms`,
      );
    }
  } finally {
    await knex.destroy();
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack ?? error}\n`);
  process.exitCode = 1;
});
