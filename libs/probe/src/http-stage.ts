import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { StageResult } from './stage-result.ts';
import { codeOf, excerpt } from './stage-result.ts';
import { withPort } from './tcp-stage.ts';

/**
 * Asks `GET path` over `socket` with the Host header as dialled. Any HTTP status is an answer. `closed`: the other
 * side hung up and had not sent a byte, or is a gateway with nobody behind it; `unknown`: it sent something that is not HTTP. Settles when `signal` aborts,
 * and always ends the socket.
 */
export function askHttp(
  socket: Socket,
  target: {
    readonly host: string;
    readonly port: number;
    readonly path: string;
    readonly isGateway: boolean;
  },
  signal: AbortSignal,
): Promise<StageResult> {
  return new Promise((resolve, reject) => {
    const settle = (result: StageResult) => {
      signal.removeEventListener('abort', timeOver);
      socket.destroy();
      resolve(result);
    };
    const timeOver = () => {
      settle({ outcome: 'timeout', seen: 'connected, no answer' });
    };
    signal.addEventListener('abort', timeOver, { once: true });

    try {
      // No agent: it would keep the connection, and could answer from another one.
      const asked = request({
        createConnection: () => socket,
        path: target.path,
        setHost: false,
        headers: {
          host: target.port === 80 ? withoutPort(target.host) : withPort(target.host, target.port),
          accept: '*/*',
          'user-agent': 'dari-probe',
          connection: 'close',
        },
      });
      const answered = ({ statusCode }: { statusCode?: number | undefined }) => {
        const isAlone = target.isGateway && (statusCode === 502 || statusCode === 504);
        settle({ outcome: isAlone ? 'closed' : 'works', seen: `HTTP ${statusCode ?? 0}` });
      };
      asked.once('response', answered);
      asked.once('upgrade', answered);
      asked.on('error', (error) => {
        if (socket.bytesRead === 0) settle({ outcome: 'closed', seen: codeOf(error) });
        else settle({ outcome: 'unknown', seen: notHttp(error) });
      });
      asked.end();
      if (signal.aborted) timeOver();
    } catch (error) {
      signal.removeEventListener('abort', timeOver);
      socket.destroy();
      reject(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function withoutPort(host: string): string {
  return withPort(host, 0).slice(0, -':0'.length);
}

function notHttp(error: Error): string {
  const packet = 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : null;
  return packet === null ? `not HTTP: ${codeOf(error)}` : `not HTTP: ${excerpt(packet)}`;
}
