import { createServer, type RequestListener } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Server,
  type Socket,
} from 'node:net';

/** A server that misbehaves as it is told to. */
export interface FaultServer {
  url: string;
  requests(): number;
  close(): Promise<void>;
}

async function listen(
  server: Server,
  requests: () => number,
): Promise<FaultServer> {
  const sockets = new Set<Socket>();
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        sockets.forEach(socket => socket.destroy());
      }),
  };
}

/** Speaks HTTP. */
export async function httpServer(
  listener: RequestListener,
): Promise<FaultServer> {
  let requests = 0;
  return listen(
    createServer((request, response) => {
      requests += 1;
      response.on('error', () => undefined);
      listener(request, response);
    }),
    () => requests,
  );
}

/** Speaks what `onConnection` writes. */
export async function tcpServer(
  onConnection: (socket: Socket) => void,
): Promise<FaultServer> {
  let requests = 0;
  return listen(
    createTcpServer(socket => {
      requests += 1;
      onConnection(socket);
    }),
    () => requests,
  );
}
