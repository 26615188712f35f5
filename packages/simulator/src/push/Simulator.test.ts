import { ResponseError } from '@backstage/errors';
import type { MeasurementsRequest } from '@vigie/backstage-plugin-reliability-common';
import { ORGANISATION, type SimulatedSeries } from '../story/organisation';
import { newestTime, pointsBetween } from '../story/points';
import { chapterStart, DAY, HISTORY_SECONDS, HOUR } from '../story/time';
import type { MeasurementsApi } from './SeriesPusher';
import { Simulator } from './Simulator';

const CHAPTER = chapterStart(Date.UTC(2026, 10, 23, 12) / 1000);

const byName = (name: string) =>
  ORGANISATION.find(each => each.series === name)!;
const steady = byName('figures-published');
const retold: SimulatedSeries = { ...byName('addresses-checked'), step: 300 };
const lossy = byName('scans-accepted');

async function responseError(status: number): Promise<ResponseError> {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'Error', message: `answer ${status}` },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ) as never,
  );
}

/** A portal that stores as the real one does, and fails when it is told to. */
class FakePortal implements MeasurementsApi {
  readonly stored = new Map<string, Map<number, string>>();
  readonly calls: MeasurementsRequest[] = [];
  readonly failures: Array<Error | undefined> = [];
  tokens = new Set<string | undefined>();

  async pushMeasurements(
    request: MeasurementsRequest,
    options?: { token?: string },
  ) {
    this.#fail();
    this.tokens.add(options?.token);
    this.calls.push(request);
    const points = this.pointsOf(request);
    for (const [time, good, total] of request.points as number[][]) {
      points.set(time, `${good}/${total}`);
    }
    return { accepted: request.points.length, changed: 0 };
  }

  async listMeasurements(entityRef: string) {
    this.#fail();
    const items = [...this.stored]
      .filter(([key]) => key.startsWith(`${entityRef} `))
      .map(([key, points]) => ({
        series: key.split(' ')[1],
        step: 300,
        points: points.size,
        lastTime: Math.max(...points.keys()),
      }));
    return { items };
  }

  pointsOf(series: { entityRef: string; series: string }) {
    const key = `${series.entityRef} ${series.series}`;
    const points = this.stored.get(key) ?? new Map<number, string>();
    this.stored.set(key, points);
    return points;
  }

  #fail() {
    const failure = this.failures.shift();
    if (failure) {
      throw failure;
    }
  }
}

function expected(series: SimulatedSeries, from: number, now: number) {
  return new Map(
    pointsBetween(series, { from, to: newestTime(series, now), now }).map(
      ([time, good, total]) => [time, `${good}/${total}`],
    ),
  );
}

/** Runs `rounds` rounds of a simulator on a clock that only its sleeps move. */
async function run(options: {
  portal: FakePortal;
  organisation: SimulatedSeries[];
  from: number;
  rounds: number;
}) {
  const stop = new AbortController();
  const log: string[] = [];
  const pauses: number[] = [];
  let now = options.from;
  await new Simulator({
    api: options.portal,
    organisation: options.organisation,
    token: 'a-token',
    now: () => now,
    sleep: async seconds => {
      pauses.push(seconds);
      now += seconds;
      if (pauses.length === options.rounds) {
        stop.abort();
      }
    },
    log: message => log.push(message),
  }).run(stop.signal);
  return { log, pauses, now };
}

describe('Simulator', () => {
  it('pushes 35 days in calls the API takes, then live minutes', async () => {
    const portal = new FakePortal();
    const from = CHAPTER + 3 * DAY + 17;
    const { log, now } = await run({
      portal,
      organisation: [steady, retold, lossy],
      from,
      rounds: 60,
    });
    for (const series of [steady, retold, lossy]) {
      // The last round came one sleep before the clock stopped.
      expect(portal.pointsOf(series)).toEqual(
        expected(series, from - HISTORY_SECONDS, now - 60),
      );
    }
    for (const call of portal.calls) {
      expect(call.points.length).toBeLessThanOrEqual(10_000);
      expect(call.points.length).toBeGreaterThan(0);
    }
    expect(portal.tokens).toEqual(new Set(['a-token']));
    expect(log).toEqual([
      expect.stringMatching(/figures-published: \d+ points .*\(1 of 3\)/),
      expect.stringMatching(/addresses-checked: \d+ points .*\(2 of 3\)/),
      expect.stringMatching(/scans-accepted: \d+ points .*\(3 of 3\)/),
      expect.stringMatching(/history is complete/),
    ]);
  });

  it('pushes only what is missing after a restart', async () => {
    const portal = new FakePortal();
    const organisation = [steady, retold, lossy];
    await run({ portal, organisation, from: CHAPTER + DAY, rounds: 1 });
    const before = portal.calls.length;
    const from = CHAPTER + DAY + 5 * HOUR;
    await run({ portal, organisation, from, rounds: 1 });
    const again = portal.calls.slice(before);
    expect(again.map(call => call.series)).toEqual(
      organisation.map(series => series.series),
    );
    for (const call of again) {
      expect(call.points.length).toBeLessThanOrEqual(60);
    }
    for (const series of organisation) {
      expect(portal.pointsOf(series)).toEqual(
        expected(series, CHAPTER + DAY - HISTORY_SECONDS, from),
      );
    }
  });

  it.each([['while it runs'], ['while it was stopped']])(
    'tells the story anew when a chapter begins %s',
    async when => {
      const portal = new FakePortal();
      const organisation = [steady, retold];
      const start = CHAPTER - 20 * 60;
      let now: number;
      if (when === 'while it runs') {
        ({ now } = await run({
          portal,
          organisation,
          from: start,
          rounds: 40,
        }));
        now -= 60;
      } else {
        await run({ portal, organisation, from: start, rounds: 1 });
        now = CHAPTER + 2 * DAY;
        await run({ portal, organisation, from: now, rounds: 1 });
      }
      const points = portal.pointsOf(retold);
      for (const [time, counts] of expected(
        retold,
        now - HISTORY_SECONDS,
        now,
      )) {
        expect([time, points.get(time)]).toEqual([time, counts]);
      }
      // A steady series keeps its past: one long call when it began, none since.
      expect(
        portal.calls.filter(
          call => call.series === steady.series && call.points.length > 1000,
        ),
      ).toHaveLength(1);
    },
  );

  it('tells it to the end when it was stopped half-way', async () => {
    const portal = new FakePortal();
    const now = CHAPTER + HOUR;
    for (const [time] of pointsBetween(retold, {
      from: now - HISTORY_SECONDS,
      to: now - 20 * DAY,
      now,
    })) {
      portal.pointsOf(retold).set(time, 'of an older chapter');
    }
    await run({ portal, organisation: [retold], from: now, rounds: 1 });
    expect(portal.pointsOf(retold)).toEqual(
      expected(retold, now - HISTORY_SECONDS, now),
    );
  });

  it('waits with growing pauses for a portal, and says so once', async () => {
    const portal = new FakePortal();
    const refused = new TypeError('fetch failed');
    portal.failures.push(
      ...Array.from({ length: 4 }, () => refused),
      await responseError(503),
      await responseError(503),
      await responseError(503),
    );
    const { log, pauses } = await run({
      portal,
      organisation: [steady],
      from: CHAPTER,
      rounds: 8,
    });
    expect(pauses.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 30, 30]);
    expect(log).toEqual([
      'the portal does not answer, waiting for it (fetch failed)',
      'the portal answers',
      expect.stringMatching(/points of history/),
      expect.stringMatching(/history is complete/),
    ]);
  });

  it('asks again what a portal holds that was away', async () => {
    const portal = new FakePortal();
    const stop = new AbortController();
    const log: string[] = [];
    let now = CHAPTER + DAY;
    let rounds = 0;
    await new Simulator({
      api: portal,
      organisation: [steady],
      now: () => now,
      sleep: async seconds => {
        now += Math.max(seconds, 300);
        rounds += 1;
        if (rounds === 1) {
          // It comes back empty.
          portal.stored.clear();
          portal.failures.push(new TypeError('fetch failed'));
        }
        if (rounds === 3) {
          stop.abort();
        }
      },
      log: message => log.push(message),
    }).run(stop.signal);
    expect(portal.pointsOf(steady).size).toBeGreaterThan(10_000);
    expect(log.filter(line => line === 'the portal answers')).toHaveLength(1);
  });

  it('goes on with the others while an entity is not in the portal yet', async () => {
    const portal = new FakePortal();
    portal.failures.push(
      await responseError(404),
      undefined,
      undefined,
      undefined,
      await responseError(404),
    );
    const { log, pauses } = await run({
      portal,
      organisation: [steady, lossy],
      from: CHAPTER,
      rounds: 3,
    });
    expect(pauses.slice(0, 2)).toEqual([5, 5]);
    expect(log).toEqual([
      expect.stringMatching(/scans-accepted: \d+ points/),
      'waiting for the portal to know the entities of 1 of 2 series',
      expect.stringMatching(/figures-published: \d+ points/),
      expect.stringMatching(/history is complete/),
    ]);
    expect(portal.pointsOf(steady).size).toBeGreaterThan(10_000);
  });

  it('reports a refused series once and keeps the rest alive', async () => {
    const portal = new FakePortal();
    const refusal = await responseError(409);
    portal.failures.push(undefined, refusal, undefined, undefined);
    const { log } = await run({
      portal,
      organisation: [steady, lossy],
      from: CHAPTER,
      rounds: 1,
    });
    expect(log).toContainEqual(
      'component:default/parcel-volumes figures-published: refused, answer 409',
    );
    expect(portal.pointsOf(lossy).size).toBeGreaterThan(5_000);
  });

  it.each([401, 403])('stops when it is denied with %s', async status => {
    const portal = new FakePortal();
    portal.failures.push(await responseError(status));
    await expect(
      run({ portal, organisation: [steady], from: CHAPTER, rounds: 5 }),
    ).rejects.toThrow(`${status}`);
  });
});
