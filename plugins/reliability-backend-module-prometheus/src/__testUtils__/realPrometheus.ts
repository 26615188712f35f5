import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why the tests against a real Prometheus cannot run; `undefined` when they can. */
export function whyNoPrometheus(): string | undefined {
  const missing = ['prometheus', 'promtool'].filter(program => {
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

/** A Prometheus of its own, with a past that was written for it. */
export interface RealPrometheus {
  url: string;
  stop(): Promise<void>;
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

/** Starts Prometheus over blocks made of `history`, in the OpenMetrics format. */
export async function startPrometheus(options: {
  history: string;
  config: string;
  rules: string;
}): Promise<RealPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'reliability-prometheus-'));
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
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
    const data = join(folder, 'data');
    execFileSync(
      'promtool',
      [
        'tsdb',
        'create-blocks-from',
        'openmetrics',
        file('history.om', options.history),
        data,
      ],
      { stdio: 'pipe' },
    );
    file('rules.yml', options.rules);
    const port = await freePort();
    let log = '';
    child = spawn(
      'prometheus',
      [
        `--config.file=${file('prometheus.yml', options.config)}`,
        `--storage.tsdb.path=${data}`,
        '--storage.tsdb.retention.time=50y',
        `--web.listen-address=127.0.0.1:${port}`,
      ],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    child.stderr?.on('data', chunk => {
      log = (log + chunk).slice(-4000);
    });
    const url = `http://127.0.0.1:${port}`;
    await until(async () => {
      if (child?.exitCode !== null) {
        throw new Error(`Prometheus ended:\n${log}`);
      }
      const response = await fetch(`${url}/-/ready`).catch(() => undefined);
      return response?.ok ? true : undefined;
    });
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
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
