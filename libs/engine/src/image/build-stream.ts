import { stripVTControlCharacters } from 'node:util';
import type { ImageProgress } from '../engine.ts';

/** A line of the engine's build stream. */
export interface BuildLine {
  readonly stream?: string;
  /** From a pull that a `FROM` started. */
  readonly status?: string;
  readonly id?: string;
  readonly error?: string;
}

/** How many lines of output a failure is told with. */
const TAIL = 20;

/** Follows the output of a build. */
export class BuildOutput {
  readonly #tail: string[] = [];
  #rest = '';
  #fraction: number | null = null;
  /** The instruction under way, for example `FROM debian:trixie`; `null` before the first. */
  instruction: string | null = null;

  /** @returns progress for each line of text that has come to its end. */
  read(line: BuildLine): ImageProgress[] {
    if (line.status !== undefined) {
      return [{ text: [line.id, line.status].filter(Boolean).join(': '), fraction: this.#fraction }];
    }
    // The builder colours what a command writes to its error output.
    const lines = (this.#rest + stripVTControlCharacters(line.stream ?? '')).split(/\r?\n/);
    this.#rest = lines.pop() ?? '';
    return lines.filter((text) => text.trim() !== '').map((text) => this.#take(text));
  }

  /** The last lines of output. */
  get tail(): string {
    return [...this.#tail, this.#rest]
      .filter((text) => text.trim() !== '')
      .slice(-TAIL)
      .join('\n');
  }

  #take(text: string): ImageProgress {
    this.#tail.push(text);
    if (this.#tail.length > TAIL) this.#tail.shift();
    const [, step, of, instruction] = /^Step (\d+)\/(\d+) : (.*)$/.exec(text) ?? [];
    if (step !== undefined && of !== undefined) {
      this.#fraction = (Number(step) - 1) / Number(of);
      this.instruction = instruction ?? null;
    }
    return { text, fraction: this.#fraction };
  }
}
