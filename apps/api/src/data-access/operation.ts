import type { Connection } from 'mongoose';
import { OPERATION_TIMEOUT_MS } from './connect.ts';
import type { DatabaseFailure } from './database-failure.ts';
import { failureOf } from './database-failure.ts';

class OperationTimeout extends Error {
  override readonly name = 'OperationTimeout';
}

/**
 * Waits for an operation, but never longer than an operation may take: the driver's own limits add up when it retries.
 *
 * @throws what the operation rejects with, or an error that {@link failureOfOperation} calls a timeout.
 */
export async function withinTime<T>(operation: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeOver = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new OperationTimeout(`no answer within ${OPERATION_TIMEOUT_MS} ms`));
    }, OPERATION_TIMEOUT_MS);
  });
  try {
    return await Promise.race([operation, timeOver]);
  } finally {
    clearTimeout(timer);
  }
}

/** @returns what an error of an operation says about the database; `null` when it is our own mistake. */
export function failureOfOperation(error: unknown): DatabaseFailure | null {
  if (error instanceof OperationTimeout) return { reason: 'timeout', detail: error.message };
  return failureOf(error);
}

/** Asks the database itself over a connection that has logged in. @returns `null` when it answered in time. */
export async function ping(connection: Connection): Promise<DatabaseFailure | null> {
  try {
    await withinTime(connection.getClient().db('admin').command({ ping: 1 }));
    return null;
  } catch (error) {
    return failureOfOperation(error) ?? { reason: 'other', detail: String(error) };
  }
}
