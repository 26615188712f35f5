import {
  type ExecutionEvent,
  foldExecution,
} from '@vigie/backstage-plugin-reliability-common';
import fc from 'fast-check';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { createTestDatabases } from '../../__testUtils__/databases';
import {
  type Addition,
  ExecutionStore,
  type NewExecution,
} from './ExecutionStore';
import { toVersionRow } from './VersionStore';

const databases = createTestDatabases();

const A = 'component:default/a';
const ANNA = 'user:default/anna';
const BEN = 'user:default/ben';

const execution = (more: Partial<NewExecution> = {}): NewExecution => ({
  id: randomUUID(),
  entity_ref: A,
  runbook: 'restart',
  title: 'Restart',
  alert: 'ADown',
  kind: 'incident',
  scenario: null,
  scenario_slug: null,
  team: null,
  started_by: ANNA,
  started_at: 1000,
  ...more,
});

const add = (event: Addition['event'], operation = randomUUID()): Addition => ({
  operation,
  event,
});

const anything = { now: 2000, check: () => {} };

describe.each(databases.ids)('ExecutionStore on %s', databaseId => {
  let knex: Knex;
  let store: ExecutionStore;

  beforeAll(async () => {
    knex = await databases.init(databaseId);
    store = new ExecutionStore(knex);
  }, 120_000);

  afterEach(async () => {
    await knex('execution').delete();
    await knex('execution_event').delete();
  });

  it('begins once, however often it is asked, at once or later', async () => {
    const wanted = execution();
    const version = toVersionRow(
      {
        entity_ref: A,
        slug: 'restart',
        title: 'Restart',
        file: 'runbooks/restart.md',
        markdown: '- [ ] Look',
      },
      1000,
    );
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => store.start(wanted, version)),
    );
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
    const later = await store.start({ ...wanted, started_by: BEN }, version);
    expect(later).toMatchObject({ isNew: false, row: { started_by: ANNA } });
    expect(await store.events(wanted.id)).toEqual([
      { seq: 1, at: 1000, actor: ANNA, type: 'started' },
    ]);
    expect(await knex('runbook_version').select('id')).toEqual([
      { id: version.id },
    ]);
  });

  it('loses nothing of two people who write at once, and repeat themselves', async () => {
    const { id } = (await store.start(execution())).row;
    const write = async (actor: string) => {
      const operations: string[] = [];
      let repeated = 0;
      for (let index = 0; index < 200; index += 1) {
        const one = add({ type: 'note', text: `${actor} ${index}` });
        operations.push(one.operation);
        await store.append(id, [one], { ...anything, actor });
        const again = await store.append(id, [one], { ...anything, actor });
        repeated += again.added.length;
      }
      expect(repeated).toBe(0);
      return operations;
    };
    const written = await Promise.all([write(ANNA), write(BEN)]);

    const events = await store.events(id);
    expect(events.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 401 }, (_, index) => index + 1),
    );
    for (const actor of [ANNA, BEN]) {
      expect(
        events.flatMap(event =>
          event.type === 'note' && event.actor === actor ? event.text : [],
        ),
      ).toEqual(Array.from({ length: 200 }, (_, index) => `${actor} ${index}`));
    }
    const rows = await knex('execution_event').where({ execution_id: id });
    expect(new Set(rows.map(row => row.operation))).toEqual(
      new Set([id, ...written.flat()]),
    );
    expect((await store.row(id))?.revision).toBe(401);
  }, 120_000);

  it('comes to the fold of the distinct operations, in any order and with any repeats', async () => {
    const step = fc.integer({ min: 1, max: 4 });
    const event: fc.Arbitrary<Addition['event']> = fc.oneof(
      fc.record({ type: fc.constant('step-done' as const), step }),
      fc.record({ type: fc.constant('step-undone' as const), step }),
      fc.record({ type: fc.constant('note' as const), text: fc.string() }),
      fc.constant({ type: 'taken-over' as const }),
      fc.constant({ type: 'finished' as const, outcome: 'partly' as const }),
      fc.constant({ type: 'reopened' as const }),
    );
    const sent = fc.record({
      actor: fc.constantFrom(ANNA, BEN),
      // An index, so that some requests carry operations of requests before.
      operations: fc.array(fc.integer({ min: 0, max: 12 }), {
        minLength: 1,
        maxLength: 5,
      }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 13, maxLength: 13 }),
        fc.array(sent, { maxLength: 10 }),
        async (events, requests) => {
          const { id } = (await store.start(execution())).row;
          const operations = events.map(each => add(each));
          const expected: ExecutionEvent[] = [
            { seq: 1, at: 1000, actor: ANNA, type: 'started' },
          ];
          const seen = new Set<number>();
          for (const { actor, operations: indices } of requests) {
            for (const index of indices) {
              if (!seen.has(index)) {
                seen.add(index);
                expected.push({
                  ...events[index],
                  seq: expected.length + 1,
                  at: 2000,
                  actor,
                } as ExecutionEvent);
              }
            }
            await store.append(
              id,
              indices.map(index => operations[index]),
              { ...anything, actor },
            );
          }
          const state = foldExecution(expected);
          expect(await store.events(id)).toEqual(expected);
          expect(await store.row(id)).toMatchObject({
            status: state.status,
            outcome: state.outcome ?? null,
            lead: state.lead,
            finished_at: state.finishedAt ?? null,
            revision: expected.length,
          });
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  it('keeps all of a request or nothing, and time never runs back', async () => {
    const { id } = (await store.start(execution({ started_at: 5000 }))).row;
    await expect(
      store.append(
        id,
        [add({ type: 'step-done', step: 1 }), add({ type: 'note', text: 'x' })],
        {
          actor: BEN,
          now: 6000,
          check: (_state, event) => {
            if (event.type === 'note') throw new Error('refused');
          },
        },
      ),
    ).rejects.toThrow('refused');
    expect(await store.events(id)).toHaveLength(1);

    const { added } = await store.append(
      id,
      [add({ type: 'note', text: 'nul \0, a line\u2028and 😀' })],
      { ...anything, actor: BEN },
    );
    expect(added).toMatchObject([{ at: 5000 }]);
    expect(await store.events(id)).toMatchObject([
      { type: 'started' },
      { text: 'nul \0, a line\u2028and 😀' },
    ]);
  });

  it('tells the last finished execution and drill of each runbook', async () => {
    const scenario = JSON.stringify({ runbooks: ['restart', 'failover'] });
    const finish = async (
      more: Partial<NewExecution>,
      now: number,
      outcome: 'worked' | 'did-not',
    ) => {
      const { id } = (await store.start(execution(more))).row;
      await store.append(id, [add({ type: 'finished', outcome })], {
        ...anything,
        actor: BEN,
        now,
      });
      return id;
    };
    const drill = {
      kind: 'drill',
      scenario,
      scenario_slug: 'region',
      team: 'group:default/team',
    } as const;
    await finish({}, 2000, 'worked');
    await finish({}, 3000, 'did-not');
    await finish({ ...drill, runbook: null }, 4000, 'did-not');
    await finish({ ...drill, runbook: 'cache' }, 3500, 'worked');
    await finish({ entity_ref: 'component:default/b' }, 5000, 'worked');
    await store.start(execution({ runbook: 'open' }));
    const reopened = await finish({ runbook: 'again' }, 3000, 'worked');
    await store.append(reopened, [add({ type: 'reopened' })], {
      ...anything,
      actor: BEN,
    });

    const activity = await store.lastActivity([A]);
    expect([...activity.keys()]).toEqual([A]);
    expect(Object.fromEntries(activity.get(A) ?? [])).toEqual({
      restart: {
        executedAt: 3000,
        executionOutcome: 'did-not',
        drilledAt: 4000,
        drillOutcome: 'did-not',
      },
      failover: { drilledAt: 4000, drillOutcome: 'did-not' },
      cache: { drilledAt: 3500, drillOutcome: 'worked' },
    });
    expect((await store.lastActivity()).size).toBe(2);
    expect(await store.lastDrills([A])).toEqual([
      { entityRef: A, scenario: 'region', drilledAt: 3500, outcome: 'worked' },
      { entityRef: A, scenario: 'region', drilledAt: 4000, outcome: 'did-not' },
    ]);
    const open = await store.listSummaries({
      entityRef: A,
      status: 'open',
      limit: 10,
      offset: 0,
    });
    expect(open.map(({ runbook }) => runbook).sort()).toEqual([
      'again',
      'open',
    ]);
  });
});
