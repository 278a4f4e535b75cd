import type { PullLine } from './pull-progress.ts';

/**
 * Notices when a pull stands still. An engine with the containerd image store says ten times a second how far it is,
 * also when that is no further than before, so it is what the lines say that counts and not that they come.
 */
export class StallWatch {
  readonly #controller = new AbortController();
  readonly #last = new Map<string, string>();
  readonly #ms: number;
  #timer: NodeJS.Timeout;

  /** @param ms how long nothing new may come. */
  constructor(ms: number) {
    this.#ms = ms;
    this.#timer = this.#start();
  }

  /** Aborts when nothing new came for too long. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Takes note of a line. */
  saw(line: PullLine): void {
    const text = JSON.stringify(line);
    const id = line.id ?? '';
    if (this.#last.get(id) === text) return;
    this.#last.set(id, text);
    clearTimeout(this.#timer);
    this.#timer = this.#start();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
  }

  #start(): NodeJS.Timeout {
    return setTimeout(() => {
      this.#controller.abort();
    }, this.#ms);
  }
}
