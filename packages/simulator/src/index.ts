/**
 * Traffic for the example organisation, through the public API only.
 *
 * Environment: `VIGIE_URL` is the address of the portal, `VIGIE_TOKEN` a static
 * token that it accepts. Stops on SIGINT and SIGTERM.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { ReliabilityClient } from '@vigie/backstage-plugin-reliability-common';
import { describeFailure } from './push/failures';
import { Simulator } from './push/Simulator';
import { ORGANISATION } from './story/organisation';

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
  const simulator = new Simulator({
    api: new ReliabilityClient({
      discoveryApi: {
        getBaseUrl: async pluginId => `${url}/api/${pluginId}`,
      },
    }),
    organisation: ORGANISATION,
    token: process.env.VIGIE_TOKEN,
    now: () => Math.floor(Date.now() / 1000),
    sleep: async (seconds, signal) => {
      await delay(seconds * 1000, undefined, { signal }).catch(() => undefined);
    },
    log,
  });
  log(`${ORGANISATION.length} series of the example organisation for ${url}`);
  await simulator.run(stop.signal);
  log('stopped');
}

main().catch(error => {
  log(`the portal denied the request, stopping: ${describeFailure(error)}`);
  process.exitCode = 1;
});
