import { sloStateRank } from '@vigie/backstage-plugin-reliability-common';
import type { SliSource } from '@vigie/backstage-plugin-reliability-node';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  DAY,
  defineSlo,
  ENTITY,
  EngineHarness,
  START,
} from './__testUtils__/EngineHarness';
import { FakeSource } from './__testUtils__/FakeSource';

jest.setTimeout(120_000);

const OTHER = 'component:default/other';

const fake = (name: string, options: Parameters<typeof defineSlo>[1] = {}) =>
  defineSlo(name, { type: 'Fake', ...options });

/** Compares the sums in the store with those of the source, window by window. */
async function expectSums(
  harness: EngineHarness,
  source: FakeSource,
  name: string,
  days = 30,
): Promise<void> {
  for (const seconds of [300, 3600, 21_600, DAY, days * DAY]) {
    const sum = await harness.windowSum(name, seconds);
    expect(sum).toEqual(source.sum(sum));
  }
}

describe('ReliabilityEngine', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let harness: EngineHarness;
    let source: FakeSource;
    let sources: SliSource[];

    beforeAll(async () => {
      harness = new EngineHarness(await databases.init(id));
    });

    beforeEach(async () => {
      await harness.reset();
      jest.clearAllMocks();
      source = new FakeSource();
      sources = [source, harness.source];
    });

    it('backfills a new SLO over its whole window in a few requests of fitting resolution', async () => {
      await harness.define(fake('a'));
      expect(await harness.slo('a')).toMatchObject({
        state: 'no-data',
        reason: expect.stringContaining('Not collected yet'),
      });
      const report = await harness.cycle({ sources });

      expect(report).toMatchObject({ collected: 1, failed: 0, evaluated: 1 });
      const steps = source.requests.map(request => request.step);
      expect([...new Set(steps)]).toEqual([3600, 300, 60]);
      expect(source.requests.length).toBeLessThanOrEqual(5);
      await expectSums(harness, source, 'a');
      const slo = await harness.slo('a');
      expect(slo).toMatchObject({
        state: 'healthy',
        observedAt: START - 60,
        source: {
          type: 'Fake',
          name: 'main',
          step: 60,
          queries: [
            { role: 'good', text: 'series: a' },
            { role: 'total', text: 'series: a', sent: 'all(a)' },
          ],
        },
      });
      expect(slo.counts?.coveredSeconds).toBe(slo.counts?.expectedSeconds);
      expect(slo.window.from).toBeLessThanOrEqual(START - 60 - 30 * DAY);
      expect((await harness.points('a')).length).toBeLessThan(2100);
    });

    it('reads three steps in a cycle, one request for all, and adds one row', async () => {
      await harness.define(fake('a'), fake('b'), fake('c'));
      await harness.cycle({ sources });
      source.requests = [];
      const rows = await harness.points('a');
      harness.now += 60;
      await harness.cycle({ sources });

      expect(source.requests).toHaveLength(1);
      expect(source.requests[0]).toMatchObject({
        from: START - 180,
        to: START,
        step: 60,
      });
      expect(source.requests[0].keys).toHaveLength(3);
      expect(await harness.points('a')).toEqual([
        ...rows,
        expect.objectContaining({ time: START }),
      ]);

      source.requests = [];
      await harness.cycle({ sources });
      expect(source.requests).toEqual([]);
    });

    it('fills the gap of a time in which nothing ran', async () => {
      await harness.define(fake('a'));
      await harness.cycle({ sources });
      harness.now += 5 * DAY + 7 * 3600 + 60;
      await harness.cycle({ sources });
      await expectSums(harness, source, 'a');
      expect(await harness.slo('a')).toMatchObject({ state: 'healthy' });
    });

    it('heals what the source learned a little later', async () => {
      await harness.define(fake('a'));
      const silentFrom = START - 60;
      const whole = source.minute;
      source.minute = time => (time > silentFrom ? undefined : whole(time));
      await harness.cycle({ sources });
      for (let cycle = 0; cycle < 10; cycle++) {
        harness.now += 60;
        await harness.cycle({ sources });
      }
      expect((await harness.row('a')).last_measured).toBe(silentFrom);
      expect(await harness.slo('a')).toMatchObject({ state: 'stale' });

      source.minute = whole;
      await harness.cycle({ sources });
      harness.now += 60;
      await harness.cycle({ sources });
      await expectSums(harness, source, 'a');
      expect(await harness.slo('a')).toMatchObject({ state: 'healthy' });
    });

    it('keeps the history of an SLI that fails, says why once, and never fails others', async () => {
      await harness.define(fake('a'), fake('b'));
      await harness.cycle({ sources });
      const before = await harness.points('a');
      source.failures.set('a', {
        kind: 'query-rejected',
        message: 'no such metric',
      });
      for (let cycle = 0; cycle < 3; cycle++) {
        harness.now += 60;
        await harness.cycle({ sources });
      }
      expect(await harness.points('a')).toEqual(before);
      expect(await harness.slo('a')).toMatchObject({
        state: 'source-error',
        reason: 'no such metric',
        observedAt: START - 60,
      });
      expect(await harness.slo('b')).toMatchObject({
        state: 'healthy',
        observedAt: START + 120,
      });
      expect(harness.logger.warn).toHaveBeenCalledTimes(1);
      expect(harness.logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('no such metric'),
      );

      source.failures.clear();
      harness.now += 60;
      await harness.cycle({ sources });
      await expectSums(harness, source, 'a');
      expect(await harness.slo('a')).toMatchObject({ state: 'healthy' });
      expect((await harness.row('a')).failure).toBeNull();
    });

    it.each([
      [
        'throws',
        'broken pipe',
        async () => Promise.reject(new Error('broken pipe')),
      ],
      [
        'hangs',
        'No answer within 0.05 seconds',
        async () => new Promise<void>(() => {}),
      ],
    ])(
      'shows a source that %s and goes on with the others',
      async (_, message, beforeAnswer) => {
        const other = new FakeSource('other');
        await harness.define(
          fake('a', { source: 'main' }),
          fake('b', { source: 'other' }),
        );
        source.beforeAnswer = beforeAnswer;
        const report = await harness.cycle({
          sources: [source, other],
          sourceTimeoutSeconds: 0.05,
        });
        expect(report).toMatchObject({ collected: 1, failed: 1 });
        expect(await harness.slo('a')).toMatchObject({
          state: 'source-error',
          reason: message,
        });
        expect(await harness.slo('b')).toMatchObject({ state: 'healthy' });
      },
    );

    it('shows what is not configured, refused or cannot be asked', async () => {
      await harness.define(
        fake('unknown-type', { type: 'Elsewhere' }),
        fake('unknown-name', { source: 'nowhere' }),
        fake('rejected', { series: 'rejected' }),
      );
      await harness.store.upsertSlos(
        OTHER,
        [
          {
            name: 'refused',
            displayName: 'Refused',
            reason: 'target is missing',
            file: 'slo.yaml',
            line: 3,
          },
        ],
        harness.now,
      );
      expect(await harness.slo('refused', OTHER)).toMatchObject({
        state: 'invalid',
      });
      await harness.cycle({ sources });
      expect(await harness.slo('unknown-type')).toMatchObject({
        state: 'source-error',
        reason:
          "No source of type 'Elsewhere' is configured (configured: Fake 'main', Measurements 'measurements')",
      });
      expect(await harness.slo('unknown-name')).toMatchObject({
        state: 'source-error',
        reason: "No Fake source is named 'nowhere' (configured: 'main')",
      });
      expect(await harness.slo('rejected')).toMatchObject({
        state: 'source-error',
        reason: 'this cannot be asked',
      });
      expect(await harness.slo('refused', OTHER)).toMatchObject({
        state: 'invalid',
        reason: 'target is missing',
        line: 3,
      });
      expect(source.requests).toEqual([]);
    });

    it('starts the history anew when something else is counted, and only then', async () => {
      await harness.define(fake('a'));
      await harness.cycle({ sources });
      const rows = await harness.points('a');

      await harness.define(fake('a', { target: '0.999' }));
      expect(await harness.points('a')).toEqual(rows);
      await harness.store.upsertSlos(
        ENTITY,
        [{ name: 'a', displayName: 'a', reason: 'typo', file: 'x', line: 1 }],
        harness.now,
      );
      harness.now += 120;
      await harness.cycle({ sources });
      expect(await harness.points('a')).toEqual(rows);
      expect(await harness.slo('a')).toMatchObject({ state: 'invalid' });
      await harness.define(fake('a'));
      await harness.cycle({ sources });
      await expectSums(harness, source, 'a');

      await harness.define(fake('a', { series: 'other' }));
      expect(await harness.points('a')).toEqual([]);
      expect(await harness.row('a')).toMatchObject({
        collected_to: null,
        first_measured: null,
      });
      expect(await harness.slo('a')).toMatchObject({ state: 'no-data' });
      source.minute = () => ({ good: 1, total: 2 });
      await harness.cycle({ sources });
      await expectSums(harness, source, 'a');

      await harness.define();
      for (const table of ['slo', 'sli', 'slo_point', 'slo_state']) {
        expect(await harness.knex(table)).toEqual([]);
      }
    });

    it('reads what a longer window needs and keeps what is there', async () => {
      await harness.define(fake('a', { days: 7 }));
      await harness.cycle({ sources });
      const old = source.minute;
      const knownFrom = (await harness.row('a')).collected_from!;
      source.minute = time =>
        time > knownFrom ? undefined : { good: 3, total: 4 };
      await harness.define(fake('a', { days: 30 }));
      await harness.cycle({ sources });
      source.minute = time =>
        time > knownFrom ? old(time) : { good: 3, total: 4 };
      await expectSums(harness, source, 'a');

      source.requests = [];
      await harness.cycle({ sources });
      expect(source.requests).toEqual([]);
    });

    it('goes on when the step of a source changes', async () => {
      await harness.define(fake('a'));
      for (const step of [300, 60, 120]) {
        source.step = step;
        await harness.cycle({ sources });
        harness.now += 2 * DAY + 700;
      }
      await harness.cycle({ sources });
      const sum = await harness.windowSum('a', 3600);
      expect(sum).toEqual(source.sum(sum));
      const slo = await harness.slo('a');
      const { from, to } = slo.window;
      const expected = source.sum({ from: from!, to: to! });
      expect(slo.counts).toMatchObject({
        good: expected.good,
        total: expected.total,
      });
    });

    it('shows a series of a coarser step at once, though it was waited for with a finer one', async () => {
      harness.now = START + 4 * 60 + 90;
      await harness.define(defineSlo('late'));
      await harness.cycle();
      await harness.push(
        'late',
        Array.from({ length: 12 }, (_, index) => [START - index * 300, 9, 10]),
        300,
      );
      await harness.cycle();
      expect((await harness.slo('late')).counts).toMatchObject({
        good: 108,
        total: 120,
      });

      harness.now += 300;
      await harness.push('late', [[START + 300, 1, 10]], 300);
      await harness.cycle();
      expect((await harness.slo('late')).counts).toMatchObject({
        good: 109,
        total: 130,
      });
    });

    it.each(['newer data', 'another definition', 'its removal'])(
      'is fenced: a process that slept through %s changes nothing',
      async meanwhile => {
        await harness.define(fake('a'));
        await harness.cycle({ sources });
        harness.now += 60;

        const sleeper = new FakeSource('main', () => ({ good: 0, total: 7 }));
        let wake = () => {};
        const asleep = new Promise<void>(resolve => {
          sleeper.beforeAnswer = () => {
            resolve();
            return new Promise(go => {
              wake = go;
            });
          };
        });
        const slept = harness.cycle({ sources: [sleeper] });
        await asleep;
        if (meanwhile === 'its removal') {
          await harness.define();
        } else {
          if (meanwhile === 'another definition') {
            await harness.define(fake('a', { series: 'other' }));
          }
          await harness.cycle({ sources });
        }
        const rows = await harness.knex('slo_point').orderBy('time');
        wake();
        expect(await slept).toMatchObject({ collected: 0, fenced: 1 });
        expect(await harness.knex('slo_point').orderBy('time')).toEqual(rows);
        if (meanwhile !== 'its removal') {
          await expectSums(harness, source, 'a');
        }
      },
    );

    it('goes on from the last row when the expected one is missing', async () => {
      await harness.define(fake('a'));
      await harness.cycle({ sources });
      const { seq, collected_to: end } = await harness.row('a');
      await harness
        .knex('slo_point')
        .where({ sli_seq: seq })
        .where('time', '>', end! - 1800)
        .where('time', '<', end!)
        .delete();
      harness.now += 60;
      const engine = harness.engine({ sources });
      const { signal } = new AbortController();
      expect(await engine.runCycle(harness.now, signal)).toMatchObject({
        collected: 0,
        fenced: 1,
      });
      expect(await engine.runCycle(harness.now, signal)).toMatchObject({
        collected: 1,
      });
      await expectSums(harness, source, 'a');
    });

    it('thins in upkeep without changing a sum, and removes remains', async () => {
      await harness.define(fake('a', { days: 7 }));
      const engine = harness.engine({ sources });
      const { signal } = new AbortController();
      await engine.runCycle(harness.now, signal);
      await engine.runUpkeep(signal);
      for (let hours = 0; hours < 15; hours++) {
        harness.now += 3600;
        await engine.runCycle(harness.now, signal);
      }
      const rows = (await harness.points('a')).length;
      await harness.knex('slo_point').insert([
        { sli_seq: 1_000_000, time: START, good: 0, total: 0, covered: 0 },
        { sli_seq: 1_000_001, time: START, good: 0, total: 0, covered: 0 },
      ]);
      await harness.knex('slo_state').insert({
        slo_id: 'gone',
        entity_ref: ENTITY,
        rank: 0,
        evaluated_at: START,
        payload: '{}',
      });
      await engine.runUpkeep(signal);
      const thinned = await harness.points('a');
      expect(rows - thinned.length).toBeGreaterThan(100);
      expect(thinned.length).toBeLessThan(1500);
      expect(await harness.knex('slo_point').max({ seq: 'sli_seq' })).toEqual([
        { seq: (await harness.row('a')).seq },
      ]);
      expect(await harness.knex('slo_state')).toHaveLength(1);
      await expectSums(harness, source, 'a', 7);

      harness.now += 403 * DAY;
      await engine.runCycle(harness.now, signal);
      await engine.runUpkeep(signal);
      await expectSums(harness, source, 'a', 7);
      expect((await harness.points('a'))[0].time).toBe(
        (await harness.row('a')).collected_from,
      );
      expect((await harness.row('a')).collected_from).toBeGreaterThan(START);
    });

    it('divides the work by entity, and tells whose figures changed', async () => {
      await harness.define(fake('a'));
      await harness.store.upsertSlos(
        'component:default/other',
        [fake('b')],
        harness.now,
      );
      const onStatesChanged = jest.fn(async () => {});
      const options = { sources, onStatesChanged };
      await harness.cycle({ ...options, isMine: ref => ref === ENTITY });
      expect(onStatesChanged).toHaveBeenLastCalledWith([ENTITY]);
      expect((await harness.row('b')).collected_to).toBeNull();

      await harness.cycle(options);
      expect(onStatesChanged).toHaveBeenLastCalledWith([
        'component:default/other',
      ]);
      onStatesChanged.mockClear();
      harness.now += 10;
      expect(await harness.cycle(options)).toMatchObject({ changed: 0 });
      expect(onStatesChanged).not.toHaveBeenCalled();
      const states = await harness.knex('slo_state');
      expect(states.map(state => state.evaluated_at)).toEqual([
        harness.now,
        harness.now,
      ]);
      expect(states.map(state => state.rank)).toEqual([
        sloStateRank('healthy'),
        sloStateRank('healthy'),
      ]);
    });

    it('ends when it is told to, and an evaluation never replaces a later one', async () => {
      await harness.define(fake('a'));
      const controller = new AbortController();
      source.beforeAnswer = async () => controller.abort();
      await expect(
        harness.engine({ sources }).runCycle(harness.now, controller.signal),
      ).rejects.toThrow('aborted');
      expect(await harness.points('a')).toEqual([]);

      source.beforeAnswer = async () => {};
      await harness.cycle({ sources });
      const state = await harness.slo('a');
      harness.now -= 20 * 60;
      await harness.cycle({ sources: [] });
      expect(await harness.slo('a')).toEqual(state);
    });
  });
});
