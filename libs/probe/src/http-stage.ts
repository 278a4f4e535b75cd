import type { IncomingMessage } from 'node:http';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import type { StageResult } from './stage-result.ts';
import { codeOf, excerpt } from './stage-result.ts';
import { withPort } from './tcp-stage.ts';

/** What an HTTP server said, as far as a browser judges by it. */
export interface HttpAnswer {
  readonly status: number;
  /** `Access-Control-Allow-Origin`; `null`: it sent none. */
  readonly allowOrigin: string | null;
}

/** What an HTTP server sent. */
export interface HttpPage {
  readonly status: number;
  /** In lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** As UTF-8; at most as many bytes as were asked for. */
  readonly body: string;
}

export interface HttpResult extends StageResult {
  /** `null`: there was no answer in HTTP. */
  readonly answer: HttpAnswer | null;
  /** `null`: there was no answer in HTTP, or nobody asked for its body. */
  readonly page: HttpPage | null;
}

export interface HttpTarget {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** Sent as a page of this origin would. */
  readonly origin?: string;
  /** Whether `socket` is TLS. */
  readonly secure?: boolean;
  /** Whether a gateway answers for somebody behind it: its 502 and 504 say that nobody did. */
  readonly isGateway?: boolean;
  /** Reads the body too, so many bytes of it. */
  readonly bodyBytes?: number;
}

/**
 * Asks `GET path` over `socket` with the Host header as dialled. Any HTTP status is an answer. `closed`: the other
 * side hung up and had not sent a byte, or is a gateway with nobody behind it; `unknown`: it sent something that is not HTTP. Settles when `signal` aborts,
 * and always ends the socket.
 */
export function askHttp(socket: Socket, target: HttpTarget, signal: AbortSignal): Promise<HttpResult> {
  return new Promise((resolve, reject) => {
    const settle = (result: StageResult, answer: HttpAnswer | null = null, page: HttpPage | null = null) => {
      signal.removeEventListener('abort', timeOver);
      socket.destroy();
      resolve({ ...result, answer, page });
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
          host: hostHeader(target),
          ...(target.origin === undefined ? {} : { origin: target.origin }),
          accept: '*/*',
          'user-agent': 'dari-probe',
          connection: 'close',
        },
      });
      const answered = (response: IncomingMessage) => {
        const { statusCode, headers } = response;
        const status = statusCode ?? 0;
        const allowOrigin = headers['access-control-allow-origin'] ?? null;
        const isAlone = target.isGateway === true && (status === 502 || status === 504);
        const done = (page: HttpPage | null) => {
          settle(
            { outcome: isAlone ? 'closed' : 'works', seen: `HTTP ${status}` },
            { status, allowOrigin },
            page,
          );
        };
        if (target.bodyBytes === undefined) done(null);
        else void readPage(response, target.bodyBytes).then(done);
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

/** What came until it ended or was cut off. */
async function readPage(response: IncomingMessage, most: number): Promise<HttpPage> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= most) break;
    }
  } catch {
    // The part that came is still what it sent.
  }
  const headers = Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
  const body = Buffer.concat(chunks).subarray(0, most).toString('utf8');
  return { status: response.statusCode ?? 0, headers, body };
}

/** @returns the Host header of a call: the port is left out where it is the scheme's own (RFC 9110, section 7.2). */
export function hostHeader({
  host,
  port,
  secure = false,
}: Pick<HttpTarget, 'host' | 'port' | 'secure'>): string {
  return port === (secure ? 443 : 80) ? withoutPort(host) : withPort(host, port);
}

function withoutPort(host: string): string {
  return withPort(host, 0).slice(0, -':0'.length);
}

function notHttp(error: Error): string {
  const packet = 'rawPacket' in error && Buffer.isBuffer(error.rawPacket) ? error.rawPacket : null;
  return packet === null ? `not HTTP: ${codeOf(error)}` : `not HTTP: ${excerpt(packet)}`;
}
