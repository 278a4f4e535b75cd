import { request } from 'node:http';

/** One call to an engine; its answer does not matter, only whether there is one. */
export type EngineCall = (method: 'POST' | 'DELETE', path: string) => Promise<void>;

/** What an engine said no to, in its words. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(`${status}: ${message}`);
    this.name = 'Refused';
    this.status = status;
  }
}

/** @param host as in DOCKER_HOST. */
export function engineCalls(host: string): EngineCall {
  const where = address(host);
  return (method, path) =>
    new Promise((resolve, reject) => {
      const asked = request({ ...where, method, path }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.once('error', reject);
        response.once('end', () => {
          const status = response.statusCode ?? 0;
          if (status >= 400) reject(new Refused(status, text.trim()));
          else resolve();
        });
      });
      asked.once('error', reject);
      asked.end();
    });
}

function address(host: string): { socketPath: string } | { host: string; port: string } {
  const local = /^(?:unix|npipe):\/\/(.+)$/.exec(host)?.[1];
  if (local !== undefined) return { socketPath: local };
  const { hostname, port } = new URL(host.replace(/^tcp:/, 'http:'));
  return { host: hostname, port };
}
