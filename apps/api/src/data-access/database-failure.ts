import type { Outcome } from '@dari/contract';
import mongoose from 'mongoose';
import type { UnavailableReason } from '../domain/database-watch.ts';

/** What an error of the driver says about the database. */
export interface DatabaseFailure {
  readonly reason: UnavailableReason;
  readonly detail: string;
}

/** MongoDB error codes: 13 Unauthorized, 18 AuthenticationFailed. FerretDB gives the same. */
const AUTH_CODES = new Set<unknown>([13, 18]);

const REASON_OF_CODE: Readonly<Record<string, UnavailableReason>> = {
  ENOTFOUND: 'name-not-found',
  EAI_AGAIN: 'name-not-found',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ETIMEDOUT: 'timeout',
};

/** @returns the failure, or `null` for an error that did not come from the database: that is our bug. */
export function failureOf(error: unknown): DatabaseFailure | null {
  if (!isDatabaseError(error)) return null;
  if ('code' in error && AUTH_CODES.has(error.code)) {
    return { reason: 'auth-failed', detail: error.message };
  }
  const reason = [...causes(error)].map(reasonOf).find((found) => found !== null);
  return { reason: reason ?? 'other', detail: error.message };
}

/** @returns the reason for an outcome of a probe that was not `works`. */
export function reasonOfOutcome(outcome: Exclude<Outcome, 'works'>): UnavailableReason {
  switch (outcome) {
    case 'name-not-found':
    case 'refused':
    case 'unreachable':
    case 'timeout':
      return outcome;
    case 'closed':
    case 'blocked':
    case 'unknown':
      return 'other';
  }
}

/** What the driver passes on as it is when it writes to a connection that the server has just closed. */
const SOCKET_CODES = new Set<unknown>([
  'EPIPE',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOTCONN',
  'ERR_SOCKET_CLOSED',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_STREAM_WRITE_AFTER_END',
  ...Object.keys(REASON_OF_CODE),
]);

function isDatabaseError(error: unknown): error is Error {
  if (error instanceof mongoose.Error.CastError || error instanceof mongoose.Error.ValidationError) {
    return false;
  }
  if (error instanceof mongoose.mongo.MongoError || error instanceof mongoose.Error) return true;
  return error instanceof Error && 'code' in error && SOCKET_CODES.has(error.code);
}

/** The driver wraps the error of the socket; mongoose wraps the one of the driver. */
function* causes(error: Error): Generator<Error> {
  let next: unknown = error;
  for (let depth = 0; depth < 5 && next instanceof Error; depth += 1) {
    yield next;
    next = next.cause;
  }
}

function reasonOf(error: Error): UnavailableReason | null {
  if ('code' in error && typeof error.code === 'string') return REASON_OF_CODE[error.code] ?? null;
  return error instanceof mongoose.mongo.MongoNetworkTimeoutError ? 'timeout' : null;
}
