import { get } from 'node:http';

export type HttpAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** `code`: `ECONNREFUSED`, `ECONNRESET`, `ETIMEDOUT`, … */
  | { readonly kind: 'failed'; readonly code: string };

/** Larger answers are cut: readiness is a few hundred bytes. */
const BODY_MAX = 100_000;

/** One GET over a connection of its own. Never throws. */
export function httpGet(url: string, timeoutMs: number, signal?: AbortSignal): Promise<HttpAnswer> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException): void => {
      resolve({ kind: 'failed', code: error.code ?? error.message });
    };
    const late = AbortSignal.timeout(timeoutMs);
    const either = signal === undefined ? late : AbortSignal.any([late, signal]);
    const request = get(url, { agent: false, signal: either }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        if (body.length < BODY_MAX) body += chunk;
      });
      response.once('error', fail);
      response.once('end', () => {
        resolve({ kind: 'answer', status: response.statusCode ?? 0, body });
      });
    });
    request.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'failed', code: late.aborted ? 'ETIMEDOUT' : (error.code ?? error.message) });
    });
  });
}
