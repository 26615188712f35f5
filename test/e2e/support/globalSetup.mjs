import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';
import {
  freePort,
  pushToken,
  startBackend,
  startNode,
  stop,
  untilReady,
} from '../../../scripts/lib/portal.mjs';
import { startMeteredService } from './meteredService.mjs';
import { startPrometheus } from './prometheus.mjs';

/** Starts what all browser tests share; returns how to end it. */
export default async function globalSetup() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigie-e2e-'));
  const logs = path.join(root, '.vigie/logs/e2e');
  fs.rmSync(logs, { recursive: true, force: true });

  const metered = await startMeteredService();
  const prometheus = await startPrometheus({
    folder: path.join(folder, 'prometheus'),
    targetPort: metered.port,
  });

  // The example's configuration with state of its own, two more services and the real Prometheus.
  const config = path.join(folder, 'app-config.e2e.yaml');
  fs.writeFileSync(
    config,
    `backend:
  database: { connection: { directory: ${JSON.stringify(
    path.join(folder, 'data'),
  )} } }
catalog:
  locations:
    - { type: file, target: ../../catalog-info/all.yaml }
    - { type: file, target: ../../test/fixtures/broken-definitions/all.yaml }
    - { type: file, target: ../../test/fixtures/every-method/catalog-info.yaml }
    - { type: file, target: ../../test/fixtures/measured-shop/catalog-info.yaml }
reliability:
  definitions:
    localFolders: [../../catalog-info, ../../test/fixtures]
    interval: { seconds: 10 }
  services: { interval: { seconds: 10 } }
  coverage: { interval: { seconds: 15 } }
  cycle: { seconds: 15 }
  sources:
    prometheus:
      - { name: second-site, url: 'http://127.0.0.1:9', monitoring: false }
      - { name: main, url: '${prometheus.url}' }
    alertmanager: []
    grafana: []
`,
  );
  const token = pushToken(folder);
  const backend = startBackend({
    port: await freePort(),
    token,
    config: [config],
    logFile: path.join(logs, 'backend.log'),
  });
  await untilReady(backend);
  const simulator = startNode({
    cwd: root,
    entry: path.join(root, 'packages/simulator/src/index.ts'),
    logFile: path.join(logs, 'simulator.log'),
    env: { VIGIE_URL: backend.url, VIGIE_TOKEN: token },
  });
  process.env.VIGIE_URL = backend.url;
  process.env.VIGIE_PUSH_TOKEN = token;

  return async () => {
    await stop(simulator);
    await stop(backend.child);
    await stop(prometheus.child);
    await metered.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
