/**
 * Times the list of runbooks of many services, on a database in memory or the
 * one named. From this package's folder:
 *
 *   node --require @backstage/cli/config/nodeTransform.cjs src/tests/performance/runbooks.ts [services] [file | postgresql://…]
 */
import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  DEFAULT_FRESHNESS_RULES,
  type ListRunbooksQuery,
} from '@vigie/backstage-plugin-reliability-common';
import knexFactory from 'knex';
import { chunk } from '../../database/chunk';
import { ActivityStore } from '../../database/runbooks/ActivityStore';
import { RunbookStore } from '../../database/runbooks/RunbookStore';
import { packagePath } from '../../packagePath';
import { RunbookListService } from '../../services/runbooks/RunbookListService';
import { VisibleEntities } from '../../visibility/VisibleEntities';

const count = Number(process.argv[2] ?? 10_000);
const target = process.argv[3] ?? ':memory:';
const now = Math.floor(Date.now() / 1000);
const ROUNDS = 7;

const knex = target.startsWith('postgresql:')
  ? knexFactory({ client: 'pg', connection: target })
  : knexFactory({
      client: 'better-sqlite3',
      connection: target,
      useNullAsDefault: true,
    });

async function fill() {
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (const part of chunk(numbers, 200)) {
    const refs = part.map(number => `component:default/service-${number}`);
    await knex('service').insert(
      part.map((number, index) => ({
        entity_ref: refs[index],
        kind: 'Component',
        namespace: 'default',
        name: `service-${number}`,
        owner: `group:default/team-${number % 100}`,
        tier: String(1 + (number % 3)),
        service_name: `service-${number}`,
        is_course: 0,
        depends_on: '[]',
        annotations: '{}',
        digest: '',
        seen_at: now,
      })),
    );
    await knex('document').insert(
      part.map((number, index) => ({
        id: `runbook-${number}`,
        entity_ref: refs[index],
        kind: 'runbook',
        slug: 'answers-slow',
        position: 0,
        title: `Answers of ${number} are slow`,
        file: 'runbooks/answers-slow.md',
        markdown: 'Look first. '.repeat(300),
        meta: JSON.stringify({
          alerts: [`TooSlow${number}`, `ErrorBudgetBurn${number}`],
          signals: ['latency'],
          reviewed: '2026-06-01',
          origin: 'folder',
          digest: 'd'.repeat(64),
          steps: 7,
          review: {
            line: 4,
            text: 'reviewed: 2026-06-01',
            hasFrontMatter: true,
          },
        }),
      })),
    );
    await knex('runbook_review').insert(
      part.map((number, index) => ({
        id: `review-${number}`,
        entity_ref: refs[index],
        slug: 'answers-slow',
        digest: '',
        reviewed_by: 'user:default/one',
        reviewed_at: now - (number % 400) * 86_400,
      })),
    );
  }
}

async function main() {
  await knex.migrate.latest({ directory: packagePath('migrations') });
  await fill();
  const service = new RunbookListService({
    store: new RunbookStore(knex),
    activity: new ActivityStore(knex),
    visible: new VisibleEntities({
      permissions: {
        authorizeConditional: async () => [{ result: AuthorizeResult.ALLOW }],
      } as unknown as PermissionsService,
      catalog: {} as CatalogService,
      now: () => now,
    }),
    rules: DEFAULT_FRESHNESS_RULES,
    now: () => now,
  });
  const credentials = { principal: {} } as BackstageCredentials;
  const queries: ListRunbooksQuery[] = [
    {},
    { text: 'slow99' },
    { alert: 'TooSlow77' },
    { freshness: 'stale', sort: 'freshness' },
    { owner: 'team-7', sort: 'service' },
  ];
  for (const query of queries) {
    const times: number[] = [];
    let total = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      total = (await service.list(query, credentials)).totalItems;
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    process.stdout.write(
      `${JSON.stringify(query)}: ${total} found, median ${Math.round(
        times[Math.floor(ROUNDS / 2)],
      )} ms, slowest ${Math.round(times[ROUNDS - 1])} ms\n`,
    );
  }
  await knex.destroy();
}

main().catch(error => {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
});
