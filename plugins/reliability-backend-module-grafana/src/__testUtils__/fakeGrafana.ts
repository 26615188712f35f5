import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** An answer that is not HTTP 200 with JSON. */
export class Reply {
  constructor(
    readonly status: number,
    readonly body: string = '',
    readonly headers: Record<string, string> = {},
  ) {}
}

type Route = unknown | ((url: URL) => unknown);

/** A server that answers as it is told to, by path. */
export interface FakeGrafana {
  url: string;
  /** Routes may change while it runs; `*` is for all others. */
  routes: Record<string, Route>;
  /** Path and query of each request, in their order. */
  asked: string[];
  headers: IncomingHttpHeaders[];
  close(): Promise<void>;
}

const running: FakeGrafana[] = [];

/** Ends every server that a test started. */
export async function closeAll(): Promise<void> {
  await Promise.all(running.splice(0).map(server => server.close()));
}

export async function fakeGrafana(
  routes: Record<string, Route> = {},
): Promise<FakeGrafana> {
  const sockets = new Set<Socket>();
  const fake: FakeGrafana = {
    url: '',
    routes,
    asked: [],
    headers: [],
    close: async () => undefined,
  };
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    const url = new URL(request.url ?? '/', 'http://grafana.test');
    fake.asked.push(`${url.pathname}${url.search}`);
    fake.headers.push(request.headers);
    const route = fake.routes[url.pathname] ?? fake.routes['*'];
    const answer = typeof route === 'function' ? route(url) : route;
    if (answer instanceof Reply) {
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } else if (answer === undefined) {
      response.writeHead(404).end('{"message":"Not found"}');
    } else {
      response.end(JSON.stringify(answer));
    }
  });
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  fake.url = `http://127.0.0.1:${port}`;
  fake.close = () =>
    new Promise(resolve => {
      server.close(() => resolve());
      sockets.forEach(socket => socket.destroy());
    });
  running.push(fake);
  return fake;
}
