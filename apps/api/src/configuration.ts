import type { AddressBook } from '@dari/contract';
import { addressBookSchema } from '@dari/contract';
import { z } from 'zod';

/** What the process is told by its environment. */
export interface Configuration {
  /** 0 lets the system choose a free one. */
  readonly port: number;
  readonly database: DatabaseConfiguration;
  /** Origins of the pages that may call: `http://localhost:5173`. */
  readonly webOrigins: readonly string[];
  /** The stack's address book, or the path of the file that has it; `null` where there is no stack. */
  readonly addressBook: AddressBook | string | null;
  /** The name of the container it runs in; `null` where it was not told. */
  readonly containerName: string | null;
  readonly logLevel: LogLevel;
}

export interface DatabaseConfiguration {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly name: string;
  /** The database that holds the user: `admin` for MongoDB's root user. */
  readonly authSource: string;
}

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One variable that cannot be used. */
export interface ConfigurationFault {
  readonly variable: string;
  readonly expected: string;
}

/** Lists every bad variable at once. Values are shown but for the password. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly faults: readonly ConfigurationFault[];

  constructor(faults: readonly ConfigurationFault[], environment: Environment) {
    const lines = faults.map(({ variable, expected }) => {
      const found = environment[variable];
      if (found === undefined || found === '') return `  ${variable}: expected ${expected}, found nothing`;
      const shown = variable === 'DB_PASSWORD' ? 'another value' : JSON.stringify(found);
      return `  ${variable}: expected ${expected}, found ${shown}`;
    });
    super(`These environment variables cannot be used; set them and start again.\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

const WHOLE = /^\d{1,5}$/;
const port = (lowest: number, fallback: string) => {
  const expected = `a whole number from ${lowest} to 65535`;
  return z
    .string(expected)
    .regex(WHOLE, { error: expected, abort: true })
    .transform(Number)
    .refine((value) => value >= lowest && value <= 65_535, expected)
    .prefault(fallback);
};

/** MongoDB manual, "Naming restrictions": no `/\. "$*<>:|?`, no NUL, fewer than 64 bytes. */
const databaseName = z
  .string()
  .regex(/^[^/\\. "$*<>:|?\0]{1,63}$/, 'a database name: 1 to 63 characters, none of /\\. "$*<>:|?');

const host = z.string().regex(/^[^\s/@?#]+$/, 'a host name or an IP address, without scheme, path or spaces');

const ORIGINS = 'origins separated by commas, each like http://localhost:5173';
const origins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
  )
  .refine((list) => list.every(isOrigin), ORIGINS)
  .prefault('');

const BOOK = 'an address book in JSON, as dari up makes it';
const bookInText = z.string().transform((text, context): AddressBook => {
  const parsed = addressBookSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: BOOK });
  return z.NEVER;
});

const environmentSchema = z.object({
  PORT: port(0, '3000'),
  DB_HOST: host.prefault('localhost'),
  DB_PORT: port(1, '27017'),
  DB_USER: z.string('the name of the database user'),
  DB_PASSWORD: z.string('the password of the database user'),
  DB_NAME: databaseName.prefault('goals'),
  DB_AUTH_SOURCE: databaseName.prefault('admin'),
  WEB_ORIGINS: origins,
  ADDRESS_BOOK: z.string().optional(),
  ADDRESS_BOOK_JSON: bookInText.optional(),
  CONTAINER_NAME: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(', ')}`).prefault('info'),
});

/**
 * Reads the configuration from the environment. An empty variable counts as one that is not set.
 *
 * @throws {@link ConfigurationError} that names every variable that is missing or wrong.
 */
export function parseConfiguration(environment: Environment): Configuration {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new ConfigurationError(faultsOf(parsed.error), environment);
  const values = parsed.data;
  return {
    port: values.PORT,
    database: {
      host: values.DB_HOST,
      port: values.DB_PORT,
      user: values.DB_USER,
      password: values.DB_PASSWORD,
      name: values.DB_NAME,
      authSource: values.DB_AUTH_SOURCE,
    },
    webOrigins: values.WEB_ORIGINS,
    addressBook: values.ADDRESS_BOOK_JSON ?? values.ADDRESS_BOOK ?? null,
    containerName: values.CONTAINER_NAME ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

function faultsOf(error: z.ZodError): ConfigurationFault[] {
  return error.issues.map((issue) => ({ variable: String(issue.path[0]), expected: issue.message }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return ['http:', 'https:'].includes(url.protocol) && url.origin === text;
}
