import { gzipSync } from 'node:zlib';
import {
  type FaultServer,
  httpServer,
  tcpServer,
} from './__testUtils__/faultServer';
import { exchange, type ExchangeRequest } from './exchange';
import { ExchangeError } from './ExchangeError';
import { speakable } from './speakable';

const MEGABYTE = 1024 * 1024;
const open: FaultServer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map(server => server.close()));
});

async function started(server: Promise<FaultServer>): Promise<FaultServer> {
  open.push(await server);
  return server;
}

function ask(address: string, overrides: Partial<ExchangeRequest> = {}) {
  return exchange({
    name: 'main',
    address,
    headers: { authorization: 'Bearer very-secret-token' },
    timeoutMilliseconds: 2000,
    maxResponseBytes: MEGABYTE,
    signal: new AbortController().signal,
    ...overrides,
  });
}

async function failureOf(promise: Promise<unknown>): Promise<ExchangeError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExchangeError)) throw new Error('no ExchangeError');
  expect(error.message).toContain('main');
  expect(error.message).not.toMatch(/127\.0\.0\.1|very-secret|http:/);
  return error;
}

describe('exchange', () => {
  it('sends what it is given and gives back what comes', async () => {
    const seen: unknown[] = [];
    const server = await started(
      httpServer((request, response) => {
        const { method, headers } = request;
        request.on('data', (data: Buffer) => seen.push(data.toString()));
        request.on('end', () => response.writeHead(418).end('a teapot'));
        seen.push(method, headers.accept, headers.authorization);
      }),
    );
    await expect(
      ask(server.url, { method: 'POST', body: 'a=b' }),
    ).resolves.toEqual({ status: 418, text: 'a teapot' });
    expect(seen).toEqual([
      'POST',
      'application/json',
      'Bearer very-secret-token',
      'a=b',
    ]);
  });

  it('does not follow a redirect', async () => {
    const inner = await started(httpServer((_, response) => response.end()));
    const outer = await started(
      httpServer((_, response) => {
        response.writeHead(307, { location: inner.url }).end();
      }),
    );
    expect((await ask(outer.url)).status).toBe(307);
    expect(inner.requests()).toBe(0);
  });

  it('waits only so long for the first byte', async () => {
    const server = await started(tcpServer(() => undefined));
    const failure = await failureOf(
      ask(server.url, { timeoutMilliseconds: 150 }),
    );
    expect([failure.kind, failure.message]).toEqual([
      'timeout',
      'nothing came from main within 0.15 s',
    ]);
  });

  it('waits only so long for the last byte', async () => {
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200);
        const drip = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(drip));
      }),
    );
    const failure = await failureOf(
      ask(server.url, { timeoutMilliseconds: 300 }),
    );
    expect(failure.message).toBe(
      'no complete answer came from main within 0.3 s',
    );
  });

  it('gives up a small answer that unpacks to a large one', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * MEGABYTE, 0x20));
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      }),
    );
    const failure = await failureOf(ask(server.url));
    expect([failure.kind, failure.message]).toEqual([
      'too-large',
      'main answered with more than 1048576 bytes',
    ]);
  });

  it('keeps the status of a long error page, not the page', async () => {
    const server = await started(
      httpServer((_, response) => {
        response.writeHead(502).end('x'.repeat(MEGABYTE));
      }),
    );
    await expect(ask(server.url)).resolves.toEqual({ status: 502, text: '' });
  });

  it.each<[string, () => Promise<FaultServer>, string, RegExp]>([
    [
      'hangs up in the middle',
      () =>
        tcpServer(socket => {
          socket.once('data', () => {
            socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{"a');
            setImmediate(() => socket.destroy());
          });
        }),
      'unreachable',
      /could not be reached/,
    ],
    [
      'breaks its compression',
      () =>
        httpServer((_, response) => {
          response.writeHead(200, { 'content-encoding': 'gzip' }).end('none');
        }),
      'unreadable',
      /cannot be unpacked/,
    ],
  ])('tells of a server that %s', async (_, serve, kind, message) => {
    const failure = await failureOf(ask((await started(serve())).url));
    expect(failure.kind).toBe(kind);
    expect(failure.message).toMatch(message);
  });

  it('tells of a server that is not there', async () => {
    const server = await httpServer(() => undefined);
    await server.close();
    expect((await failureOf(ask(server.url))).message).toBe(
      'main could not be reached: connection refused',
    );
  });

  it('lets the caller give up, before and while it waits', async () => {
    const controller = new AbortController();
    const server = await started(
      httpServer(() => controller.abort(new Error('shutting down'))),
    );
    const { signal } = controller;
    await expect(ask(server.url, { signal })).rejects.toThrow('shutting down');
    await expect(ask(server.url, { signal })).rejects.toThrow('shutting down');
    expect(server.requests()).toBe(1);
  });
});

describe('speakable', () => {
  it.each([
    ['a secret', 'token very-secret!', 'token [hidden]!'],
    [
      'an address',
      'see https://u:p@host/x?y for more',
      'see [address] for more',
    ],
    ['control characters', ' a\u0000\nb\u202e ', 'a b'],
    ['a long text', 'x'.repeat(400), `${'x'.repeat(300)}…`],
  ])('makes %s fit to be shown', (_, text, expected) => {
    expect(speakable(text, ['very-secret', ''])).toBe(expected);
  });
});
