import {
  type ChildProcess,
  execFile,
  execFileSync,
  spawn,
} from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const SERVER = 'prometheus-alertmanager';

/** Why the tests against a real Alertmanager cannot run; `undefined` when they can. */
export function whyNoAlertmanager(): string | undefined {
  const missing = [SERVER, 'amtool'].filter(program => {
    try {
      execFileSync(program, ['--version'], { stdio: 'ignore' });
      return false;
    } catch {
      return true;
    }
  });
  return missing.length > 0
    ? `${missing.join(' and ')} not found on the PATH`
    : undefined;
}

/** Receivers that amtool says alerts with these labels go to, in its order. */
export async function amtoolRoutes(
  config: string,
  labelSets: ReadonlyArray<Readonly<Record<string, string>>>,
): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'reliability-amtool-'));
  try {
    const file = join(folder, 'alertmanager.yml');
    writeFileSync(file, config);
    const results: string[][] = [];
    for (const labels of labelSets) {
      const { stdout } = await promisify(execFile)('amtool', [
        'config',
        'routes',
        'test',
        `--config.file=${file}`,
        ...Object.entries(labels).map(
          ([name, value]) => `${name}="${escaped(value)}"`,
        ),
      ]);
      results.push(stdout.replace(/\n$/, '').split(','));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function escaped(value: string): string {
  return value
    .replace(/\\/g, '\\\\')
    .replace(/"/g, '\\"')
    .replace(/\n/g, '\\n');
}

/** An Alertmanager of its own. */
export interface RealAlertmanager {
  url: string;
  /** Where other members of its cluster find it. */
  clusterAddress: string;
  stop(): Promise<void>;
}

/** Starts Alertmanager, alone unless it is told whom to join. */
export async function startAlertmanager(options: {
  config: string;
  cluster?: { peers: string[] };
}): Promise<RealAlertmanager> {
  const folder = mkdtempSync(join(tmpdir(), 'reliability-alertmanager-'));
  let child: ChildProcess | undefined;
  const stop = async () => {
    const running = child;
    if (running && running.exitCode === null && running.signalCode === null) {
      const ended = new Promise(resolve => {
        running.once('exit', resolve);
      });
      running.kill('SIGKILL');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const file = join(folder, 'alertmanager.yml');
    writeFileSync(file, options.config);
    const [port, clusterPort] = [await freePort(), await freePort()];
    const clusterAddress = `127.0.0.1:${clusterPort}`;
    let log = '';
    child = spawn(
      SERVER,
      [
        `--config.file=${file}`,
        `--storage.path=${join(folder, 'data')}`,
        `--web.listen-address=127.0.0.1:${port}`,
        `--cluster.listen-address=${options.cluster ? clusterAddress : ''}`,
        ...(options.cluster?.peers ?? []).map(peer => `--cluster.peer=${peer}`),
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    child.stderr?.on('data', chunk => {
      log = (log + chunk).slice(-4000);
    });
    const url = `http://127.0.0.1:${port}`;
    await until(async () => {
      if (child?.exitCode !== null) {
        throw new Error(`Alertmanager ended:\n${log}`);
      }
      const response = await fetch(`${url}/-/ready`).catch(() => undefined);
      return response?.ok ? true : undefined;
    });
    return { url, clusterAddress, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  if (typeof address !== 'object' || !address) {
    throw new Error('no port');
  }
  return address.port;
}

/** Asks again and again until there is an answer. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
  throw new Error('It never came');
}
