import type { Socket } from 'node:net';
import { HEADER_BYTES, helloMessage, isReplyTo } from './hello-message.ts';
import type { StageResult } from './stage-result.ts';
import { codeOf, excerpt } from './stage-result.ts';

const REQUEST_ID = 1;

/**
 * Says `hello` over `socket` and waits for a reply in MongoDB's wire protocol; no login is tried. `closed`: the other
 * side hung up and had not sent a byte; `unknown`: it sent something else. Settles when `signal` aborts, and always
 * ends the socket.
 */
export function sayHello(socket: Socket, signal: AbortSignal): Promise<StageResult> {
  return new Promise((resolve) => {
    let received = Buffer.alloc(0);
    let failure = 'the connection was closed';

    const settle = (result: StageResult) => {
      signal.removeEventListener('abort', timeOver);
      socket.destroy();
      resolve(result);
    };
    const somethingElse = (): StageResult => ({
      outcome: 'unknown',
      seen: `not the MongoDB protocol: ${excerpt(received)}`,
    });
    const timeOver = () => {
      if (received.length === 0) settle({ outcome: 'timeout', seen: 'connected, no answer' });
      else settle(somethingElse());
    };

    signal.addEventListener('abort', timeOver, { once: true });
    socket.on('error', (error) => {
      failure = codeOf(error);
    });
    socket.once('close', () => {
      if (received.length === 0) settle({ outcome: 'closed', seen: failure });
      else settle(somethingElse());
    });
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length < HEADER_BYTES) return;
      if (isReplyTo(REQUEST_ID, received)) settle({ outcome: 'works', seen: 'hello answered' });
      else settle(somethingElse());
    });
    socket.write(helloMessage(REQUEST_ID));
    if (signal.aborted) timeOver();
  });
}
