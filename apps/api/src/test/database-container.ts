import { randomBytes } from 'node:crypto';
import type { DatabaseConfiguration } from '../configuration.ts';
import { docker } from './docker.ts';
import { freePort } from './free-port.ts';

/** Everything these tests make carries it: `docker ps -aq --filter label=dev.dari.test=api` finds what was left. */
const TEST_LABEL = 'dev.dari.test=api';

/** What is used where the runner of the tests does not say: whichever is there, the built one first. */
const KNOWN_IMAGES = ['dari/ferretdb:1.24.2', 'mongo:8.0'];

/** A database in a container of its own, with its port published on 127.0.0.1 and its data on a volume of its own. */
export interface DatabaseContainer extends AsyncDisposable {
  readonly configuration: DatabaseConfiguration;
  pause(): Promise<void>;
  unpause(): Promise<void>;
  stop(): Promise<void>;
  /** SIGKILL, as by the kernel when memory runs out. */
  kill(): Promise<void>;
  start(): Promise<void>;
}

/**
 * Starts a database and returns as soon as the engine has started it: it may not answer yet.
 *
 * @param image - with the variables of the official `mongo` image; usually `DARI_TEST_DB_IMAGE`.
 * @param given - what must not be made up, for example a port that somebody dials already.
 */
export async function databaseContainer(
  image?: string,
  given: Partial<DatabaseConfiguration> = {},
): Promise<DatabaseContainer> {
  const name = `dari-api-test-${randomBytes(6).toString('hex')}`;
  const configuration: DatabaseConfiguration = {
    host: '127.0.0.1',
    port: given.port ?? (await freePort()),
    user: 'goals',
    password: randomBytes(12).toString('base64url'),
    name: 'goals',
    authSource: 'admin',
    ...given,
  };
  const arguments_ = [
    ['--name', name],
    ['--label', TEST_LABEL],
    ['--env', `MONGO_INITDB_ROOT_USERNAME=${configuration.user}`],
    ['--env', `MONGO_INITDB_ROOT_PASSWORD=${configuration.password}`],
    // A fixed host port, as a random one would be another after each start.
    ['--publish', `127.0.0.1:${configuration.port}:27017`],
    ['--volume', '/data/db'],
  ].flat();
  await docker('run', '--detach', ...arguments_, image ?? (await knownImage()));

  const command = (verb: string) => async () => {
    await docker(verb, name);
  };
  return {
    configuration,
    pause: command('pause'),
    unpause: command('unpause'),
    stop: command('stop'),
    kill: command('kill'),
    start: command('start'),
    [Symbol.asyncDispose]: async () => {
      await docker('rm', '--force', '--volumes', name);
    },
  };
}

async function knownImage(): Promise<string> {
  const there = await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}');
  const found = KNOWN_IMAGES.find((image) => there.split('\n').includes(image));
  if (found !== undefined) return found;
  throw new Error(
    `expected a database image to test with, found none of ${KNOWN_IMAGES.join(', ')}; ` +
      'run "npx dari up" once, or name one in DARI_TEST_DB_IMAGE',
  );
}
