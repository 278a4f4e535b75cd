import { createServer } from 'node:net';

/** @returns `null` when the port can be listened on, else the system's code: `EADDRINUSE`, `EACCES`, … */
export function tryPort(hostIp: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? 'UNKNOWN');
    });
    server.listen({ host: hostIp, port, exclusive: true }, () => {
      server.close(() => {
        resolve(null);
      });
    });
  });
}
