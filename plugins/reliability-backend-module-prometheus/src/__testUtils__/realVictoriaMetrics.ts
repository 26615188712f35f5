import { join } from 'node:path';
import {
  type RealServer,
  startProgram,
  whyMissing,
} from '../../../../scripts/lib/monitoring.mjs';

/** Why the tests against a real VictoriaMetrics cannot run; `undefined` when they can. */
export function whyNoVictoriaMetrics(): string | undefined {
  return whyMissing('victoria-metrics', 'vmalert');
}

/** Starts VictoriaMetrics with these samples, in the format of an exporter with times in milliseconds. */
export async function startVictoriaMetrics(
  samples: string,
): Promise<RealServer> {
  const server = await startProgram({
    program: 'victoria-metrics',
    args: ({ address, folder }) => [
      `-storageDataPath=${join(folder, 'data')}`,
      `-httpListenAddr=${address}`,
      '-retentionPeriod=100y',
      '-search.latencyOffset=1s',
    ],
    ready: '/health',
  });
  try {
    const response = await fetch(`${server.url}/api/v1/import/prometheus`, {
      method: 'POST',
      body: samples,
    });
    if (!response.ok) {
      throw new Error(await response.text());
    }
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Starts a vmalert that evaluates rules over a store and tells nobody. */
export async function startVmalert(
  storeUrl: string,
  rules: string,
): Promise<RealServer> {
  return startProgram({
    program: 'vmalert',
    files: { 'rules.yml': rules },
    args: ({ address, folder }) => [
      `-rule=${join(folder, 'rules.yml')}`,
      `-datasource.url=${storeUrl}`,
      `-remoteWrite.url=${storeUrl}`,
      '-notifier.url=http://127.0.0.1:9',
      `-httpListenAddr=${address}`,
      '-evaluationInterval=1s',
    ],
    ready: '/health',
  });
}
