import { mockServices } from '@backstage/backend-test-utils';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { configOf } from '../__testUtils__/config';
import {
  type FaultServer,
  httpServer,
  tcpServer,
} from '../__testUtils__/faultServer';
import { availability } from '../__testUtils__/slis';
import { PrometheusSliSource } from '../sli/PrometheusSliSource';
import { PrometheusClient } from './PrometheusClient';

const MEGABYTE = 1024 * 1024;
const open: FaultServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()));
});

async function started(server: Promise<FaultServer>): Promise<FaultServer> {
  open.push(await server);
  return server;
}

function sourceAt(
  url: string,
  overrides: Record<string, string | number> = {},
  logger = mockServices.logger.mock(),
) {
  const config = configOf({
    url,
    auth: { type: 'bearer', token: 'very-secret-token' },
    timeout: '1s',
    maxResponseBytes: MEGABYTE,
    ...overrides,
  });
  const client = new PrometheusClient(config, logger, {
    breakMilliseconds: 1000,
  });
  return new PrometheusSliSource(config, client, logger);
}

function collect(source: PrometheusSliSource, signal?: AbortSignal) {
  return source.collect({
    slis: [availability('checkout')],
    from: 600,
    to: 780,
    step: 60,
    signal: signal ?? new AbortController().signal,
  });
}

async function failureAt(
  url: string,
  overrides?: Record<string, string | number>,
) {
  const [outcome] = await collect(sourceAt(url, overrides));
  if (outcome.ok) {
    throw new Error('it did not fail');
  }
  expect(outcome.failure.message).toContain('main');
  expect(outcome.failure.message).not.toMatch(/127\.0\.0\.1|very-secret|http:/);
  return outcome.failure;
}

function answer(response: ServerResponse, body: string, status = 200) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

const matrix = (result: unknown, rest: object = {}) =>
  JSON.stringify({
    status: 'success',
    data: { resultType: 'matrix', result },
    ...rest,
  });

const row = (code: string, values: unknown) => ({ metric: { code }, values });

describe('a source that misbehaves', () => {
  it.each<[string, number, string, string, RegExp]>([
    [
      'a login page',
      200,
      '<!doctype html><html></html>',
      'invalid-response',
      /HTML page instead of JSON/,
    ],
    ['nothing', 200, '', 'invalid-response', /answered with nothing/],
    ['plain text', 200, 'OK', 'invalid-response', /not JSON/],
    [
      'JSON cut off',
      200,
      matrix([row('200', [])]).slice(0, -20),
      'invalid-response',
      /cut off/,
    ],
    [
      'other JSON',
      200,
      '[]',
      'invalid-response',
      /not an answer of the query API/,
    ],
    [
      'an error called success',
      200,
      '{"status":"error","errorType":"bad_data","error":"odd"}',
      'query-rejected',
      /odd/,
    ],
    [
      'another type of result',
      200,
      '{"status":"success","data":{"resultType":"vector","result":[]}}',
      'invalid-response',
      /another shape/,
    ],
    [
      'no data',
      200,
      '{"status":"success"}',
      'invalid-response',
      /another shape/,
    ],
    [
      'labels that are no text',
      200,
      matrix([{ metric: { code: 1 }, values: [] }]),
      'invalid-response',
      /another shape/,
    ],
    [
      'one series twice',
      200,
      matrix([row('200', []), row('200', [])]),
      'invalid-response',
      /same series twice/,
    ],
    [
      'one time twice',
      200,
      matrix([
        row('200', [
          [660, '1'],
          [660, '2'],
        ]),
      ]),
      'invalid-response',
      /two points/,
    ],
    [
      'times of the future',
      200,
      matrix([row('200', [[840, '1']])]),
      'invalid-response',
      /not asked for/,
    ],
    [
      'times of the past',
      200,
      matrix([row('200', [[600, '1']])]),
      'invalid-response',
      /not asked for/,
    ],
    [
      'times between the steps',
      200,
      matrix([row('200', [[661, '1']])]),
      'invalid-response',
      /not asked for/,
    ],
    [
      'points of another shape',
      200,
      matrix([row('200', ['1'])]),
      'invalid-response',
      /not a time and a value/,
    ],
    [
      'half of the data',
      200,
      matrix([], { warnings: ['store http://user:pw@10.0.0.1:1 failed'] }),
      'partial',
      /only a part .*\[address\]/,
    ],
    [
      'half of the data, otherwise said',
      200,
      matrix([], { isPartial: true }),
      'partial',
      /only a part/,
    ],
    [
      'its secret',
      400,
      '{"status":"error","errorType":"bad_data","error":"very-secret-token is wrong"}',
      'query-rejected',
      /\[hidden\] is wrong/,
    ],
    ['too many requests', 429, 'slow down', 'rate-limited', /429/],
    ['no entry', 401, '', 'unauthorized', /401/],
    [
      'forbidden',
      403,
      '{"status":"error","error":"no"}',
      'unauthorized',
      /403/,
    ],
    ['not found', 404, '404 page not found', 'invalid-response', /404/],
    ['HTTP 500', 500, 'oops', 'unreachable', /500/],
    ['HTTP 503', 503, '<html>', 'unreachable', /503/],
    ['an error page of 1 MB', 502, 'x'.repeat(MEGABYTE), 'unreachable', /502/],
  ])('answers with %s', async (_, status, body, kind, message) => {
    const server = await started(
      httpServer((request, response) => {
        request.resume().on('end', () => answer(response, body, status));
      }),
    );
    const failure = await failureAt(server.url);
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(message);
  });

  it('is not there', async () => {
    const server = await httpServer(() => undefined);
    await server.close();
    await expect(failureAt(server.url)).resolves.toEqual({
      kind: 'unreachable',
      message: 'main could not be reached: connection refused',
    });
  });

  it('has no address', async () => {
    await expect(failureAt('http://nowhere.invalid')).resolves.toMatchObject({
      kind: 'unreachable',
    });
  });

  it('accepts and says nothing', async () => {
    const server = await started(tcpServer(() => undefined));
    await expect(failureAt(server.url, { timeout: '150ms' })).resolves.toEqual({
      kind: 'timeout',
      message: 'nothing came from main within 0.15 s',
    });
  });

  it('answers a byte at a time', async () => {
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      }),
    );
    await expect(failureAt(server.url, { timeout: '300ms' })).resolves.toEqual({
      kind: 'timeout',
      message: 'no complete answer came from main within 0.3 s',
    });
  });

  it('hangs up in the middle', async () => {
    const server = await started(
      tcpServer(socket => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"sta');
          setImmediate(() => socket.destroy());
        });
      }),
    );
    await expect(failureAt(server.url)).resolves.toMatchObject({
      kind: 'unreachable',
    });
  });

  it('speaks another protocol', async () => {
    const server = await started(
      tcpServer(socket => {
        socket.end('220 mail.example ESMTP\r\n');
      }),
    );
    await expect(failureAt(server.url)).resolves.toMatchObject({
      kind: 'unreachable',
    });
  });

  it('sends another one to an address that is never contacted', async () => {
    const inner = await started(
      httpServer((_, response) => answer(response, matrix([]))),
    );
    const outer = await started(
      httpServer((_, response) => {
        response.writeHead(307, { location: inner.url }).end();
      }),
    );
    const failure = await failureAt(outer.url);
    expect(failure).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringMatching(/redirect \(HTTP 307\)/),
    });
    expect(inner.requests()).toBe(0);
  });

  it('never stops sending, and is stopped soon after the cap', async () => {
    let sent = 0;
    let closed: (() => void) | undefined;
    const hungUp = new Promise<void>(resolve => {
      closed = resolve;
    });
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200);
        const more = () => {
          while (sent < 1024 * MEGABYTE) {
            sent += chunk.length;
            if (!response.write(chunk)) {
              response.once('drain', more);
              return;
            }
          }
          response.end();
        };
        response.on('close', () => closed?.());
        more();
      }),
    );
    const before = process.memoryUsage().rss;
    const failure = await failureAt(server.url);
    await hungUp;
    expect(failure.kind).toBe('too-large');
    // Three ranges: the whole, and its halves. Buffers of both sides may add some.
    expect(sent).toBeLessThan(64 * MEGABYTE);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MEGABYTE);
  });

  it('announces more than is allowed', async () => {
    let sent = 0;
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200, { 'content-length': String(1024 * MEGABYTE) });
        sent += 16;
        response.write(Buffer.alloc(16));
      }),
    );
    await expect(failureAt(server.url)).resolves.toMatchObject({
      kind: 'too-large',
    });
    expect(sent).toBeLessThan(1024);
  });

  it('compresses very much into very little', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE, 0x20));
    const before = process.memoryUsage().rss;
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      }),
    );
    const failure = await failureAt(server.url);
    expect(failure.kind).toBe('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MEGABYTE);
  });

  it('breaks its compression', async () => {
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('not gzip');
      }),
    );
    await expect(failureAt(server.url)).resolves.toMatchObject({
      kind: 'invalid-response',
    });
  });
});

describe('values that are no counts', () => {
  it.each(['NaN', '+Inf', '-Inf', '', 'x', '-1', '1e308'])(
    '%p leaves its step unmeasured',
    async value => {
      const server = await started(
        httpServer((request, response) => {
          request.resume().on('end', () =>
            answer(
              response,
              matrix([
                row('200', [
                  [660, '5'],
                  [720, value],
                  [780, '7.25'],
                ]),
              ]),
            ),
          );
        }),
      );
      const [outcome] = await collect(sourceAt(server.url));
      expect(outcome).toEqual({
        key: 'checkout',
        ok: true,
        buckets: [
          { time: 660, good: 5, total: 5, coveredSeconds: 60 },
          { time: 780, good: 7.25, total: 7.25, coveredSeconds: 60 },
        ],
        warnings: [expect.stringMatching(/1 of the 3 steps/)],
      });
    },
  );
});

describe('a source that recovers', () => {
  it('is left alone for a while, then asked again', async () => {
    let healthy = false;
    const server = await started(
      httpServer((request, response) => {
        request
          .resume()
          .on('end', () =>
            healthy
              ? answer(response, matrix([row('200', [[660, '5']])]))
              : answer(response, '', 500),
          );
      }),
    );
    const logger = mockServices.logger.mock();
    const source = sourceAt(server.url, {}, logger);
    const untilTried = async (times: number) => {
      while (server.requests() < times) {
        await collect(source);
        await new Promise(resolve => {
          setTimeout(resolve, 10);
        });
      }
    };
    for (let cycle = 0; cycle < 5; cycle++) {
      const [outcome] = await collect(source);
      expect(outcome.ok).toBe(false);
    }
    expect(server.requests()).toBe(3);
    expect((await collect(source))[0]).toMatchObject({
      failure: {
        kind: 'unreachable',
        message: 'main answered HTTP 500',
      },
    });
    await untilTried(4);
    healthy = true;
    await untilTried(5);
    expect((await collect(source))[0]).toMatchObject({ ok: true });
    expect(logger.warn.mock.calls).toEqual([
      [
        'Prometheus source main is left alone for a while: main answered HTTP 500',
      ],
    ]);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('is not held responsible for a query it refuses', async () => {
    const server = await started(
      httpServer((request, response) => {
        request
          .resume()
          .on('end', () =>
            answer(
              response,
              '{"status":"error","errorType":"execution","error":"no"}',
              422,
            ),
          );
      }),
    );
    const source = sourceAt(server.url);
    for (let cycle = 0; cycle < 5; cycle++) {
      await collect(source);
    }
    expect(server.requests()).toBe(5);
  });
});

describe('a caller that gives up', () => {
  it('gets its own reason, and the request ends', async () => {
    let closed: (() => void) | undefined;
    const hungUp = new Promise<void>(resolve => {
      closed = resolve;
    });
    const controller = new AbortController();
    const server = await started(
      httpServer((_, response) => {
        response.on('close', () => closed?.());
        controller.abort(new Error('shutting down'));
      }),
    );
    await expect(
      collect(sourceAt(server.url), controller.signal),
    ).rejects.toThrow('shutting down');
    await hungUp;
    expect(server.requests()).toBe(1);
  });
});
