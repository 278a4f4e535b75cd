import type { Verdict } from '@dari/reachability';
import type { Seen } from '../inside/messages.ts';
import type { Route } from '../routes/route.ts';
import type { Mark } from './judge.ts';

/** One route that was predicted and dialled. */
export interface Scored {
  readonly route: Route;
  readonly verdict: Verdict;
  /** What the command line said to the same route. */
  readonly told: string;
  readonly seen: Seen;
  readonly mark: Mark;
  /** Dialled a second time, with more patience, because the first time differed. */
  readonly again: boolean;
}
