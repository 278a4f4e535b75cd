import { z } from 'zod';

/** An error answer, RFC 9457 (`application/problem+json`). */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The request's id, as in the server's log. */
  instance: z.string().optional(),
  /** One line per field that was wrong. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
export const PROBLEM_TYPE = 'application/problem+json';

/** `GET /healthz`: the process answers. */
export const healthSchema = z.strictObject({ status: z.literal('ok') });
export type Health = z.infer<typeof healthSchema>;

/**
 * `GET /readyz`: 200 when an authenticated ping of the database came back, else 503.
 * `?wait=SECONDS` (at most 30) holds the answer until it is ready or the time is over.
 */
export const readinessSchema = z.strictObject({
  ready: z.boolean(),
  database: z.discriminatedUnion('state', [
    /** `product` from `buildInfo`: `MongoDB 8.0.4`, `FerretDB v1.24.2`. */
    z.strictObject({ state: z.literal('connected'), product: z.string() }),
    z.strictObject({
      state: z.literal('unavailable'),
      /** `auth-failed`: the database answered and refused the password. */
      reason: z.enum([
        'auth-failed',
        'name-not-found',
        'refused',
        'unreachable',
        'timeout',
        'connecting',
        'other',
      ]),
      /** The address that was dialled, without credentials: `goals-db:27017`. */
      address: z.string(),
      detail: z.string(),
    }),
  ]),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** `GET /whoami`: which replica answered. `container`: its container's name, `null` where it was not told. */
export const whoAmISchema = z.strictObject({ hostname: z.string(), container: z.string().nullable() });
export type WhoAmI = z.infer<typeof whoAmISchema>;

/** On every answer of an api that knows its container's name: that name. */
export const SERVED_BY_HEADER = 'X-Served-By';
