import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, stateDir } from './paths.mjs';
import { yarn } from './yarn.mjs';
import { digestOf, isStamped, writeStamp } from './stamp.mjs';

/** Where nothing listens: the example's monitoring, unless the simulator stands in for it. */
const NO_MONITORING = 'http://127.0.0.1:9';

const require = createRequire(path.join(root, 'package.json'));

/** Builds the browser bundle, unless the one that is there was built from the same sources. */
export async function ensureBuilt() {
  const digest = digestOf([
    'yarn.lock',
    'app-config.yaml',
    'packages/app/package.json',
    'packages/app/config.d.ts',
    'packages/app/src',
    'packages/app/public',
    ...['reliability', 'reliability-react', 'reliability-common'].flatMap(
      name => [`plugins/${name}/src`, `plugins/${name}/package.json`],
    ),
  ]);
  const bundle = path.join(root, 'packages/app/dist/index.html');
  if (fs.existsSync(bundle) && isStamped('build', digest)) return;
  console.log('Building the portal (a minute or two, once)…');
  const code = await yarn(['workspace', 'app', 'build'], {
    env: {
      NODE_ENV: 'production',
      VIGIE_PUSH_TOKEN: 'unused-while-building',
      VIGIE_EXAMPLE_MONITORING: NO_MONITORING,
    },
    logFile: path.join(stateDir, 'logs/build.log'),
  });
  if (code !== 0) throw new Error('Building the portal failed.');
  writeStamp('build', digest);
}

/** The token the simulator pushes with: made on first use, kept with the state. */
export function pushToken(folder = stateDir) {
  const file = path.join(folder, 'push-token');
  if (!fs.existsSync(file)) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), {
      mode: 0o600,
    });
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** Whether something already listens on the port of this machine. */
export function isListening(port, host = '127.0.0.1') {
  return new Promise(resolve => {
    const socket = net.connect({ port, host });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** A port that was free a moment ago. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a TypeScript entry point that ends when this process does; its output goes to a log file. */
export function startNode({ cwd, entry, args = [], env, logFile, onOutput }) {
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const log = fs.createWriteStream(logFile, { flags: 'a' });
  const child = spawn(
    process.execPath,
    [
      '--enable-source-maps',
      `--require=${path.join(root, 'scripts/lib/exitWithParent.cjs')}`,
      `--require=${require.resolve('@backstage/cli/config/nodeTransform.cjs')}`,
      entry,
      ...args,
    ],
    {
      cwd,
      // A group of its own: Ctrl-C reaches this process only, which then ends its children in order.
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
    },
  );
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', chunk => {
      log.write(chunk);
      onOutput?.(chunk.toString());
    });
  }
  child.once('exit', () => log.end());
  return child;
}

/** Ends a child: asks first, insists after ten seconds. Resolves when it is gone. */
export async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(insist);
}

/**
 * Starts the portal's backend, which also serves the pages.
 *
 * @param options.config further configuration files, later ones win
 */
export function startBackend({
  port,
  token,
  logFile,
  config = [],
  env,
  onOutput,
}) {
  const url = `http://localhost:${port}`;
  const configs = [path.join(root, 'app-config.yaml'), ...config];
  const child = startNode({
    cwd: path.join(root, 'packages/backend'),
    entry: 'src/index.ts',
    args: configs.flatMap(file => ['--config', file]),
    logFile,
    onOutput,
    env: {
      NODE_ENV: 'production',
      // Plain lines in the log file.
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
      VIGIE_PUSH_TOKEN: token,
      VIGIE_EXAMPLE_MONITORING: NO_MONITORING,
      APP_CONFIG_app_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_baseUrl: JSON.stringify(url),
      APP_CONFIG_backend_listen_port: String(port),
      ...env,
    },
  });
  return { child, url };
}

/** Resolves when the portal is ready and its page really answers; rejects when the backend ends first. */
export async function untilReady({ child, url }, timeoutMs = 300_000) {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error('The backend ended while starting.');
    }
    if (await answers(url)) return;
    await sleep(250);
  }
  throw new Error(`The portal did not answer within ${timeoutMs / 1000} s.`);
}

async function answers(url) {
  try {
    const ready = await fetch(`${url}/.backstage/health/v1/readiness`);
    if (!ready.ok) return false;
    const page = await fetch(`${url}/catalog`);
    return page.ok && (await page.text()).includes('id="root"');
  } catch {
    return false;
  }
}
