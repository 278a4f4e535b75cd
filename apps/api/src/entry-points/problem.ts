import type { Problem } from '@dari/contract';
import { STATUS_CODES } from 'node:http';
import { ZodError } from 'zod';
import { DatabaseUnavailable } from '../domain/database-watch.ts';
import { GoalNotFound } from '../domain/goals.ts';

/** A reason to refuse a request, known at the edge. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.headers = headers;
  }
}

export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** Seconds after which it is worth asking again: a database that restarts is back in about one. */
const RETRY_AFTER_SECONDS = '1';

/** Limits on what is repeated from a request in an answer. */
const MOST_ERRORS = 20;
const LONGEST_MESSAGE = 200;

/**
 * @param instance - the request's id.
 * @returns the answer for whatever was thrown while a request was handled. What is not known is our fault: a 500 that
 * says nothing of the inside.
 */
export function problemFor(error: unknown, instance: string): ProblemAnswer {
  if (error instanceof ZodError) {
    const detail = 'the request has values that cannot be used; see errors';
    return { problem: { ...problem(400, detail, instance), errors: fieldErrors(error) }, headers: {} };
  }
  if (error instanceof GoalNotFound) return { problem: problem(404, error.message, instance), headers: {} };
  if (error instanceof DatabaseUnavailable) {
    const detail = `${error.message} (${error.state.reason}); try again in a moment`;
    return { problem: problem(503, detail, instance), headers: { 'Retry-After': RETRY_AFTER_SECONDS } };
  }
  if (error instanceof Refusal) {
    return { problem: problem(error.status, error.message, instance), headers: error.headers };
  }
  const refused = refusalOfFramework(error);
  if (refused !== null) return { problem: problem(refused.status, refused.detail, instance), headers: {} };
  return { problem: problem(500, 'the server failed; its log has the reason', instance), headers: {} };
}

function problem(status: number, detail: string, instance: string): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  // RFC 9457, section 4.2.1: `about:blank` when the status says it all.
  return { type: 'about:blank', title, status, detail: shortened(detail), instance };
}

function fieldErrors(error: ZodError): { path: string; message: string }[] {
  return error.issues.slice(0, MOST_ERRORS).map((issue) => ({
    path: shortened(issue.path.map(String).join('.')),
    message: shortened(issue.message),
  }));
}

function shortened(text: string): string {
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text;
}

/** Express and body-parser throw errors with a status and, for bodies, a `type`. */
function refusalOfFramework(error: unknown): { status: number; detail: string } | null {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error.status < 400 || error.status > 499) return null;
  const type = 'type' in error && typeof error.type === 'string' ? error.type : '';
  return {
    status: error.status,
    detail: DETAIL_OF_TYPE[type] ?? DETAIL_OF_STATUS[error.status] ?? error.message,
  };
}

const DETAIL_OF_TYPE: Readonly<Record<string, string>> = {
  'entity.parse.failed': 'expected a JSON object in the body, found text that is not JSON',
  'entity.too.large': 'the body is too large; 16 kB are accepted',
  'encoding.unsupported': 'expected a body without Content-Encoding',
  'charset.unsupported': 'expected a body in UTF-8',
  'request.aborted': 'the request ended before its body was complete',
  'request.size.invalid': 'the body has another length than Content-Length says',
};

const DETAIL_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'the request could not be read; its URL may have a % that is not followed by two hexadecimal digits',
};
