import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { alertmanagerApi } from './alertmanagerApi';
import { grafanaApi } from './grafanaApi';
import { prometheusApi, type Answer } from './prometheusApi';
import { readWorld } from './readWorld';

/** Requests are questions: a short form at most. */
const MAXIMUM_BODY = 1_000_000;

export interface MonitoringOptions {
  /** The example organisation, `catalog-info`. */
  folder: string;
  /** A free one unless told. */
  port?: number;
  /** Epoch seconds. */
  now?: () => number;
}

/**
 * Stands in for the monitoring systems of the made-up company: speaks as much
 * of the APIs of Prometheus, Alertmanager and Grafana as coverage asks for, on
 * this machine only. Files are read anew for each request.
 */
export async function startMonitoring({
  folder,
  port = 0,
  now = () => Math.floor(Date.now() / 1000),
}: MonitoringOptions): Promise<{ url: string; stop(): Promise<void> }> {
  const server = http.createServer(async (request, response) => {
    const { status, body } = await answer(request, folder, now()).catch(
      (error: Error) => ({ status: 500, body: { error: error.message } }),
    );
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: own } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${own}`,
    async stop() {
      server.closeAllConnections();
      await new Promise<void>(resolve => {
        server.close(() => resolve());
      });
    },
  };
}

async function answer(
  request: http.IncomingMessage,
  folder: string,
  now: number,
): Promise<Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://x');
  const form = new URLSearchParams(await bodyOf(request));
  const parameters = new URLSearchParams([...searchParams, ...form]);
  const world = readWorld(folder);
  const below = (prefix: string) =>
    pathname.startsWith(prefix) ? pathname.slice(prefix.length) : undefined;
  const prometheus = below('/prometheus/api/v1/');
  const alertmanager = below('/alertmanager/api/v2/');
  const grafana = below('/grafana/api/');
  const found =
    (prometheus && prometheusApi(prometheus, parameters, world, now)) ||
    (alertmanager && alertmanagerApi(alertmanager, world, now)) ||
    (grafana && grafanaApi(grafana, parameters, world));
  return found || { status: 404, body: { message: 'Not found' } };
}

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAXIMUM_BODY) throw new Error('The request is too long.');
  }
  return text;
}
