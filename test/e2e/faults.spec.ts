import { expect, test } from '@playwright/test';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  freePort,
  pushToken,
  startBackend,
  stop,
  untilReady,
} from '../../scripts/lib/portal.mjs';

const ENTITY = 'component:default/delivery-quote';
const SERIES = 'quotes-answered';

test('kill -9 in the middle of cycles leaves the sums exactly as pushed', async () => {
  test.setTimeout(420_000);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigie-faults-'));
  const config = path.join(folder, 'app-config.faults.yaml');
  fs.writeFileSync(
    config,
    `backend:
  database: { connection: { directory: ${JSON.stringify(
    path.join(folder, 'data'),
  )} } }
reliability:
  cycle: { seconds: 2 }
  services: { interval: { seconds: 5 } }
  definitions: { interval: { seconds: 5 } }
`,
  );
  const token = pushToken(folder);
  const port = await freePort();
  let backend: ReturnType<typeof startBackend>;
  const start = async () => {
    backend = startBackend({
      port,
      token,
      config: [config],
      logFile: path.join(folder, 'backend.log'),
    });
    await untilReady(backend);
  };
  const killHard = async () => {
    const gone = once(backend.child, 'exit');
    backend.child.kill('SIGKILL');
    await gone;
  };
  const call = async (route: string, body?: unknown) => {
    const response = await fetch(`${backend.url}/api/reliability${route}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: body ? JSON.stringify(body) : undefined,
    });
    return { status: response.status, body: await response.json() };
  };

  // The truth: what was pushed last for each minute.
  const truth = new Map<number, [number, number]>();
  const now = Math.floor(Date.now() / 60_000) * 60;
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const push = async (count: number) => {
    const points = new Map<number, [number, number]>();
    for (let i = 0; i < count; i++) {
      const total = random(1000);
      const time = now - 60 * random(2 * 24 * 60);
      points.set(time, [total - random(total + 1), total]);
    }
    const { status } = await call('/measurements', {
      entityRef: ENTITY,
      series: SERIES,
      step: 60,
      points: [...points].map(([time, [good, total]]) => [time, good, total]),
    });
    expect(status).toBe(200);
    for (const [time, counts] of points) truth.set(time, counts);
  };

  try {
    await start();
    await expect
      .poll(
        async () =>
          (
            await call(`/slos?entityRef=${ENTITY}`)
          ).body.items?.length,
        {
          timeout: 120_000,
        },
      )
      .toBeGreaterThan(0);

    // Pushes late, repeated and out of order, each followed by a kill at another moment of the cycles.
    for (const pause of [0, 900, 2300]) {
      await push(400);
      await new Promise(resolve => setTimeout(resolve, pause));
      await push(100);
      await killHard();
      await start();
    }

    const good = [...truth.values()].reduce((sum, [g]) => sum + g, 0);
    const total = [...truth.values()].reduce((sum, [, t]) => sum + t, 0);
    await expect
      .poll(
        async () => {
          const { body } = await call(`/slos?entityRef=${ENTITY}`);
          const slo = body.items.find(
            (item: { name: string }) => item.name === 'availability',
          );
          return [slo?.counts?.good, slo?.counts?.total];
        },
        { timeout: 150_000 },
      )
      .toEqual([good, total]);
  } finally {
    await stop(backend!.child);
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
