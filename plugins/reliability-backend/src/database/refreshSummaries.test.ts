import type { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { component, course } from '../__testUtils__/entities';
import { toServiceRow } from '../catalog/toServiceRow';
import { refreshSummaries } from './refreshSummaries';
import { ServiceStore } from './ServiceStore';

const databases = createTestDatabases();

describe.each(databases.ids)('refreshSummaries on %s', databaseId => {
  let knex: Knex;

  const addSlo = async (
    name: string,
    state: {
      rank: number;
      remaining: number | null;
      observedAt: number;
    } | null,
    entityRef = 'component:default/a',
  ) => {
    await knex('slo').insert({
      id: name,
      entity_ref: entityRef,
      name,
      definition: '{}',
    });
    if (state) {
      await knex('slo_state').insert({
        slo_id: name,
        entity_ref: entityRef,
        rank: state.rank,
        remaining: state.remaining,
        observed_at: state.observedAt,
        evaluated_at: 1,
        payload: '{}',
      });
    }
  };
  const summaries = () => knex('service_summary').orderBy('entity_ref');

  beforeEach(async () => {
    knex = await databases.init(databaseId);
    await new ServiceStore(knex).upsert(
      [
        component('a'),
        component('b'),
        course('c', 'url:https://git.example.net/c/c.yaml'),
      ].map(entity => toServiceRow(entity, 1)),
    );
  });

  it('counts each kind once, takes the worst, and leaves courses out', async () => {
    await addSlo('one', { rank: 9, remaining: 0.5, observedAt: 100 });
    await addSlo('two', { rank: 4, remaining: -0.25, observedAt: 50 });
    await addSlo('new', null);
    for (const slug of ['x', 'y']) {
      await knex('document').insert({
        id: slug,
        entity_ref: 'component:default/a',
        kind: slug === 'x' ? 'runbook' : 'lesson',
        slug,
        position: 0,
        title: slug,
        file: slug,
        meta: '{}',
        markdown: '',
      });
    }
    for (const severity of ['error', 'warning', 'warning']) {
      await knex('problem').insert({
        entity_ref: 'component:default/a',
        severity,
        rule: 'r',
        message: 'm',
        file: 'f',
      });
    }
    await refreshSummaries(knex);
    expect(await summaries()).toEqual([
      {
        entity_ref: 'component:default/a',
        slo_rank: 4,
        slo_count: 3,
        remaining: -0.25,
        coverage_verdict: 'unknown',
        coverage_basis: null,
        coverage_rank: 1,
        signals_alerted: null,
        signals_total: null,
        runbook_count: 1,
        problem_count: 3,
        observed_at: 100,
      },
      expect.objectContaining({
        entity_ref: 'component:default/b',
        slo_rank: 99,
        slo_count: 0,
        remaining: null,
        runbook_count: 0,
        problem_count: 0,
        observed_at: null,
      }),
    ]);
  });

  it('touches only the services named, and never what coverage wrote', async () => {
    await refreshSummaries(knex);
    await knex('service_summary').update({
      coverage_verdict: 'covered',
      coverage_rank: 3,
    });
    await addSlo('one', { rank: 3, remaining: null, observedAt: 1 });
    await addSlo(
      'two',
      { rank: 3, remaining: null, observedAt: 1 },
      'component:default/b',
    );
    await refreshSummaries(knex, ['component:default/a']);
    expect(await summaries()).toMatchObject([
      { slo_rank: 3, coverage_verdict: 'covered' },
      { slo_rank: 99, coverage_verdict: 'covered' },
    ]);
    await refreshSummaries(knex, []);
    expect(await summaries()).toMatchObject([
      { slo_rank: 3 },
      { slo_rank: 99 },
    ]);
    await refreshSummaries(knex);
    expect(await summaries()).toMatchObject([{ slo_rank: 3 }, { slo_rank: 3 }]);
  });
});
