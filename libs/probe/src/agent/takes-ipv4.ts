import { createServer } from 'node:net';

/** An address of `lo` that nobody else uses, so that only a socket on every address can be in the way. */
export const OWN_LOOPBACK = '127.99.71.53';

/**
 * Finds out whether a socket that listens on `::` takes IPv4 too. The kernel does not list that; but then it keeps
 * everybody else from the port's IPv4 side. No connection is made, so the server notices nothing.
 *
 * @returns `null`: it could not be tried.
 */
export function takesIpv4(port: number): Promise<boolean | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE' ? true : null);
    });
    server.listen({ host: OWN_LOOPBACK, port, exclusive: true }, () => {
      server.close(() => {
        resolve(false);
      });
    });
  });
}
