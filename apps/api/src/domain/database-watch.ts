import type { Readiness } from '@dari/contract';

export type DatabaseState = Readiness['database'];
export type Unavailable = Extract<DatabaseState, { state: 'unavailable' }>;
export type UnavailableReason = Unavailable['reason'];

/** The database cannot be used now; it may be in a moment. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
  readonly state: Unavailable;

  constructor(state: Unavailable, options?: { cause?: unknown }) {
    super(`the database at ${state.address} cannot be used: ${state.detail}`, options);
    this.state = state;
  }
}

/** Tells whether the database can be used. */
export interface DatabaseWatch {
  /** Asks the database itself, over a connection that has logged in. Takes two seconds at most. */
  readiness(): Promise<Readiness>;
  /** As {@link readiness}, but holds the answer until it is ready or `signal` aborts. */
  whenReady(signal: AbortSignal): Promise<Readiness>;
}
