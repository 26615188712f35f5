import { mockServices } from '@backstage/backend-test-utils';
import {
  DEFAULT_CHECKS,
  type MonitorRule,
} from '@vigie/backstage-plugin-reliability-common';
import type {
  MonitoringSnapshot,
  MonitoringSource,
} from '@vigie/backstage-plugin-reliability-node';
import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { component, course } from '../__testUtils__/entities';
import { toServiceRow } from '../catalog/toServiceRow';
import { CheckTables } from '../database/checks/CheckTables';
import { SourceHealthStore } from '../database/checks/SourceHealthStore';
import { refreshSummaries } from '../database/refreshSummaries';
import { ServiceStore } from '../database/ServiceStore';
import { refreshCoverage } from './refreshCoverage';
import { SourcesReader } from './SourcesReader';

const databases = createTestDatabases();

function rule(
  service: string,
  overrides: Partial<MonitorRule> = {},
): MonitorRule {
  return {
    name: 'TooManyErrors',
    query: `rate(http_requests_total{job="${service}",code=~"5.."}[5m]) > 0.1`,
    labels: { severity: 'page' },
    annotations: {},
    health: 'ok',
    ...overrides,
  };
}

function source(
  name: string,
  answer: Partial<MonitoringSnapshot> | Error,
): MonitoringSource & { asked: string[][] } {
  const asked: string[][] = [];
  return {
    name,
    type: 'Recorded',
    asked,
    snapshot: async ({ serviceNames }) => {
      asked.push([...serviceNames]);
      if (answer instanceof Error) {
        throw answer;
      }
      return { observedAt: 500, services: new Map(), rules: [], ...answer };
    },
  };
}

const watched = (name: string): Partial<MonitoringSnapshot> => ({
  services: new Map([
    [
      name,
      {
        serviceName: name,
        metrics: [
          {
            name: 'http_requests_total',
            type: 'counter',
            labels: ['job', 'code'],
          },
        ],
        targets: { up: 1, down: 0 },
      },
    ],
  ]),
  rules: [rule(name)],
});

describe.each(databases.ids)('coverage on %s', databaseId => {
  let knex: Knex;
  let time: number;
  let logger: ReturnType<typeof mockServices.logger.mock>;

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    time = 1000;
    logger = mockServices.logger.mock();
    await new ServiceStore(knex).upsert([
      toServiceRow(component('a'), 1),
      toServiceRow(
        component('b', {
          annotations: { 'reliability/service-name': 'quotes' },
        }),
        1,
      ),
      toServiceRow(course('basics', 'url:https://git.example.net/c/c.yaml'), 1),
    ]);
    await knex('definition_folder').insert([
      {
        entity_ref: 'component:default/a',
        state: 'read',
        attempted_at: 1,
        rules: JSON.stringify([
          rule('a', { health: 'unknown', file: 'rules.yaml', line: 3 }),
        ]),
      },
      {
        entity_ref: 'resource:default/basics',
        state: 'read',
        attempted_at: 1,
        rules: '[]',
        course: JSON.stringify({
          title: 'Basics',
          topics: ['slo/defined', 'runbooks/present'],
          lessons: [],
        }),
      },
    ]);
    await refreshSummaries(knex);
  });

  const refresh = (sources: SourcesReader) =>
    refreshCoverage({
      knex,
      sources,
      checks: DEFAULT_CHECKS,
      tables: new CheckTables(
        knex,
        DEFAULT_CHECKS.map(({ id }) => id),
      ),
      now: () => time,
    });
  const reader = (...monitoring: MonitoringSource[]) =>
    new SourcesReader({
      sources: { monitoring, routing: [], dashboards: [] },
      logger,
      health: new SourceHealthStore(knex),
      now: () => time,
    });
  const reading = async (name: string, domain = 'coverage') => {
    const row = await knex('snapshot')
      .where({ entity_ref: `component:default/${name}`, domain })
      .first();
    return { ...JSON.parse(row.payload), at: row.observed_at };
  };
  /** What rests on a source; that a rule in git has no runbook does not. */
  const judged = async (name: string): Promise<string[]> => {
    const { verdict, signals } = await reading(name);
    return [
      verdict,
      ...signals.flatMap(
        (signal: Record<'collected' | 'alerted', { verdict: string }>) => [
          signal.collected.verdict,
          signal.alerted.verdict,
        ],
      ),
    ];
  };
  const signalOf = async (name: string, signal: string) =>
    (await reading(name)).signals.find(
      (candidate: { signal: string }) => candidate.signal === signal,
    );

  it('judges by rule files alone where no monitoring is configured', async () => {
    await refresh(reader());
    expect(await reading('a')).toMatchObject({ basis: 'git', at: 1000 });
    expect((await signalOf('a', 'errors')).alerted).toMatchObject({
      verdict: 'partial',
      evidence: [expect.stringContaining('TooManyErrors')],
    });
    expect(await reading('b')).toMatchObject({
      basis: 'none',
      verdict: 'unknown',
    });
    expect(await knex('service_summary').orderBy('entity_ref')).toEqual([
      expect.objectContaining({
        coverage_basis: 'git',
        signals_alerted: 1,
        signals_total: 3,
      }),
      expect.objectContaining({
        coverage_basis: 'none',
        coverage_verdict: 'unknown',
        signals_alerted: 0,
      }),
    ]);
  });

  it('asks each system once for all services by the name it knows them by', async () => {
    const main = source('main', watched('quotes'));
    await refresh(reader(main));
    expect(main.asked).toEqual([['a', 'quotes']]);
    expect(await reading('b')).toMatchObject({ basis: 'live', source: 'main' });
    expect((await signalOf('b', 'errors')).alerted.verdict).toBe('covered');
  });

  it('writes a reading again only when it says something else', async () => {
    const monitoring = reader(source('main', watched('quotes')));
    await expect(refresh(monitoring)).resolves.toEqual([
      'component:default/a',
      'component:default/b',
    ]);
    time += 120;
    await expect(refresh(monitoring)).resolves.toEqual([]);
    expect((await reading('b')).at).toBe(1120);
    await knex('document').insert({
      id: 'x',
      entity_ref: 'component:default/b',
      kind: 'runbook',
      slug: 'x',
      position: 0,
      title: 'X',
      file: 'x.md',
      meta: JSON.stringify({ alerts: ['TooManyErrors'] }),
      markdown: '',
    });
    await expect(refresh(monitoring)).resolves.toEqual(['component:default/b']);
    expect((await signalOf('b', 'errors')).runbook.verdict).toBe('covered');
  });

  it('says unknown and why, never uncovered, when monitoring cannot be read; logs it when it comes and when it goes', async () => {
    const answers: Array<Error | Partial<MonitoringSnapshot>> = [
      new Error('nothing answered within 5 s'),
      new Error('nothing answered within 5 s'),
      watched('quotes'),
    ];
    const monitoring = reader({
      name: 'main',
      type: 'Recorded',
      snapshot: request => source('main', answers.shift()!).snapshot(request),
    });
    await refresh(monitoring);
    await refresh(monitoring);
    for (const name of ['a', 'b']) {
      expect(await reading(name)).toMatchObject({
        verdict: 'unknown',
        reason: expect.stringContaining('nothing answered within 5 s'),
      });
      expect(await judged(name)).not.toContain('uncovered');
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);
    await refresh(monitoring);
    expect((await reading('b')).basis).toBe('live');
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('adds up what several systems know, and does not take silence for absence while one is away', async () => {
    await refresh(
      reader(
        source('main', watched('quotes')),
        source('other', new Error('it is away')),
      ),
    );
    expect((await signalOf('b', 'errors')).alerted.verdict).toBe('covered');
    const latency = await signalOf('b', 'latency');
    expect(latency.alerted).toMatchObject({
      verdict: 'unknown',
      reason: expect.stringContaining('other could not be read: it is away'),
    });
    expect(await judged('a')).not.toContain('uncovered');

    await refresh(
      reader(source('main', watched('quotes')), source('other', watched('a'))),
    );
    expect((await signalOf('a', 'errors')).alerted.verdict).toBe('covered');
    expect((await signalOf('b', 'errors')).alerted.verdict).toBe('covered');
    expect((await signalOf('b', 'latency')).alerted.verdict).toBe('uncovered');
  });

  it('recommends the courses that teach what is lacking', async () => {
    await refresh(reader());
    expect(await reading('a', 'training')).toMatchObject({
      courses: [
        {
          entityRef: 'resource:default/basics',
          matches: ['slo/defined', 'runbooks/present'],
        },
      ],
    });
  });
});
