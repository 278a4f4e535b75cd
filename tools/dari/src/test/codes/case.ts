import type { Code } from '@dari/reachability';

/** A route that really is on an engine, and the code that it has to get. */
export interface Case {
  readonly code: Code;
  readonly route: readonly [vantage: string, address: string];
  /**
   * What makes it work: `paste` the commands of its remedy, `call` the address that its remedy names, or do by hand what
   * its remedy says. Absent: no remedy makes this address work, its text says what to do instead.
   */
  readonly mend?: 'paste' | 'call' | (() => Promise<unknown>);
  /** A container that starts while it is mended, and how often it has said by then that it listens. */
  readonly starts?: string;
}
