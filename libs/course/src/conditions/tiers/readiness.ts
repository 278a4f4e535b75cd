import { z } from 'zod';
import type { Problem } from '../../check/check-result.ts';
import type { HttpAnswer } from '../../check/question.ts';

/** What the api says of its database; see `readinessSchema` of the contract. */
const readinessSchema = z.object({
  ready: z.boolean(),
  database: z.object({
    reason: z.string().optional(),
    /** What was dialled: `goals-db:27017`. */
    address: z.string().optional(),
  }),
});
export type Readiness = z.infer<typeof readinessSchema>;

const goalsSchema = z.object({
  items: z.array(z.object({ text: z.string(), createdAt: z.string() })),
});
export type Goal = z.infer<typeof goalsSchema>['items'][number];

/** @returns `null` when this is no answer of the api. */
export function readinessIn(answer: HttpAnswer | null): Readiness | null {
  return readinessSchema.safeParse(jsonIn(answer)).data ?? null;
}

/** @returns the goals, newest first; `null` when this is no answer with goals. */
export function goalsIn(answer: HttpAnswer | null): readonly Goal[] | null {
  return goalsSchema.safeParse(jsonIn(answer)).data?.items ?? null;
}

/** @returns what keeps the api from its database, as a problem. */
export function problemOf(container: string, { database }: Readiness): Problem {
  const { reason = '', address = '' } = database;
  return { code: CODES[reason] ?? 'api-database-away', facts: { container, address, reason } };
}

const CODES: Readonly<Record<string, string>> = {
  'auth-failed': 'api-database-login',
  'name-not-found': 'api-database-name',
  refused: 'api-database-refused',
  unreachable: 'api-database-unreachable',
  timeout: 'api-database-unreachable',
};

function jsonIn(answer: HttpAnswer | null): unknown {
  try {
    return JSON.parse(answer?.body ?? '');
  } catch {
    return null;
  }
}
