import type { Server, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE } from '@dari/contract';
import type { Logger } from 'pino';
import { problemFor, Refusal } from './problem.ts';
import { REQUEST_ID_HEADER } from './request-id.ts';

/**
 * Answers what never gets as far as the application, because Node's server refuses it first: text that is not HTTP,
 * headers that are too large, a request that takes too long, `Expect` with an unknown value, `CONNECT`. It is a
 * problem too, where Node would close the connection or answer without a reason.
 */
export function answerUnreadable(server: Server, log: Logger): void {
  const answering = new WeakMap<Duplex, ServerResponse>();
  server.prependListener('request', ({ socket }, response: ServerResponse) => {
    answering.set(socket, response);
  });
  const refuse = (socket: Duplex, refusal: Refusal) => {
    const response = answering.get(socket);
    const isHalfAnswered = response?.headersSent === true && !response.writableFinished;
    if (!socket.writable || isHalfAnswered) {
      socket.destroy();
      return;
    }
    const id = randomUUID();
    log.info({ requestId: id, status: refusal.status, detail: refusal.message }, 'request unreadable');
    // Also when the caller goes on sending, as one does whose headers have no end.
    socket.end(answerOf(refusal, id), () => socket.destroy());
  };

  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    else refuse(socket, refusalOf(error.code));
  });
  server.on('connect', (_request, socket) => {
    refuse(socket, new Refusal(405, 'this server is no proxy: it does not answer CONNECT'));
  });
  server.on('checkExpectation', ({ socket }) => {
    refuse(socket, new Refusal(417, 'expected the header Expect to be 100-continue or not there'));
  });
}

/** By the codes of Node's server and of its parser. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: new Refusal(431, 'the URL and the headers are too large; 16 kB are accepted'),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: new Refusal(413, 'the extensions of the chunks are too large'),
  ERR_HTTP_REQUEST_TIMEOUT: new Refusal(408, 'the request took too long to arrive'),
};

function refusalOf(code = ''): Refusal {
  return REFUSALS[code] ?? new Refusal(400, 'expected a request in HTTP/1.1, found something else');
}

/** The bytes of an answer: there is no response object to write it with. */
function answerOf(refusal: Refusal, id: string): string {
  const { problem } = problemFor(refusal, id);
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`,
    `Content-Type: ${PROBLEM_TYPE}; charset=utf-8`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `${REQUEST_ID_HEADER}: ${id}`,
    'X-Content-Type-Options: nosniff',
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
