import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import type { Configuration } from './configuration.ts';
import { Database } from './data-access/database.ts';
import { goalRepository } from './data-access/goal-repository.ts';
import { goals } from './domain/goals.ts';
import { closeServer } from './entry-points/close-server.ts';
import { application } from './entry-points/application.ts';
import { answerUnreadable } from './entry-points/unreadable-request.ts';

/** A running api. */
export interface Service {
  readonly port: number;
  readonly server: Server;
  /** Answers what has been asked, accepts nothing new, then leaves the database. Never takes over 6 seconds. */
  stop(): Promise<void>;
}

/** The engine kills a container 10 seconds after it asked it to stop. */
const LONGEST_FAREWELL_MS = 5_000;

/**
 * Listens at once and connects to the database beside that: until it is there, callers are told to come back.
 *
 * @throws the error of `listen`, for example `EADDRINUSE`.
 */
export async function startService(configuration: Configuration, log: Logger): Promise<Service> {
  const database = new Database(configuration.database, log);
  const stopping = new AbortController();
  const app = application({
    goals: goals(goalRepository(database.onGoals), () => new Date()),
    database,
    webOrigins: configuration.webOrigins,
    addressBook: configuration.addressBook,
    whoAmI: { hostname: hostname(), container: configuration.containerName },
    log,
    stopping: stopping.signal,
  });
  const server = createServer(
    // The application says what is wrong with a request that names no host. Node looks for slow ones only so often.
    { requireHostHeader: false, connectionsCheckingInterval: 1_000 },
    app,
  );
  answerUnreadable(server, log);
  // Slow or silent clients; a proxy in front keeps idle connections for up to 60 seconds.
  server.requestTimeout = 30_000;
  server.headersTimeout = 15_000;
  server.keepAliveTimeout = 65_000;

  database.start();
  try {
    server.listen(configuration.port);
    await once(server, 'listening');
  } catch (error) {
    await database.stop();
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : configuration.port;
  log.info({ port }, 'listening');

  return {
    port,
    server,
    async stop() {
      // Whoever is held until the database is ready, or waits for a probe, has an answer now.
      stopping.abort();
      await closeServer(server, LONGEST_FAREWELL_MS);
      await database.stop();
    },
  };
}
