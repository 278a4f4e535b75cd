import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { EngineError } from '../engine-error.ts';
import { ApiFailure, type Api, type ApiCall, type UploadCall } from './api.ts';
import { unreachable, type Dialled } from './unreachable.ts';

/** The part of dockerode's modem that is used here; its published type is wider. */
export interface Modem {
  dial(options: Record<string, unknown>, callback: (error: unknown, data: unknown) => void): void;
}

const SUCCESS = { 200: true, 201: true, 202: true, 204: true, 304: true };
const ORDINARY_TIMEOUT_MS = 60_000;

/** The engine's API over dockerode's modem, which already knows the address and the version. */
export function createApi(modem: Modem, endpoint: Dialled): Api {
  return {
    async json({ timeoutMs = ORDINARY_TIMEOUT_MS, ...call }) {
      const limit = timeoutMs === null ? null : AbortSignal.timeout(timeoutMs);
      const signal = anyOf(call.signal, limit ?? undefined);
      try {
        return await dial(modem, request({ ...call, signal }, false));
      } catch (error) {
        if (limit?.aborted === true && call.signal?.aborted !== true) {
          const seconds = Math.round((timeoutMs ?? 0) / 1000);
          throw await unreachable(endpoint, new Error(`no answer within ${seconds} s`, { cause: error }));
        }
        throw await translate(error, call.signal, endpoint);
      }
    },
    async stream(call) {
      try {
        return (await dial(modem, request(call, true))) as IncomingMessage;
      } catch (error) {
        throw await translate(error, call.signal, endpoint);
      }
    },
    async upgrade(call) {
      try {
        return (await dial(modem, { ...request(call, true), hijack: true })) as Duplex;
      } catch (error) {
        throw await translate(error, call.signal, endpoint);
      }
    },
  };
}

/** @returns a signal that aborts with the first of those given; `undefined` for none. */
export function anyOf(...signals: readonly (AbortSignal | undefined)[]): AbortSignal | undefined {
  const given = signals.filter((signal) => signal !== undefined);
  return given.length > 1 ? AbortSignal.any(given) : given[0];
}

function request(call: ApiCall & UploadCall, isStream: boolean): Record<string, unknown> {
  return {
    path: `${call.path}?`,
    method: call.method,
    options: { _query: call.query ?? {}, _body: call.body ?? {} },
    abortSignal: call.signal,
    statusCodes: { ...SUCCESS },
    isStream,
    ...(call.upload === undefined
      ? {}
      : { file: call.upload, headers: { 'Content-Type': 'application/x-tar' } }),
  };
}

function dial(modem: Modem, options: Record<string, unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    modem.dial(options, (error, data) => {
      if (error === null || error === undefined) resolve(data);
      else reject(error instanceof Error ? error : new Error('the engine gave no answer', { cause: error }));
    });
  });
}

async function translate(error: unknown, signal: AbortSignal | undefined, endpoint: Dialled): Promise<Error> {
  if (signal?.aborted === true) return cancelled(error);
  const { statusCode, message } = error as { statusCode?: unknown; message: string };
  if (typeof statusCode === 'number')
    return new ApiFailure(statusCode, engineMessage(message), { cause: error });
  return unreachable(endpoint, error);
}

/** The modem puts the engine's message into a frame of its own: `(HTTP code 404) unexpected - no such … `. */
function engineMessage(framed: string): string {
  return framed.replace(/^\(HTTP code \d+\) [a-z ]+ - /, '').trim();
}

export function cancelled(cause?: unknown): EngineError {
  return new EngineError('cancelled', 'the call was cancelled', {}, { cause });
}
