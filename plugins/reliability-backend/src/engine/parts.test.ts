import type { SloDefinition } from '@vigie/backstage-plugin-reliability-common';
import { expectSchema } from '../__testUtils__/apiContract';
import { createTestDatabases } from '../__testUtils__/databases';
import {
  calendar,
  DAY,
  defineIndicator,
  defineSlices,
  defineSlo,
  EngineHarness,
  START,
  target,
} from './__testUtils__/EngineHarness';
import { FakeSource } from './__testUtils__/FakeSource';
import { type Counts, naiveSlices } from './__testUtils__/naive';

jest.setTimeout(120_000);

/** Some minutes are worse than others, some slices have no events, and one hour was not measured. */
function unevenMinute(time: number) {
  const minute = time / 60;
  if (minute % 1440 >= 60 && minute % 1440 < 120) {
    return undefined;
  }
  return minute % 100 < 10
    ? { good: 0, total: 0 }
    : { good: 90 + (minute % 11), total: 100 };
}

function minutesOf(source: FakeSource, from: number, to: number) {
  const points = new Map<number, Counts>();
  for (let time = from + 60; time <= to; time += 60) {
    const minute = source.minute(time);
    if (minute) {
      points.set(time, [minute.good, minute.total]);
    }
  }
  return points;
}

const fakeSlices = (
  name: string,
  seconds: number,
  objectives: Parameters<typeof defineSlices>[2],
  days = 7,
) => defineSlices(name, seconds, objectives, { type: 'Fake', days });

describe('parts of SLOs', () => {
  const databases = createTestDatabases();

  describe.each(databases.ids)('%p', id => {
    let harness: EngineHarness;
    let source: FakeSource;

    beforeAll(async () => {
      harness = new EngineHarness(await databases.init(id));
    });

    beforeEach(async () => {
      await harness.reset();
      jest.clearAllMocks();
      source = new FakeSource('main', unevenMinute);
    });

    const cycle = async () => harness.cycle({ sources: [source] });

    const expectSlices = async (
      name: string,
      slicing: { slice: number; target: number | undefined },
      part = 0,
    ) => {
      for (const seconds of [3600, DAY, 7 * DAY]) {
        const sum = await harness.windowSum(name, seconds, part);
        const points = minutesOf(source, sum.from, sum.to);
        expect({ name, ...sum }).toEqual({
          name,
          ...naiveSlices(points, sum, { ...slicing, step: 60 }),
        });
      }
    };

    it('judges each objective by slices of its own', async () => {
      await harness.define(
        fakeSlices('both', 300, [
          ['0.6', '0.95'],
          ['0.9', '0.9'],
          ['0.5', '0.95'],
        ]),
      );
      await cycle();
      expect(new Set(source.requests.map(({ step }) => step))).toEqual(
        new Set([300]),
      );
      for (const { from, to, step } of source.requests) {
        expect((to - from) / step).toBeLessThanOrEqual(720);
      }
      await expectSlices('both', { slice: 300, target: 950_000 });
      await expectSlices('both', { slice: 300, target: 900_000 }, 1);

      const slo = await harness.slo('both');
      expectSchema('Slo', { ...slo, evaluatedAt: harness.now });
      expect(slo).toMatchObject({
        method: 'Timeslices',
        unit: 'slices',
        format: 'OpenSLO',
        source: { type: 'Fake', name: 'main', step: 300 },
      });
      expect(slo.counts).toBeUndefined();
      expect(slo.source.queries).toHaveLength(2);
      for (const [index, part] of [0, 1, 0].entries()) {
        const sum = await harness.windowSum('both', 7 * DAY, part);
        expect(slo.objectives[index]).toMatchObject({
          timeSlice: { seconds: 300, target: part ? '0.9' : '0.95' },
          counts: {
            good: sum.good,
            total: sum.total,
            coveredSeconds: sum.covered,
          },
        });
      }

      const rows = [await harness.row('both'), await harness.row('both', 1)];
      await harness.define(
        fakeSlices('both', 300, [
          ['0.9', '0.9'],
          ['0.6', '0.95'],
        ]),
      );
      expect(await harness.row('both')).toEqual({ ...rows[1], part: 0 });
      expect(await harness.row('both', 1)).toEqual({ ...rows[0], part: 1 });
      harness.now += 300;
      await cycle();
      await expectSlices('both', { slice: 300, target: 900_000 });

      await harness.define(fakeSlices('both', 300, [['0.9', '0.9']]));
      expect((await harness.row('both')).seq).toBe(rows[1].seq);
      expect(await harness.knex('slo_point').distinct('sli_seq')).toEqual([
        { sli_seq: rows[1].seq },
      ]);
    });

    it('weighs each slice by its share, whatever its traffic, and repairs what changed', async () => {
      await harness.define(fakeSlices('share', 600, [['0.9']]));
      await cycle();
      await expectSlices('share', { slice: 600, target: undefined });
      const slo = await harness.slo('share');
      const sum = await harness.windowSum('share', 7 * DAY);
      expect(slo.objectives[0].measured).toBeCloseTo(sum.good / sum.total, 12);
      expect(slo.counts!.total).toBe(sum.total / 2 ** 20);
      expectSchema('Slo', { ...slo, evaluatedAt: harness.now });

      const late = START - 2 * DAY;
      source.minute = time =>
        time > late && time <= late + 900
          ? { good: 1, total: 1000 }
          : unevenMinute(time);
      Object.assign(source, {
        changes: async () => [
          { key: slo.id, from: late + 60, revision: 'late' },
        ],
      });
      await cycle();
      await expectSlices('share', { slice: 600, target: undefined });
    });

    it('says so when slices cannot be made of the steps of the source', async () => {
      await harness.define(fakeSlices('fine', 60, [['0.9', '0.9']]));
      source.step = 300;
      await cycle();
      expect(source.requests).toEqual([]);
      expect(await harness.slo('fine')).toMatchObject({
        state: 'source-error',
        reason: expect.stringContaining(
          'Slices of 60 seconds cannot be made of steps of 300 seconds',
        ),
      });
    });

    it('judges a composite by all its parts, and names the one that fails', async () => {
      const other = new FakeSource('other', () => ({ good: 99, total: 100 }));
      const sources = [source, other];
      source.minute = () => ({ good: 98, total: 100 });
      const { indicator, ...shared } = defineSlo('journey', { days: 7 });
      const journey: SloDefinition = {
        ...shared,
        objectives: [
          {
            displayName: 'Search',
            target: target('0.9'),
            weightPpm: 2_000_000,
            indicator: defineIndicator('searched', {
              type: 'Fake',
              source: 'main',
            }),
          },
          {
            target: target('0.95'),
            indicator: defineIndicator('paid', {
              type: 'Fake',
              source: 'other',
            }),
          },
        ],
      };
      await harness.define(journey);
      expectSchema('Slo', {
        ...(await harness.slo('journey')),
        evaluatedAt: harness.now,
      });
      await harness.cycle({ sources });
      const slo = await harness.slo('journey');
      expectSchema('Slo', { ...slo, evaluatedAt: harness.now });
      expect(slo).toMatchObject({
        state: 'healthy',
        unit: 'events',
        source: { type: 'Fake' },
        objectives: [
          { indicator: 'searched', weight: 2 },
          { indicator: 'paid', weight: 1 },
        ],
      });
      expect(slo.source.name).toBeUndefined();
      expect(slo.source.queries.map(query => query.objective)).toEqual([
        0, 0, 1, 1,
      ]);
      // 2 × (2 % of 10 %) + 1 % of 5 %
      expect(slo.composite!.spentRatio).toBeCloseTo(2 * 0.2 + 0.2, 9);
      const state = await harness
        .knex('slo_state')
        .where({ slo_id: slo.id })
        .first();
      expect(state.remaining).toBeCloseTo(0.4, 9);
      const before = await harness.points('journey', 1);

      other.failures.set('paid', { kind: 'timeout', message: 'too slow' });
      harness.now += 300;
      expect(await harness.cycle({ sources })).toMatchObject({
        collected: 1,
        failed: 1,
        evaluated: 1,
      });
      expect(await harness.points('journey', 1)).toEqual(before);
      expect((await harness.row('journey')).collected_to).toBe(START + 240);
      expect(await harness.slo('journey')).toMatchObject({
        state: 'source-error',
        reason: 'paid: too slow',
      });
      expect(harness.logger.warn).toHaveBeenCalledTimes(1);

      other.failures.clear();
      harness.now += 60;
      await harness.cycle({ sources });
      expect(await harness.slo('journey')).toMatchObject({ state: 'healthy' });
    });

    it('counts a month of Paris from its local beginning, through the night that has an hour more', async () => {
      const october = Date.UTC(2026, 8, 30, 22) / 1000;
      const november = Date.UTC(2026, 9, 31, 23) / 1000;
      harness.now = november - 600;
      const month = {
        ...defineSlo('month', { type: 'Fake' }),
        window: calendar('Europe/Paris'),
      };
      const slices = {
        ...fakeSlices('slices', 300, [['0.5', '0.95']]),
        window: calendar('Europe/Paris'),
      };
      await harness.define(month, slices);
      const engine = harness.engine({ sources: [source] });
      const { signal } = new AbortController();
      const expectPeriod = async (from: number, endsAt: number) => {
        const slo = await harness.slo('month');
        expectSchema('Slo', { ...slo, evaluatedAt: harness.now });
        expect(slo.window).toEqual({
          duration: '1M',
          seconds: 30 * DAY,
          isRolling: false,
          timeZone: 'Europe/Paris',
          from,
          to: (await harness.row('month')).collected_to,
          endsAt,
        });
        const sum = source.sum({ from, to: slo.window.to! });
        expect(slo.counts).toMatchObject({
          good: sum.good,
          total: sum.total,
          coveredSeconds: sum.covered,
        });
        const sliced = await harness.slo('slices');
        const to = sliced.window.to!;
        expect(sliced.window).toMatchObject({ from, endsAt });
        const naive = naiveSlices(
          minutesOf(source, from, to),
          { from, to },
          { slice: 300, step: 60, target: 950_000 },
        );
        expect(sliced.counts).toMatchObject({
          good: naive.good,
          total: naive.total,
          coveredSeconds: naive.covered,
        });
        // What is still to come has its budget already.
        expect(sliced.objectives[0].budget!.allowedBad).toBeCloseTo(
          (naive.total + (endsAt - to) / 300) / 2,
          9,
        );
      };
      await engine.runCycle(harness.now, signal);
      await expectPeriod(october, november);
      expect(november - october).toBe(31 * DAY + 3600);

      await engine.runUpkeep(signal);
      harness.now = november + 3 * 3600 + 90;
      await engine.runCycle(harness.now, signal);
      await expectPeriod(november, Date.UTC(2026, 10, 30, 23) / 1000);

      harness.now = november + 9 * DAY;
      await engine.runCycle(harness.now, signal);
      await engine.runUpkeep(signal);
      harness.now += 120;
      await engine.runCycle(harness.now, signal);
      await expectPeriod(november, Date.UTC(2026, 10, 30, 23) / 1000);
    });

    it('finds the local midnight of Kathmandu, 5:45 ahead, among rows weeks old', async () => {
      const from = Date.UTC(2026, 9, 31, 18, 15) / 1000;
      const sources = [source];
      const engine = harness.engine({ sources });
      const { signal } = new AbortController();
      await harness.define({
        ...defineSlo('month', { type: 'Fake' }),
        window: calendar('Asia/Kathmandu'),
      });
      await engine.runCycle(harness.now, signal);
      await engine.runUpkeep(signal);
      for (let day = 0; day < 4; day++) {
        harness.now += DAY + 300;
        await engine.runCycle(harness.now, signal);
        await engine.runUpkeep(signal);
      }
      const slo = await harness.slo('month');
      expect(slo.window).toMatchObject({
        from,
        endsAt: Date.UTC(2026, 10, 30, 18, 15) / 1000,
      });
      const sum = source.sum({ from, to: slo.window.to! });
      expect(slo.counts).toMatchObject({ good: sum.good, total: sum.total });
      expect((await harness.points('month')).length).toBeLessThan(5000);
    });

    it('keeps its history when a window becomes one of the calendar, and back', async () => {
      const rolling = defineSlo('a', { type: 'Fake' });
      await harness.define(rolling);
      await cycle();
      const row = await harness.row('a');
      const points = await harness.points('a');
      await harness.define({ ...rolling, window: calendar('Europe/Paris') });
      expect(await harness.row('a')).toEqual({ ...row, retention: 'calendar' });
      expect(await harness.points('a')).toEqual(points);
      for (let minute = 0; minute < 3; minute++) {
        harness.now += 60;
        await cycle();
      }
      const slo = await harness.slo('a');
      expect(slo).toMatchObject({
        window: { timeZone: 'Europe/Paris', endsAt: expect.any(Number) },
      });
      const sum = source.sum({ from: slo.window.from!, to: slo.window.to! });
      expect(slo.counts).toMatchObject({ good: sum.good, total: sum.total });

      await harness.define(rolling);
      harness.now += 60;
      await cycle();
      expect(await harness.row('a')).toMatchObject({
        seq: row.seq,
        retention: 'rolling',
        collected_from: row.collected_from,
      });
      const back = await harness.windowSum('a', 30 * DAY);
      expect(back).toEqual(source.sum(back));
    });
  });
});
