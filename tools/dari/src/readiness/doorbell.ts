import { deferred } from './deferred.ts';

const FIRST_BACK_OFF_MS = 50;
const LONGEST_BACK_OFF_MS = 2000;

/**
 * Says when it is worth trying again: as soon as somebody rang, at the latest after a back-off that doubles. The
 * back-off is only for servers that get ready without a word; ringing starts it anew.
 */
export class Doorbell {
  #rung = false;
  #open: (() => void) | null = null;
  #backOff = FIRST_BACK_OFF_MS;

  ring(): void {
    this.#rung = true;
    this.#backOff = FIRST_BACK_OFF_MS;
    this.#open?.();
  }

  /** Resolves at the next ring, at once if there was one since the last wait. */
  async wait(signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted) await this.#ringOrBackOff(signal);
    this.#rung = false;
  }

  async #ringOrBackOff(signal: AbortSignal): Promise<void> {
    const { promise, resolve } = deferred<null>();
    const open = (): void => {
      resolve(null);
    };
    this.#open = open;
    signal.addEventListener('abort', open, { once: true });
    const timer = setTimeout(open, this.#backOff);
    this.#backOff = Math.min(LONGEST_BACK_OFF_MS, this.#backOff * 2);
    await promise;
    clearTimeout(timer);
    signal.removeEventListener('abort', open);
    this.#open = null;
  }
}
