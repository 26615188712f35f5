/**
 * Traffic for the example organisation, through the public API only.
 *
 * Environment: `VIGIE_URL` is the address of the portal, `VIGIE_TOKEN` a static
 * token that it accepts, `VIGIE_MONITORING_PORT` the port on which to stand in
 * for the company's monitoring systems (none unless set). Stops on SIGINT and
 * SIGTERM.
 */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ReliabilityClient } from '@vigie/backstage-plugin-reliability-common';
import { startMonitoring } from './monitoring/startMonitoring';
import { describeFailure } from './push/failures';
import { ReportPusher } from './push/ReportPusher';
import { Simulator } from './push/Simulator';
import { ORGANISATION } from './story/organisation';
import { REPORTS } from './story/reports';

/** The example organisation; another copy of it when tests change one. */
const FOLDER = path.resolve(process.env.VIGIE_EXAMPLE ?? 'catalog-info');

function log(message: string): void {
  process.stdout.write(`simulator: ${message}\n`);
}

async function main(): Promise<void> {
  const url = (process.env.VIGIE_URL ?? 'http://localhost:7007').replace(
    /\/+$/,
    '',
  );
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => stop.abort());
  }
  const port = Number(process.env.VIGIE_MONITORING_PORT ?? 0);
  const monitoring = port
    ? await startMonitoring({ folder: FOLDER, port })
    : undefined;
  const now = () => Math.floor(Date.now() / 1000);
  const sleep = async (seconds: number, signal: AbortSignal) => {
    await delay(seconds * 1000, undefined, { signal }).catch(() => undefined);
  };
  const reports = new ReportPusher({
    reports: REPORTS,
    now,
    sleep,
    log,
    post: async (route, body, signal) => {
      const response = await fetch(`${url}/api/reliability${route}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${process.env.VIGIE_TOKEN ?? ''}`,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
      });
      await response.arrayBuffer();
      return response.status;
    },
  });
  const simulator = new Simulator({
    api: new ReliabilityClient({
      discoveryApi: {
        getBaseUrl: async pluginId => `${url}/api/${pluginId}`,
      },
    }),
    organisation: ORGANISATION,
    token: process.env.VIGIE_TOKEN,
    now,
    sleep,
    log,
  });
  log(`${ORGANISATION.length} series of the example organisation for ${url}`);
  try {
    await Promise.all([simulator.run(stop.signal), reports.run(stop.signal)]);
  } finally {
    stop.abort();
    await monitoring?.stop();
  }
  log('stopped');
}

main().catch(error => {
  log(`the portal denied the request, stopping: ${describeFailure(error)}`);
  process.exitCode = 1;
});
