import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from './ask';

describe('ask', () => {
  let server: http.Server;
  let port: number;
  let seen: Array<{ line: string; headers: http.IncomingHttpHeaders }>;
  let respond: http.RequestListener;

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      seen.push({
        line: `${request.method} ${request.url}`,
        headers: request.headers,
      });
      respond(request, response);
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    port = (server.address() as AddressInfo).port;
  });

  beforeEach(() => {
    seen = [];
  });

  afterAll(async () => {
    server.closeAllConnections();
    await new Promise(resolve => {
      server.close(resolve);
    });
  });

  const get = (path: string, addresses: string[], signal?: AbortSignal) =>
    ask({
      method: 'GET',
      // No DNS knows this name: what is reached is the address alone.
      url: new URL(`http://nowhere.invalid:${port}${path}`),
      addresses,
      userAgent: 'test-agent',
      signal: signal ?? new AbortController().signal,
    });

  it('connects to the address it is given, and gives nothing away', async () => {
    respond = (_request, response) => {
      response.setHeader('Location', '/next');
      response.setHeader('Retry-After', '7');
      response.setHeader('Set-Cookie', 'a=b');
      response.statusCode = 302;
      response.end();
    };
    const answer = { status: 302, location: '/next', retryAfter: '7' };
    expect(await get('/a?b=c', ['127.0.0.1'])).toEqual(answer);
    expect(await get('/a', ['127.0.0.1'])).toEqual(answer);
    expect(seen[0].line).toBe('GET /a?b=c');
    expect(seen[1].headers).toEqual({
      host: `nowhere.invalid:${port}`,
      'user-agent': 'test-agent',
      accept: '*/*',
      connection: 'close',
    });
  });

  it('speaks TLS to that address where the URL says so', async () => {
    await expect(
      ask({
        method: 'HEAD',
        url: new URL(`https://nowhere.invalid:${port}/`),
        addresses: ['127.0.0.1'],
        userAgent: 'test-agent',
        signal: new AbortController().signal,
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/EPROTO|SSL/) });
    expect(seen).toEqual([]);
  });

  it('leaves when the headers are there', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    respond = (_request, response) => {
      closed = new Promise(resolve => {
        response.once('close', resolve);
      });
      // Never ends.
      response.write('a');
    };
    expect(await get('/endless', ['127.0.0.1'])).toMatchObject({ status: 200 });
    await closed;
  });

  it('refuses headers without end', async () => {
    respond = (_request, response) => {
      response.setHeader('X-Long', 'a'.repeat(40_000));
      response.end();
    };
    await expect(get('/long', ['127.0.0.1'])).rejects.toMatchObject({
      code: 'HPE_HEADER_OVERFLOW',
    });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    respond = () => controller.abort();
    await expect(
      get('/slow', ['127.0.0.1'], controller.signal),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
