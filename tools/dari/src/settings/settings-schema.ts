import { z } from 'zod';
import { loginTakes } from './login-text.ts';
import { REPLICAS_MAX } from './replicas-max.ts';
import type { SettingFaultWhy } from './setting-fault.ts';

/** Longest name of a MongoDB database, in bytes, and longest label of a DNS name. */
const NAME_MAX = 63;
/** Leaves room for `-data` and the like within {@link NAME_MAX}. */
const PROJECT_MAX = 40;

export const FILE_EVENTS = ['auto', 'events', 'polling'] as const;

/** zod carries one string per issue: the fault travels in it as JSON and {@link faultOf} takes it out again. */
function why(fault: SettingFaultWhy): string {
  return JSON.stringify(fault);
}

/** @returns the fault that a zod issue of {@link settingsSchema} stands for. */
export function faultOf(message: string): SettingFaultWhy {
  return JSON.parse(message) as SettingFaultWhy;
}

const filled = z
  .string({ error: why({ code: 'missing' }) })
  .min(1, { error: why({ code: 'empty' }), abort: true });

const port = filled
  .regex(/^[1-9]\d{0,4}$/, { error: why({ code: 'not-a-port' }), abort: true })
  .transform(Number)
  .refine((value) => value <= 65_535, why({ code: 'not-a-port' }));

const replicas = filled
  .regex(/^[1-9]\d?$/, { error: why({ code: 'not-a-replica-count', max: REPLICAS_MAX }), abort: true })
  .transform(Number)
  .refine((value) => value <= REPLICAS_MAX, why({ code: 'not-a-replica-count', max: REPLICAS_MAX }));

/** SASLprep (RFC 4013), which SCRAM logins go through, refuses control characters. */
const credential = filled
  .regex(/^[^\p{Cc}]*$/u, { error: why({ code: 'control-character' }), abort: true })
  .refine(loginTakes, why({ code: 'no-login-takes-it' }));

/**
 * Every setting as the project reads it. The name of the project begins the names of containers, networks and
 * volumes and is part of a DNS name, so it takes what all of these take: lower case, digits, inner hyphens.
 * Database names: what both MongoDB and FerretDB's SQLite backend take.
 */
export const settingsSchema = z.object({
  DARI_PROJECT: filled
    .max(PROJECT_MAX, { error: why({ code: 'too-long', max: PROJECT_MAX }), abort: true })
    .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, why({ code: 'not-a-project-name' })),
  WEB_PORT: port,
  API_PORT: port,
  DB_PORT: port,
  PROXY_PORT: port,
  API_REPLICAS: replicas,
  PUBLISH_ADDRESS: filled.pipe(z.ipv4({ error: why({ code: 'not-an-ipv4-address' }) })),
  DB_USER: credential,
  DB_PASSWORD: credential,
  DB_NAME: filled
    .max(NAME_MAX, { error: why({ code: 'too-long', max: NAME_MAX }), abort: true })
    .regex(/^[A-Za-z0-9_-]+$/, why({ code: 'not-a-database-name' })),
  WEB_FILE_EVENTS: filled.pipe(
    z.enum(FILE_EVENTS, { error: why({ code: 'not-one-of', allowed: FILE_EVENTS }) }),
  ),
});

export type SettingName = keyof z.infer<typeof settingsSchema>;
export const SETTING_NAMES = Object.keys(settingsSchema.shape) as SettingName[];

/** Those that one stack opens together; `PROXY_PORT` is only open where these are not. */
export const PORT_NAMES = ['WEB_PORT', 'API_PORT', 'DB_PORT'] as const satisfies readonly SettingName[];
export const SECRET_NAMES: readonly SettingName[] = ['DB_PASSWORD'];

/** What a setting is when neither the file nor the environment has it; `DB_PASSWORD` has no default. */
export const SETTING_DEFAULTS: Readonly<Partial<Record<SettingName, string>>> = {
  DARI_PROJECT: 'goals',
  WEB_PORT: '5173',
  API_PORT: '3000',
  DB_PORT: '27017',
  PROXY_PORT: '8080',
  API_REPLICAS: '2',
  PUBLISH_ADDRESS: '127.0.0.1',
  DB_USER: 'goals',
  DB_NAME: 'goals',
  WEB_FILE_EVENTS: 'auto',
};
