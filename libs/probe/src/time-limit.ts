/** A signal that aborts when a stage's time is over or when the caller gives up, whichever comes first. */
export interface TimeLimit {
  readonly signal: AbortSignal;
  /** Stops the clock. Call it as soon as the stage has ended. */
  release(): void;
}

/** @param ms - from now, in milliseconds. */
export function timeLimit(ms: number, caller: AbortSignal | undefined): TimeLimit {
  const controller = new AbortController();
  const abort = () => {
    controller.abort();
  };
  const timer = setTimeout(abort, ms);
  caller?.addEventListener('abort', abort, { once: true });
  if (caller?.aborted === true) abort();
  return {
    signal: controller.signal,
    release() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', abort);
    },
  };
}
