import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';

/**
 * Accepts no new connection, lets the requests that are being answered end, and cuts what is left after `longestMs`.
 * Node ends connections that are idle now; those that become idle later are ended here.
 */
export async function closeServer(server: Server, longestMs: number): Promise<void> {
  const closed = once(server, 'close');
  server.prependListener('request', (_request, response: ServerResponse) => {
    response.setHeader('Connection', 'close');
  });
  server.close();
  // A keep-alive connection whose last answer was on its way has no event of its own on the server.
  const sweep = setInterval(() => {
    server.closeIdleConnections();
  }, 50);
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, longestMs);
  try {
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(cut);
  }
}
