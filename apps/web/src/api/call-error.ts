import type { Problem } from '@dari/contract';

/** Why a call brought no usable answer. */
export type Failure =
  /** Nothing came back: nobody there, or a name that this browser cannot read. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** An answer came, and the browser keeps it from this page (CORS). */
  | { readonly kind: 'blocked'; readonly origin: string }
  | {
      readonly kind: 'refusal';
      readonly status: number;
      /** `null` when the answer gave no reason. */
      readonly problem: Problem | null;
      /** From `Retry-After`; `null` when the answer had none that the page may read. */
      readonly retryAfterSeconds: number | null;
    }
  /** An answer in another form than the contract's. */
  | { readonly kind: 'unreadable'; readonly status: number };

/** A call from this page that brought no usable answer. Narrow on `failure.kind`. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly method: string;
  readonly url: string;
  readonly failure: Failure;

  constructor(method: string, url: string, failure: Failure, options?: { cause?: unknown }) {
    super(`${method} ${url}: ${failure.kind}`, options);
    this.method = method;
    this.url = url;
    this.failure = failure;
  }
}

/** @returns whether the api answered that its database is away. */
export function isDatabaseAway(error: unknown): boolean {
  return error instanceof CallError && error.failure.kind === 'refusal' && error.failure.status === 503;
}

/**
 * For the queries. Starting and removing containers changes the network, and a browser then drops the calls that are
 * under way: a call without an answer is repeated, three times within a second, before it is one to tell of.
 */
export const REPEAT_LOST_CALLS = {
  retry: (failures: number, error: Error): boolean =>
    failures < 3 && error instanceof CallError && error.failure.kind === 'no-answer',
  retryDelay: (failures: number): number => 150 * 2 ** failures,
} as const;

const ASK_AGAIN_SECONDS = 5;

/** Nobody was there to answer, or not yet: the api's own 503, and what nginx says in its place. */
const AWAY: readonly number[] = [502, 503, 504];

/**
 * @returns after how many seconds it makes sense to ask again without being told to; `null` when the same question
 * would get the same answer.
 */
export function askAgainAfter(error: unknown): number | null {
  if (!(error instanceof CallError)) return null;
  switch (error.failure.kind) {
    case 'no-answer':
    case 'timeout':
      return ASK_AGAIN_SECONDS;
    case 'refusal':
      if (!AWAY.includes(error.failure.status)) return null;
      return Math.min(60, Math.max(1, error.failure.retryAfterSeconds ?? ASK_AGAIN_SECONDS));
    case 'blocked':
    case 'unreadable':
      return null;
  }
}
