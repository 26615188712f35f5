import { once } from 'node:events';
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

/** Starts a portal whose example organisation may be changed by a test. */
export async function startOwnPortal({
  name,
  locations,
  sources = '',
  withSimulator = false,
}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `vigie-${name}-`));
  const example = path.join(folder, 'catalog-info');
  fs.cpSync(path.join(root, 'catalog-info'), example, { recursive: true });
  fs.cpSync(path.join(root, 'test/fixtures'), path.join(folder, 'fixtures'), {
    recursive: true,
  });
  const file = path.join(folder, 'app-config.own.yaml');
  fs.writeFileSync(
    file,
    `backend:
  database: { connection: { directory: ${JSON.stringify(
    path.join(folder, 'data'),
  )} } }
catalog:
  processingInterval: { seconds: 5 }
  locations:
${locations
  .map(
    location =>
      `    - { type: file, target: ${JSON.stringify(
        path.join(folder, location),
      )} }\n`,
  )
  .join('')}reliability:
  definitions:
    localFolders: [${JSON.stringify(folder)}]
    interval: { seconds: 5 }
  services: { interval: { seconds: 5 } }
  coverage: { interval: { seconds: 5 } }
  cycle: { seconds: 10 }
${sources}`,
  );
  const token = pushToken(folder);
  const monitoringPort = await freePort();
  const logs = path.join(root, '.vigie/logs/e2e');
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const simulator =
    withSimulator &&
    startNode({
      cwd: root,
      entry: path.join(root, 'packages/simulator/src/index.ts'),
      logFile: path.join(logs, `${name}-simulator.log`),
      env: {
        VIGIE_URL: url,
        VIGIE_TOKEN: token,
        VIGIE_MONITORING_PORT: String(monitoringPort),
        VIGIE_EXAMPLE: example,
      },
    });
  let backend;
  const start = async () => {
    backend = startBackend({
      port,
      token,
      config: [file],
      logFile: path.join(logs, `${name}.log`),
      env: { VIGIE_EXAMPLE_MONITORING: `http://127.0.0.1:${monitoringPort}` },
    });
    await untilReady(backend);
  };
  const end = async () => {
    if (simulator) await stop(simulator);
    await stop(backend?.child);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await end();
    throw error;
  }
  return {
    url,
    folder,
    token,
    start,
    async kill() {
      const gone = once(backend.child, 'exit');
      backend.child.kill('SIGKILL');
      await gone;
    },
    stop: end,
    async get(route) {
      const response = await fetch(`${url}/api/reliability${route}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${response.status} ${text}`);
      return JSON.parse(text);
    },
  };
}
