import { request, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The engine's API as the rig uses it: plain calls that share no code with what observes. */
export interface EngineApi {
  /** @throws ApiError for a status of 400 and above */
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>;
  /** Both directions of a running container without a terminal. */
  attach(container: string): Promise<Duplex>;
}

export class ApiError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(`${status}: ${message}`);
    this.name = 'ApiError';
    this.status = status;
  }
}

/** @param host as in DOCKER_HOST; only `unix://` */
export function engineApi(host: string): EngineApi {
  const socketPath = host.replace(/^unix:\/\//, '');
  if (socketPath === host) throw new Error(`expected an engine at unix://PATH, found ${host}`);
  return {
    call: (method, path, body) =>
      new Promise((resolve, reject) => {
        const text = body === undefined ? '' : JSON.stringify(body);
        const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
        const asked = request({ socketPath, method, path, headers }, (response) => {
          readAll(response).then((answer) => {
            const status = response.statusCode ?? 0;
            if (status >= 400) reject(new ApiError(status, answer.trim()));
            else resolve(answer === '' ? null : JSON.parse(answer));
          }, reject);
        });
        asked.on('error', reject);
        asked.end(text);
      }),
    attach: (container) =>
      new Promise((resolve, reject) => {
        const asked = request({
          socketPath,
          method: 'POST',
          path: `/containers/${container}/attach?stream=1&stdin=1&stdout=1`,
          headers: { connection: 'Upgrade', upgrade: 'tcp' },
        });
        asked.once('upgrade', (_, socket) => {
          resolve(socket);
        });
        asked.once('response', (response: IncomingMessage) => {
          readAll(response).then((answer) => {
            reject(new ApiError(response.statusCode ?? 0, answer.trim()));
          }, reject);
        });
        asked.once('error', reject);
        asked.end();
      }),
  };
}

async function readAll(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
