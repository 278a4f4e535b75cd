import type { EngineStep } from '../engine.ts';
import { compareVersions } from '../negotiate.ts';

/** Does work when its turn has come. */
export type Gate = (step: EngineStep, work: () => Promise<void>) => Promise<void>;

/** What may take a container off its networks; `others` may put one on, or touch no network. */
const LEAVES: readonly EngineStep['kind'][] = [
  'remove-container',
  'recreate-container',
  'disconnect-network',
];

/** Engine 23, the first in which the two may meet. */
const SAFE_API = '1.42';

/**
 * While a container leaves a network on an engine before 23, no other one may join or leave it: two locks are then taken
 * in two orders, and the engine hangs until somebody kills it (moby/moby#46661).
 *
 * @param api the version that is spoken.
 */
export function networkGate(api: string): Gate {
  if (compareVersions(api, SAFE_API) >= 0) return (_step, work) => work();
  /** Ends with the last one that leaves. */
  let leaving: Promise<unknown> = Promise.resolve();
  /** Of the others, those under way. */
  const under = new Set<Promise<unknown>>();
  return ({ kind }, work) => {
    const leaves = LEAVES.includes(kind);
    const before = leaves ? Promise.allSettled([leaving, ...under]) : leaving;
    const done = before.then(work);
    const settled = done.catch(() => undefined);
    if (leaves) leaving = settled;
    else {
      under.add(settled);
      void settled.then(() => under.delete(settled));
    }
    return done;
  };
}
