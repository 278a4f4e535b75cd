import type { Observation } from '@dari/contract';

interface Shared {
  readonly observation: Promise<Observation>;
  readonly controller: AbortController;
  callers: number;
}

/** What is being dialled now, by what it dials. */
export interface SharedProbes {
  /**
   * Gives callers that ask for the same at the same time one observation: however many ask, each address is dialled
   * once at a time. It is given up when the last of them has left.
   *
   * @param run - dials; its signal aborts when nobody waits any longer.
   * @throws the signal's reason when `signal` aborts.
   */
  observe(
    key: string,
    run: (signal: AbortSignal) => Promise<Observation>,
    signal: AbortSignal | undefined,
  ): Promise<Observation>;
}

export function sharedProbes(): SharedProbes {
  const running = new Map<string, Shared>();
  const start = (key: string, run: (signal: AbortSignal) => Promise<Observation>): Shared => {
    const controller = new AbortController();
    const forget = () => {
      if (running.get(key) === shared) running.delete(key);
    };
    const observation = run(controller.signal).finally(forget);
    const shared: Shared = { observation, controller, callers: 0 };
    controller.signal.addEventListener('abort', forget, { once: true });
    // When all callers have left, nobody is there to hear of it.
    observation.catch(() => undefined);
    running.set(key, shared);
    return shared;
  };
  return {
    async observe(key, run, signal) {
      signal?.throwIfAborted();
      const shared = running.get(key) ?? start(key, run);
      shared.callers += 1;
      let leave: (() => void) | undefined;
      const left = new Promise<never>((_, reject) => {
        leave = () => {
          reject(signal?.reason as Error);
        };
        signal?.addEventListener('abort', leave, { once: true });
      });
      try {
        return await Promise.race([shared.observation, left]);
      } finally {
        if (leave !== undefined) signal?.removeEventListener('abort', leave);
        shared.callers -= 1;
        if (shared.callers === 0) shared.controller.abort();
      }
    },
  };
}
