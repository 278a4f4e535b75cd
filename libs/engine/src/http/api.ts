import type { IncomingMessage } from 'node:http';
import type { Duplex, Readable } from 'node:stream';

/** One request to the engine's HTTP API. */
export interface ApiCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the version, for example `/containers/json`. */
  readonly path: string;
  /** Objects are sent as JSON, arrays as repeated parameters. */
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal | undefined;
}

type QueryValue = string | number | boolean | readonly string[] | Readonly<Record<string, unknown>>;

export interface UploadCall extends Omit<ApiCall, 'body'> {
  /** Sent as the body, `application/x-tar`. */
  readonly upload?: Readable;
}

/** The engine's API in one version. Every method throws {@link ApiFailure} for an answer that is no success. */
export interface Api {
  /**
   * @returns the parsed answer; something that is no object where the engine sends none.
   * @param call its `timeoutMs` bounds the whole call, 60 s unless told; `null` for none.
   */
  json(call: ApiCall & { readonly timeoutMs?: number | null }): Promise<unknown>;
  /** @returns the answer's body as it comes. Destroying it ends the request. */
  stream(call: UploadCall): Promise<IncomingMessage>;
  /** @returns the connection itself, which the engine has handed over (`101 UPGRADED`) to both directions. */
  upgrade(call: ApiCall): Promise<Duplex>;
}

/** An answer of the engine that is no success: `message` is the engine's own. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly status: number;

  constructor(status: number, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.status = status;
  }
}

/** @returns whether `error` is an answer of the engine with one of these statuses. */
export function hasStatus(error: unknown, ...statuses: readonly number[]): error is ApiFailure {
  return error instanceof ApiFailure && statuses.includes(error.status);
}
