import { z } from 'zod';

/** What can become of a call. `closed`: accepted, then closed with no answer. `blocked`: only in a browser. */
export const outcomeSchema = z.enum([
  'works',
  'name-not-found',
  'refused',
  'unreachable',
  'timeout',
  'closed',
  'blocked',
  'unknown',
]);
export type Outcome = z.infer<typeof outcomeSchema>;
