// `npm start`: from a fresh clone to a portal that answers, in one command.
import fs from 'node:fs';
import path from 'node:path';
import { root, stateDir } from './lib/paths.mjs';
import {
  ensureBuilt,
  freePort,
  isListening,
  pushToken,
  startBackend,
  startNode,
  stop,
  untilReady,
} from './lib/portal.mjs';
import { requireNode } from './lib/requirements.mjs';
import { ensureInstalled } from './lib/yarn.mjs';

requireNode();
const verbose = process.argv.includes('--verbose');
const port = Number(process.env.PORT ?? 7007);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(
    `PORT must be a number from 1 to 65535, not "${process.env.PORT}".`,
  );
  process.exit(2);
}
if (await isListening(port)) {
  console.error(`Port ${port} is taken. Choose another: PORT=7008 npm start`);
  process.exit(1);
}

const children = [];
let ending;
/** Ends every process this one started, last first, and then this one. */
async function end(code) {
  ending ??= (async () => {
    for (const child of [...children].reverse()) await stop(child);
    process.exit(code);
  })();
  await ending;
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => end(0));
}

const logs = path.join(stateDir, 'logs');
const backendLog = path.join(logs, 'backend.log');
const relative = file => path.relative(root, file);

try {
  await ensureInstalled();
  await ensureBuilt();
  for (const name of ['backend.log', 'simulator.log']) {
    fs.rmSync(path.join(logs, name), { force: true });
  }

  const token = pushToken();
  const monitoringPort = await freePort();
  console.log(`Starting the portal… (log: ${relative(backendLog)})`);
  const backend = startBackend({
    port,
    token,
    logFile: backendLog,
    env: { VIGIE_EXAMPLE_MONITORING: `http://127.0.0.1:${monitoringPort}` },
    onOutput: verbose ? text => process.stdout.write(text) : undefined,
  });
  children.push(backend.child);
  backend.child.once('exit', code => {
    if (ending) return;
    console.error(
      `\nThe backend ended (exit ${code}). The end of ${relative(
        backendLog,
      )}:\n`,
    );
    console.error(
      fs.readFileSync(backendLog, 'utf8').split('\n').slice(-30).join('\n'),
    );
    end(1);
  });
  // The example's traffic comes through the public API, as anyone's would; its
  // monitoring systems are there before the portal first looks at them.
  const simulator = startNode({
    cwd: root,
    entry: path.join(root, 'packages/simulator/src/index.ts'),
    logFile: path.join(logs, 'simulator.log'),
    env: {
      VIGIE_URL: backend.url,
      VIGIE_TOKEN: token,
      VIGIE_MONITORING_PORT: String(monitoringPort),
    },
    onOutput: text => process.stdout.write(text),
  });
  children.push(simulator);
  simulator.once('exit', code => {
    if (!ending && code) {
      console.error(
        'The simulator ended; the portal goes on without new traffic.',
      );
    }
  });

  await untilReady(backend);

  console.log(`
  The portal is ready: ${backend.url}
  Enter as guest; a good first page: ${
    backend.url
  }/catalog/default/component/delivery-quote
  Ctrl-C stops it. What it knows is kept in ${relative(stateDir)}/data.
`);
} catch (error) {
  if (!ending) {
    console.error(error instanceof Error ? error.message : error);
    await end(1);
  }
}
