import { once } from 'node:events';
import { createServer } from 'node:net';

/** @returns a port of 127.0.0.1 that nobody has at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP server');
  server.close();
  await once(server, 'close');
  return address.port;
}
