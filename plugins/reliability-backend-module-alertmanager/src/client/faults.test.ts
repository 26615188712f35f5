import { mockServices } from '@backstage/backend-test-utils';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  type FaultServer,
  httpServer,
  tcpServer,
} from '../__testUtils__/faultServer';
import { look, sourceAt } from '../__testUtils__/sourceAt';

const MEGABYTE = 1024 * 1024;
const open: FaultServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()));
});

async function started(server: Promise<FaultServer>): Promise<FaultServer> {
  open.push(await server);
  return server;
}

async function failureAt(
  url: string,
  overrides: Record<string, string | number> = {},
): Promise<string> {
  const failure = await look(sourceAt([url], overrides)).then(
    () => 'it did not fail',
    (error: Error) => error.message,
  );
  expect(failure).toContain('main');
  expect(failure).not.toMatch(/127\.0\.0\.1|very-secret|http:/);
  return failure;
}

const GOOD = '{"config":{"original":"route: {receiver: a}"}}';

const recordedError = readFileSync(
  join(__dirname, '..', '__fixtures__', 'am025-badfilter.400.json'),
  'utf8',
);

describe('an Alertmanager that misbehaves', () => {
  it.each<[string, number, string, RegExp]>([
    ['a login page', 200, '<!doctype html>', /HTML page instead of JSON/],
    ['nothing', 200, '', /answered with nothing/],
    ['plain text', 200, 'OK', /not JSON/],
    ['JSON cut off', 200, GOOD.slice(0, -5), /cut off/],
    ['other JSON', 200, '[]', /another shape/],
    ['no configuration', 200, '{"config":{}}', /config\.original/],
    ['null', 200, 'null', /another shape/],
    [
      'a refusal in its own words',
      400,
      recordedError,
      /400 .*: bad matcher format: bad matcher/,
    ],
    [
      'its secret',
      400,
      '"very-secret-token at http://u:p@127.0.0.1/x"',
      /\[hidden\] at \[address\]/,
    ],
    ['no entry', 401, '', /refused the configured credentials \(HTTP 401\)/],
    ['forbidden', 403, '"no"', /HTTP 403/],
    ['not found', 404, '404 page not found', /404 where version 2/],
    ['too many requests', 429, 'slow down', /fewer requests/],
    ['HTTP 500', 500, 'oops', /answered HTTP 500$/],
    ['HTTP 503', 503, '"starting"', /HTTP 503: starting/],
    ['an error page of 1 MB', 502, 'x'.repeat(MEGABYTE), /502/],
  ])('answers with %s', async (_, code, body, message) => {
    const server = await started(
      httpServer((__, response) => {
        response.writeHead(code).end(body);
      }),
    );
    expect(await failureAt(server.url)).toMatch(message);
  });

  it.each<[string, string]>([
    ['no list', '{}'],
    ['no times', '[{"id":"a","matchers":[]}]'],
    [
      'times that are none',
      '[{"id":"a","matchers":[],"startsAt":"soon","endsAt":"later"}]',
    ],
    [
      'matchers that are none',
      '[{"id":"a","matchers":["a=b"],"startsAt":"2026-01-01T00:00:00Z","endsAt":"2026-01-01T00:00:00Z"}]',
    ],
  ])('has silences with %s', async (_, body) => {
    const server = await started(
      httpServer((request, response) => {
        response.end(request.url?.endsWith('status') ? GOOD : body);
      }),
    );
    expect(await failureAt(server.url)).toMatch(/another shape/);
  });

  it('accepts and says nothing', async () => {
    const server = await started(tcpServer(() => undefined));
    expect(await failureAt(server.url, { timeout: '150ms' })).toBe(
      'nothing came from main within 0.15 s',
    );
  });

  it('answers a byte at a time', async () => {
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      }),
    );
    expect(await failureAt(server.url, { timeout: '300ms' })).toBe(
      'no complete answer came from main within 0.3 s',
    );
  });

  it('hangs up in the middle', async () => {
    const server = await started(
      tcpServer(socket => {
        socket.once('data', () => {
          socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"con');
          setImmediate(() => socket.destroy());
        });
      }),
    );
    expect(await failureAt(server.url)).toMatch(/could not be reached/);
  });

  it('sends another one to an address that is never contacted', async () => {
    const inner = await started(
      httpServer((_, response) => response.end(GOOD)),
    );
    const outer = await started(
      httpServer((_, response) => {
        response.writeHead(307, { location: inner.url }).end();
      }),
    );
    expect(await failureAt(outer.url)).toMatch(/redirect \(HTTP 307\)/);
    expect(inner.requests()).toBe(0);
  });

  it('compresses very much into very little', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE, 0x20));
    const before = process.memoryUsage().rss;
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      }),
    );
    expect(await failureAt(server.url, { maxResponseBytes: MEGABYTE })).toBe(
      'main answered with more than 1048576 bytes',
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * MEGABYTE);
  });

  it('breaks its compression', async () => {
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip');
      }),
    );
    expect(await failureAt(server.url)).toMatch(/cannot be unpacked/);
  });

  it('is left alone for a while, then asked again', async () => {
    let healthy = false;
    const server = await started(
      httpServer((request, response) => {
        if (!healthy) response.writeHead(500).end();
        else response.end(request.url?.endsWith('status') ? GOOD : '[]');
      }),
    );
    const logger = mockServices.logger.mock();
    const source = sourceAt([server.url], {}, { logger });
    for (let cycle = 0; cycle < 5; cycle++) {
      await expect(look(source)).rejects.toThrow('main answered HTTP 500');
    }
    expect(server.requests()).toBe(3);
    healthy = true;
    while (server.requests() < 5) {
      await look(source).catch(() => undefined);
      await new Promise(resolve => {
        setTimeout(resolve, 10);
      });
    }
    await expect(look(source)).resolves.toMatchObject({ silences: [] });
    expect(logger.warn.mock.calls).toEqual([
      ['Alertmanager main is left alone for a while: main answered HTTP 500'],
    ]);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('lets a caller give up, with the reason it gives', async () => {
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
    const source = sourceAt([server.url, server.url]);
    await expect(
      source.snapshot({ signal: controller.signal }),
    ).rejects.toThrow('shutting down');
    await hungUp;
    expect(server.requests()).toBe(1);
  });
});
