import type { Readiness } from '@dari/contract';
import type { Connection, Model } from 'mongoose';
import { EventEmitter, once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { DatabaseConfiguration } from '../configuration.ts';
import type { DatabaseWatch, Unavailable } from '../domain/database-watch.ts';
import { DatabaseUnavailable } from '../domain/database-watch.ts';
import { patienceFor, pauseAfter } from './back-off.ts';
import type { Connected } from './connect.ts';
import { connect } from './connect.ts';
import type { DatabaseFailure } from './database-failure.ts';
import type { GoalDocument } from './goal-model.ts';
import { goalModel } from './goal-model.ts';
import type { OnGoals } from './goal-repository.ts';
import { failureOfOperation, ping, withinTime } from './operation.ts';

/** An answer may take two seconds in all. */
const LONGEST_READINESS_MS = 1_800;

/** How soon, in milliseconds, a caller that asks may have the database tried again. */
const SHORT_PAUSE_MS = 200;

interface Alive {
  readonly connection: Connection;
  readonly goals: Model<GoalDocument>;
  readonly product: string;
  /** Aborts when the connection can no longer be trusted. */
  readonly lost: AbortController;
}

/**
 * Keeps a connection to the database for as long as the process runs. A connection that is lost is thrown away and
 * made anew from the start, so that the first connection, a restart of the database and a changed password all take
 * the same way.
 */
export class Database implements DatabaseWatch {
  readonly #configuration: DatabaseConfiguration;
  readonly #log: Logger;
  readonly #address: string;
  readonly #stop = new AbortController();
  /** `connected`: there is a connection again. `failed`: an attempt was not. `asked`: somebody would like one now. */
  readonly #events = new EventEmitter();
  #alive: Alive | null = null;
  #unavailable: Unavailable;
  #checking: Promise<DatabaseFailure | null> | null = null;
  #running: Promise<void> = Promise.resolve();
  /** Callers that hold on until there is a connection. */
  #waiting = 0;

  constructor(configuration: DatabaseConfiguration, log: Logger) {
    this.#configuration = configuration;
    this.#log = log;
    this.#address = `${configuration.host}:${configuration.port}`;
    this.#unavailable = this.#unavailableFor({ reason: 'connecting', detail: 'no answer yet' });
    // As many as there are callers that wait for it.
    this.#events.setMaxListeners(0);
  }

  /** Starts to connect and returns at once. */
  start(): void {
    this.#running = this.#keepConnected();
  }

  /** Ends the connection; what runs on it fails. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  /** Runs an operation on the goals; see {@link OnGoals}. Throws {@link DatabaseUnavailable} while there is none. */
  readonly onGoals: OnGoals = async (operation) => {
    const alive = this.#alive;
    if (alive === null) {
      this.#events.emit('asked');
      throw new DatabaseUnavailable(this.#unavailable);
    }
    try {
      return await withinTime(operation(alive.goals));
    } catch (error) {
      const failure = failureOfOperation(error);
      if (failure === null) throw error;
      // One slow operation is no lost connection: a ping decides that, and nobody waits for it here.
      void this.#check(alive);
      throw new DatabaseUnavailable(this.#unavailableFor(failure), { cause: error });
    }
  };

  async readiness(): Promise<Readiness> {
    const over = performance.now() + LONGEST_READINESS_MS;
    const asked = this.#alive;
    if (asked !== null && (await this.#check(asked)) === null) return connected(asked);
    this.#events.emit('asked');
    if (this.#unavailable.reason === 'connecting') await this.#nextOutcome(over - performance.now());
    // A connection that is new has answered a moment ago.
    const renewed = this.#alive;
    if (renewed !== null && renewed !== asked) return connected(renewed);
    return { ready: false, database: this.#unavailable };
  }

  async whenReady(signal: AbortSignal): Promise<Readiness> {
    const over = AbortSignal.any([signal, this.#stop.signal]);
    this.#waiting += 1;
    try {
      for (;;) {
        const readiness = await this.readiness();
        if (readiness.ready || over.aborted) return readiness;
        if (this.#alive === null) await once(this.#events, 'connected', { signal: over }).catch(stopped);
      }
    } finally {
      this.#waiting -= 1;
    }
  }

  async #keepConnected(): Promise<void> {
    let failures = 0;
    while (!this.#stop.signal.aborted) {
      const patience = patienceFor(failures, this.#waiting > 0);
      const result = await this.#attempt(patience);
      if (result.connection !== null) {
        failures = 0;
        await this.#useUntilLost(result.connection, result.product);
        continue;
      }
      failures += 1;
      this.#note(result.failure);
      await this.#pause(pauseAfter(failures, result.failure.reason));
    }
  }

  /** Never rejects: whatever happens, there will be a next attempt. */
  async #attempt(patienceMs: number): Promise<Connected> {
    try {
      return await connect(this.#configuration, patienceMs, this.#stop.signal);
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#log.error({ err: error }, 'attempt to connect failed');
      return { connection: null, failure: { reason: 'other', detail: String(error) } };
    }
  }

  async #useUntilLost(connection: Connection, product: string): Promise<void> {
    const alive: Alive = { connection, goals: goalModel(connection), product, lost: new AbortController() };
    // The driver says so when its heartbeat fails or the server hangs up.
    connection.once('disconnected', () => {
      this.#retire(alive, { reason: 'connecting', detail: 'the connection was lost' });
    });
    this.#alive = alive;
    this.#log.info({ database: this.#address, product }, 'database connected');
    this.#events.emit('connected');

    const lost = AbortSignal.any([alive.lost.signal, this.#stop.signal]);
    if (!lost.aborted) await once(lost, 'abort');
    this.#alive = null;
    if (!this.#stop.signal.aborted) this.#log.warn({ database: this.#address }, 'database connection lost');
    // Nobody waits for the farewell: a database that hangs would not answer it.
    const closed = connection.destroy(true).catch(stopped);
    if (this.#stop.signal.aborted) await closed;
  }

  /** Gives up a connection that is still the current one. */
  #retire(alive: Alive, failure: DatabaseFailure): void {
    if (this.#alive === alive) {
      this.#alive = null;
      // `other` only says that the connection broke; the next attempt tells why.
      const reason = failure.reason === 'other' ? 'connecting' : failure.reason;
      this.#unavailable = this.#unavailableFor({ ...failure, reason });
    }
    alive.lost.abort();
  }

  /** Pings over a connection that has logged in; callers at the same time share one ping. */
  #check(alive: Alive): Promise<DatabaseFailure | null> {
    this.#checking ??= ping(alive.connection).finally(() => {
      this.#checking = null;
    });
    return this.#checking.then((failure) => {
      if (failure !== null) this.#retire(alive, failure);
      return failure;
    });
  }

  #note(failure: DatabaseFailure): void {
    if (this.#stop.signal.aborted) return;
    // One line per change, or a database that stays away would fill the log.
    if (failure.reason !== this.#unavailable.reason) {
      this.#log.warn({ database: this.#address, ...failure }, 'database unavailable');
    }
    this.#unavailable = this.#unavailableFor(failure);
    this.#events.emit('failed');
  }

  /** Waits, so many milliseconds at most, until there is a connection or it is known why not. */
  async #nextOutcome(ms: number): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.#stop.signal]);
    await Promise.race([
      once(this.#events, 'connected', { signal }).catch(stopped),
      once(this.#events, 'failed', { signal }).catch(stopped),
      delay(ms, undefined, { signal }).catch(stopped),
    ]);
    over.abort();
  }

  /** Waits before the next attempt. Whoever asks for the database meanwhile shortens a long wait. */
  async #pause(ms: number): Promise<void> {
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.#stop.signal]);
    const shortest = Math.min(ms, SHORT_PAUSE_MS);
    await delay(shortest, undefined, { signal }).catch(stopped);
    const wakes = this.#unavailable.reason !== 'auth-failed';
    if (ms > shortest && !(wakes && this.#waiting > 0)) {
      const rest = [delay(ms - shortest, undefined, { signal }).catch(stopped)];
      if (wakes) rest.push(once(this.#events, 'asked', { signal }).catch(stopped).then(stopped));
      await Promise.race(rest);
    }
    over.abort();
  }

  #unavailableFor({ reason, detail }: DatabaseFailure): Unavailable {
    return { state: 'unavailable', reason, address: this.#address, detail };
  }
}

function connected({ product }: Alive): Readiness {
  return { ready: true, database: { state: 'connected', product } };
}

/** For waits that end when the process stops: that is no error. */
function stopped(): null {
  return null;
}
