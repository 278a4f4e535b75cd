import { compareVersions } from '../negotiate.ts';

/**
 * Keeps apart what must not happen at once. On an engine before 23, two containers that leave one network together, or
 * one that leaves while another joins, take two locks in two orders, and the engine hangs until somebody kills it
 * (moby/moby#46661).
 */
export interface NetworkGate {
  /** While a container may leave a network: in the order in which it was asked for. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** While a container may join one. */
  together<T>(work: () => Promise<T>): Promise<T>;
}

/** Engine 23, the first in which the two may meet. */
const SAFE_API = '1.42';

/** @param api the version that is spoken; from Engine 23 on nobody waits. */
export function networkGate(api: string): NetworkGate {
  if (compareVersions(api, SAFE_API) >= 0) {
    return { alone: (work) => work(), together: (work) => work() };
  }
  /** Ends with the last one that leaves. */
  let leaving: Promise<unknown> = Promise.resolve();
  const joining = new Set<Promise<unknown>>();
  return {
    alone(work) {
      const done = Promise.allSettled([leaving, ...joining]).then(work);
      leaving = done.catch(() => undefined);
      return done;
    },
    together(work) {
      const done = leaving.then(work);
      const settled = done.catch(() => undefined);
      joining.add(settled);
      void settled.then(() => joining.delete(settled));
      return done;
    },
  };
}
