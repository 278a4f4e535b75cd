import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { connect } from 'node:tls';
import type { HttpResult, HttpTarget } from '../http-stage.ts';
import { askHttp } from '../http-stage.ts';
import { codeOf } from '../stage-result.ts';

/**
 * Asks over TLS. The certificate is not judged: a server that shows a wrong one is reached all the same, and nothing
 * secret is sent. Settles when `signal` aborts, and always ends the socket.
 */
export async function askOverTls(
  socket: Socket,
  target: HttpTarget,
  signal: AbortSignal,
): Promise<HttpResult> {
  const secured = await secure(socket, target.host, signal);
  if ('outcome' in secured) {
    socket.destroy();
    return secured;
  }
  return askHttp(secured, { ...target, secure: true }, signal);
}

function secure(socket: Socket, host: string, signal: AbortSignal): Promise<TLSSocket | HttpResult> {
  return new Promise((resolve) => {
    const settle = (result: TLSSocket | HttpResult) => {
      signal.removeEventListener('abort', timeOver);
      resolve(result);
    };
    const timeOver = () => {
      settle({ outcome: 'timeout', seen: 'connected, no answer', answer: null, page: null });
    };
    const name = isIP(host) === 0 ? { servername: host } : {};
    const secured = connect({ socket, rejectUnauthorized: false, ...name }, () => {
      settle(secured);
    });
    // Also keeps an error that comes after the handshake from being an uncaught one.
    secured.on('error', (error) => {
      const silent = socket.bytesRead === 0;
      const seen = silent ? codeOf(error) : `not TLS: ${codeOf(error)}`;
      settle({ outcome: silent ? 'closed' : 'unknown', seen, answer: null, page: null });
    });
    signal.addEventListener('abort', timeOver, { once: true });
    if (signal.aborted) timeOver();
  });
}
