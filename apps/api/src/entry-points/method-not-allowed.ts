import type { RequestHandler } from 'express';
import { Refusal } from './problem.ts';

/** Ends a path's route: answers OPTIONS, and any method that nobody handled with 405. */
export function methodNotAllowed(...methods: readonly string[]): RequestHandler {
  const allow = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method !== 'OPTIONS') {
      throw new Refusal(405, `expected one of ${allow}, found ${request.method}`, { Allow: allow });
    }
    response.set('Allow', allow).status(204).end();
  };
}
