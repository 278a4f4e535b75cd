import { probe } from '@dari/probe';
import type { Connection, ConnectOptions } from 'mongoose';
import mongoose from 'mongoose';
import type { DatabaseConfiguration } from '../configuration.ts';
import type { DatabaseFailure } from './database-failure.ts';
import { failureOf, reasonOfOutcome } from './database-failure.ts';

/** No operation takes longer, so that a caller has an answer within two seconds. */
export const OPERATION_TIMEOUT_MS = 1_500;

export type Connected =
  | { readonly connection: Connection; readonly product: string }
  | { readonly connection: null; readonly failure: DatabaseFailure };

/**
 * Tries once to reach the database and to log in. It is dialled first: that tells at once, and exactly, what is in
 * the way, where the driver would go on choosing a server until its own time is over.
 *
 * @param patienceMs - how long the dialled address may take to accept, and again to answer.
 */
export async function connect(
  configuration: DatabaseConfiguration,
  patienceMs: number,
  signal: AbortSignal,
): Promise<Connected> {
  const { host, port } = configuration;
  const { outcome, stages } = await probe(
    { scheme: 'mongodb', host, port },
    // A lookup that began before the database's container has a name may hang; the next one will not.
    { timeoutMs: patienceMs, lookupTimeoutMs: 1_000, signal },
  );
  if (outcome !== 'works') {
    const detail = stages.at(-1)?.seen ?? outcome;
    return { connection: null, failure: { reason: reasonOfOutcome(outcome), detail } };
  }

  const connection = mongoose.createConnection();
  // Without a listener, an error of a connection that was up would end the process.
  connection.on('error', () => undefined);
  try {
    await connection.openUri(uriOf(configuration), optionsOf(configuration));
    return { connection, product: await productOf(connection) };
  } catch (error) {
    await connection.destroy(true).catch(() => undefined);
    const failure = failureOf(error) ?? { reason: 'other', detail: String(error) };
    return { connection: null, failure };
  }
}

function uriOf({ host, port }: DatabaseConfiguration): string {
  return `mongodb://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function optionsOf({ user, password, name, authSource }: DatabaseConfiguration): ConnectOptions {
  return {
    user,
    pass: password,
    dbName: name,
    authSource,
    appName: 'dari-api',
    // The one address we were given, whatever other addresses the server says it has.
    directConnection: true,
    // While it is away, operations fail at once and the caller is told to come back.
    bufferCommands: false,
    // A goal counts as added when it is in MongoDB's journal: else a killed database loses up to 100 ms of what it
    // acknowledged (https://www.mongodb.com/docs/manual/core/journaling/).
    writeConcern: { journal: true },
    autoIndex: false,
    autoCreate: false,
    // One small query per request: more connections would only queue in the database.
    maxPoolSize: 20,
    // One stays warm, or the first request after a quiet time would pay for a login.
    minPoolSize: 1,
    // Together they keep each operation, and the notice of a loss, within two seconds.
    serverSelectionTimeoutMS: 1_000,
    connectTimeoutMS: 1_000,
    socketTimeoutMS: OPERATION_TIMEOUT_MS,
    waitQueueTimeoutMS: OPERATION_TIMEOUT_MS,
    heartbeatFrequencyMS: 1_000,
  };
}

/** `buildInfo` of FerretDB names the MongoDB version it imitates, and its own in `ferretdbVersion`. */
async function productOf(connection: Connection): Promise<string> {
  const info = await connection.getClient().db('admin').command({ buildInfo: 1 });
  const ferretdb: unknown = info['ferretdbVersion'];
  return typeof ferretdb === 'string' ? `FerretDB ${ferretdb}` : `MongoDB ${String(info['version'])}`;
}
