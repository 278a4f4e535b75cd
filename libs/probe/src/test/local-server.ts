import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { createServer } from 'node:net';

/** A server on a free port of 127.0.0.1 that lives until the end of its block. */
export interface LocalServer extends AsyncDisposable {
  readonly port: number;
}

/** Hands each connection to `serve`. */
export async function localServer(serve: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    // A client that hangs up early is what these tests are about.
    socket.on('error', () => undefined);
    serve(socket);
  });
  return { port: await listen(server), [Symbol.asyncDispose]: () => stop(server, sockets) };
}

/** @returns a port of 127.0.0.1 that had a listener a moment ago and has none now. */
export async function closedPort(): Promise<number> {
  await using server = await localServer(() => undefined);
  return server.port;
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP server');
  return address.port;
}

async function stop(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  server.close();
  await once(server, 'close');
}
