// Real monitoring servers for tests. Uses nothing but Node, so that Jest and Playwright can both import it.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Which of these programs are not on the PATH, in words; `undefined` when all are. */
export function whyMissing(...programs) {
  const missing = programs.filter(program => {
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

async function freePort() {
  const server = net.createServer();
  await new Promise(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address();
  await new Promise(resolve => {
    server.close(resolve);
  });
  return port;
}

/**
 * Starts a server in a folder of its own and waits until it says that it is ready.
 *
 * @param options.files - texts by file name, written into the folder first
 * @param options.prepare - what else to do in the folder before it starts
 * @param options.args - its arguments, from the address to listen on and the folder
 */
export async function startProgram({ program, files, prepare, args, ready }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `vigie-${program}-`));
  let child;
  const stop = async () => {
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise(resolve => {
        child.once('exit', resolve);
      });
      child.kill('SIGKILL');
      await ended;
    }
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const write = texts => {
    for (const [name, text] of Object.entries(texts)) {
      fs.writeFileSync(path.join(folder, name), text);
    }
  };
  try {
    write(files ?? {});
    prepare?.(folder);
    const address = `127.0.0.1:${await freePort()}`;
    const url = `http://${address}`;
    let log = '';
    child = spawn(program, args({ address, folder }), {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let failure;
    child.once('error', error => {
      failure = error;
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        log = (log + chunk).slice(-4000);
      });
    }
    for (let attempt = 0; ; attempt++) {
      if (failure) throw failure;
      if (child.exitCode !== null || attempt > 300) {
        throw new Error(`${program} did not start:\n${log}`);
      }
      const response = await fetch(`${url}${ready}`).catch(() => undefined);
      if (response?.ok) break;
      await sleep(100);
    }
    return { url, child, folder, write, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Starts Prometheus.
 *
 * @param options.config - its configuration as text; rule files are named relative to it
 * @param options.rules - texts of rule files by name
 * @param options.history - its past, in the OpenMetrics format
 */
export async function startPrometheus({ config, rules = {}, history }) {
  const server = await startProgram({
    program: 'prometheus',
    files: { ...rules, 'prometheus.yml': config },
    prepare(folder) {
      if (history === undefined) return;
      const file = path.join(folder, 'history.om');
      fs.writeFileSync(file, history);
      execFileSync(
        'promtool',
        [
          ...['tsdb', 'create-blocks-from', 'openmetrics'],
          file,
          path.join(folder, 'data'),
        ],
        { stdio: 'pipe' },
      );
    },
    args: ({ address, folder }) => [
      `--config.file=${path.join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${path.join(folder, 'data')}`,
      '--storage.tsdb.retention.time=50y',
      `--web.listen-address=${address}`,
      '--web.enable-lifecycle',
    ],
    ready: '/-/ready',
  });
  return {
    ...server,
    /** Replaces rule files and has them loaded. */
    async loadRules(texts) {
      server.write(texts);
      const response = await fetch(`${server.url}/-/reload`, {
        method: 'POST',
      });
      if (!response.ok) throw new Error(await response.text());
    },
  };
}

/** Starts an Alertmanager that is alone. */
export async function startAlertmanager({ config }) {
  const server = await startProgram({
    program: 'prometheus-alertmanager',
    files: { 'alertmanager.yml': config },
    args: ({ address, folder }) => [
      `--config.file=${path.join(folder, 'alertmanager.yml')}`,
      `--storage.path=${path.join(folder, 'data')}`,
      `--web.listen-address=${address}`,
      '--cluster.listen-address=',
    ],
    ready: '/-/ready',
  });
  return {
    ...server,
    /** Silences alerts that carry these labels; resolves to the silence's id. */
    async silence({ labels, seconds, comment = 'for a test' }) {
      const now = Date.now();
      const response = await fetch(`${server.url}/api/v2/silences`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          matchers: Object.entries(labels).map(([name, value]) => ({
            name,
            value,
            isRegex: false,
            isEqual: true,
          })),
          startsAt: new Date(now).toISOString(),
          endsAt: new Date(now + seconds * 1000).toISOString(),
          createdBy: 'tests',
          comment,
        }),
      });
      if (!response.ok) throw new Error(await response.text());
      return (await response.json()).silenceID;
    },
  };
}

/**
 * Starts Prometheus and the Alertmanager it tells of alerts.
 *
 * @param options.rules - texts of rule files by name, ending in `.rules.yml`
 * @param options.alertmanager - Alertmanager's configuration as text; none is started without
 * @param options.targets - `host:port` to scrape, by job
 * @param options.externalLabels - added to every alert that is sent
 */
export async function startMonitoring({
  rules = {},
  alertmanager: routes,
  targets = {},
  externalLabels = {},
}) {
  const alertmanager =
    routes === undefined
      ? undefined
      : await startAlertmanager({ config: routes });
  try {
    const prometheus = await startPrometheus({
      rules,
      // JSON is YAML, and needs nobody to escape anything.
      config: JSON.stringify({
        global: {
          scrape_interval: '1s',
          evaluation_interval: '1s',
          external_labels: externalLabels,
        },
        rule_files: ['*.rules.yml'],
        alerting: {
          alertmanagers: alertmanager
            ? [
                {
                  static_configs: [
                    { targets: [new URL(alertmanager.url).host] },
                  ],
                },
              ]
            : [],
        },
        scrape_configs: Object.entries(targets).map(([job, addresses]) => ({
          job_name: job,
          static_configs: [{ targets: addresses }],
        })),
      }),
    });
    return {
      prometheus,
      alertmanager,
      async stop() {
        await prometheus.stop();
        await alertmanager?.stop();
      },
    };
  } catch (error) {
    await alertmanager?.stop();
    throw error;
  }
}
