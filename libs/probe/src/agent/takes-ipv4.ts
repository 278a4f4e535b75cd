import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Addresses of `lo` that nobody else uses, so that only a socket on every address can be in the way. */
const TRIAL_ADDRESSES = '127.99.';

/** Whether a listening socket is one of {@link takesIpv4}, of this agent or of another one in the same namespace. */
export function isTrial(address: string): boolean {
  return address.startsWith(TRIAL_ADDRESSES);
}

/**
 * Finds out whether a socket that listens on `::` takes IPv4 too. The kernel does not list that; but then it keeps
 * everybody else from the port's IPv4 side. No connection is made, so the server notices nothing. Several agents may try
 * the same port at once, on the host and in containers in host mode: each takes an address by chance.
 *
 * @returns `null`: it could not be tried.
 */
export function takesIpv4(port: number): Promise<boolean | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE' ? true : null);
    });
    const host = `${TRIAL_ADDRESSES}${randomInt(1, 255)}.${randomInt(1, 255)}`;
    server.listen({ host, port, exclusive: true }, () => {
      server.close(() => {
        resolve(false);
      });
    });
  });
}
