/** A number of slots; who comes when all are taken waits in line. */
export interface Slots {
  /**
   * @returns a function that gives the slot back.
   * @throws the signal's reason when it aborts while waiting.
   */
  take(signal: AbortSignal | undefined): Promise<() => void>;
}

export function slots(count: number): Slots {
  let free = count;
  const line: (() => void)[] = [];
  const giveBack = () => {
    const next = line.shift();
    if (next === undefined) free += 1;
    else next();
  };
  return {
    take(signal) {
      signal?.throwIfAborted();
      if (free > 0) {
        free -= 1;
        return Promise.resolve(giveBack);
      }
      return new Promise((resolve, reject) => {
        const enter = () => {
          signal?.removeEventListener('abort', leave);
          resolve(giveBack);
        };
        const leave = () => {
          line.splice(line.indexOf(enter), 1);
          reject(signal?.reason as Error);
        };
        line.push(enter);
        signal?.addEventListener('abort', leave, { once: true });
      });
    },
  };
}

/**
 * getaddrinfo blocks a thread of libuv's pool, which has four by default. A few slow names would fill it, and a good
 * name behind them would seem not to resolve. One thread stays free for the rest of the process.
 */
export const lookupSlots = slots(3);
