import { once } from 'node:events';
import { createServer } from 'node:net';

/** @returns a port of this computer that nobody listens on. */
export async function unusedPort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
