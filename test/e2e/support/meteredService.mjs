import http from 'node:http';
import { Counter, Histogram, Registry } from 'prom-client';

/** Of every hundred requests, how many the metered service answers well. */
export const GOOD_PER_HUNDRED = 98;

/**
 * A real process with real metrics: a hundred requests a second, two of them
 * bad, counted together so that every scrape sees the same proportion.
 */
export async function startMeteredService() {
  const registry = new Registry();
  const requests = new Counter({
    name: 'http_requests_total',
    help: 'Requests answered',
    labelNames: ['service', 'code'],
    registers: [registry],
  });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer',
    labelNames: ['service'],
    buckets: [0.1, 0.3, 1],
    registers: [registry],
  });
  const service = 'measured-shop';
  const answer = () => {
    requests.inc({ service, code: '200' }, GOOD_PER_HUNDRED);
    requests.inc({ service, code: '500' }, 100 - GOOD_PER_HUNDRED);
    duration.observe({ service }, 0.05);
  };
  answer();
  const timer = setInterval(answer, 1000);
  const server = http.createServer(async (_, response) => {
    const metrics = await registry.metrics();
    response.setHeader('content-type', registry.contentType);
    response.end(metrics);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    async stop() {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
