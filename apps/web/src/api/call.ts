import { problemSchema } from '@dari/contract';
import { CallError } from './call-error.ts';
import type { Failure } from './call-error.ts';
import { noteServedBy } from './served-by.ts';
import { retryAfterSeconds } from './retry-after.ts';

const TIMEOUT_SECONDS = 15;

/** What a Zod schema is to this module. */
interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** 15 unless given. */
  readonly timeoutSeconds?: number;
}

/**
 * Calls and parses the answer with `schema`; an answer without a body is parsed as `null`.
 *
 * @throws {@link CallError}, or the signal's reason when `signal` aborts.
 */
export async function call<T>(request: Call, schema: Schema<T>): Promise<T> {
  const response = await send(request);
  noteServedBy(response.headers);
  const text = await response.text().catch(() => '');
  const fail = (failure: Failure, cause?: unknown) =>
    new CallError(request.method, request.url, failure, { cause });
  const body = parseJson(text);
  if (!response.ok) {
    const problem = problemSchema.safeParse(body);
    throw fail({
      kind: 'refusal',
      status: response.status,
      problem: problem.success ? problem.data : null,
      retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), Date.now()),
    });
  }
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw fail({ kind: 'unreadable', status: response.status }, parsed.error);
  return parsed.data;
}

async function send({
  method,
  url,
  body,
  signal,
  timeoutSeconds = TIMEOUT_SECONDS,
}: Call): Promise<Response> {
  const timeOver = AbortSignal.timeout(timeoutSeconds * 1000);
  try {
    return await fetch(url, {
      method,
      cache: 'no-store',
      signal: signal === undefined ? timeOver : AbortSignal.any([signal, timeOver]),
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
  } catch (cause) {
    signal?.throwIfAborted();
    const failure: Failure = timeOver.aborted
      ? { kind: 'timeout', seconds: timeoutSeconds }
      : (await isWithheld(url))
        ? { kind: 'blocked', origin: location.origin }
        : { kind: 'no-answer' };
    throw new CallError(method, url, failure, { cause });
  }
}

/**
 * A browser tells a page only that a call failed. Two more calls tell a withheld answer from none: one that asks for
 * nothing to read gets through when somebody answers, one that reads gets through when this page may.
 */
async function isWithheld(url: string): Promise<boolean> {
  if (new URL(url).origin === location.origin) return false;
  const health = new URL('/healthz', url);
  return (await gets(health, 'no-cors')) && !(await gets(health, 'cors'));
}

async function gets(url: URL, mode: 'cors' | 'no-cors'): Promise<boolean> {
  try {
    await fetch(url, { mode, cache: 'no-store', signal: AbortSignal.timeout(3_000) });
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
