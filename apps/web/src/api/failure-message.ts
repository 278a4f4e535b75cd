import type { Message } from '../i18n/messages.ts';
import type { CallError } from './call-error.ts';

/** What a person reads about a failed call: what happened, and the command that helps. */
export interface FailureMessage {
  readonly what: Message;
  readonly todo: { readonly text: Message; readonly command: string } | null;
  /** The server's own words; empty when it gave none. */
  readonly details: readonly string[];
}

const STATUS = { text: { key: 'todo.status', params: {} }, command: 'npx dari status' } as const;

const UP = { text: { key: 'todo.up', params: {} }, command: 'npx dari up' } as const;

/**
 * Puts a failed call in words that name who called, and which address.
 *
 * @param asked who was called: a 503 of the api means that its database is away, one of the web server that it has no
 *   address book.
 */
export function failureMessage(
  { method, url, failure }: CallError,
  asked: 'api' | 'web' = 'api',
): FailureMessage {
  const address = url.split('?')[0] ?? url;
  const call = method === 'GET' ? address : `${method} ${address}`;
  switch (failure.kind) {
    case 'no-answer':
      return { what: { key: 'failure.noAnswer', params: { call } }, todo: STATUS, details: [] };
    case 'timeout':
      return {
        what: { key: 'failure.timeout', params: { call, seconds: failure.seconds } },
        todo: STATUS,
        details: [],
      };
    case 'blocked':
      return {
        what: { key: 'failure.blocked', params: { call, origin: failure.origin } },
        todo: { text: { key: 'todo.origin', params: {} }, command: 'npx dari status' },
        details: [],
      };
    case 'refusal': {
      const { status, problem } = failure;
      const details =
        problem === null
          ? []
          : [problem.detail, ...(problem.errors ?? []).map(({ path, message }) => `${path}: ${message}`)];
      if (status === 503 && asked === 'web' && problem !== null) {
        const what = { key: 'failure.problem', params: { call, status, title: problem.title } } as const;
        return { what, todo: UP, details };
      }
      if (status === 503 && asked === 'api')
        return { what: { key: 'failure.database', params: { call } }, todo: STATUS, details };
      if (problem === null) {
        return { what: { key: 'failure.status', params: { call, status } }, todo: STATUS, details };
      }
      return {
        what: { key: 'failure.problem', params: { call, status, title: problem.title } },
        todo: status >= 500 ? STATUS : null,
        details,
      };
    }
    case 'unreadable':
      return {
        what: { key: 'failure.unreadable', params: { call } },
        todo: { text: { key: 'todo.rebuild', params: {} }, command: 'npx dari up' },
        details: [],
      };
  }
}
