import { once } from 'node:events';
import { Agent, createServer, request as dial, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

/**
 * A plain HTTP proxy on a socket: what is built on an engine without a way out gets its packages through it.
 *
 * @param socket a path where nothing is yet.
 */
export async function buildProxy(socket: string): Promise<AsyncDisposable> {
  const agent = new Agent({ keepAlive: true });
  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    const call = dial(url, { method, headers: endToEnd(headers), agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      answer.pipe(response);
    });
    call.once('error', () => response.destroy());
    request.pipe(call);
  });
  server.on('connect', (request, client) => {
    const { hostname, port } = new URL(`tcp://${request.url ?? ''}`);
    const there = connect(Number(port), hostname, () => {
      client.write('HTTP/1.1 200 Connected\r\n\r\n');
      client.pipe(there).pipe(client);
    });
    there.once('error', () => client.destroy());
    client.once('error', () => there.destroy());
  });
  server.listen(socket);
  await once(server, 'listening');
  return {
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await once(server, 'close');
    },
  };
}

/** What is between two neighbours only (RFC 9110, 7.6.1): one's connection may close while the other's goes on. */
const HOP_BY_HOP = ['connection', 'proxy-connection', 'keep-alive', 'transfer-encoding', 'te', 'upgrade'];

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.includes(name)));
}
