/** Keeps the last lines of a log. */
export class LogTail {
  static readonly SIZE = 15;
  readonly #lines: string[] = [];

  add(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > LogTail.SIZE) this.#lines.shift();
  }

  get lines(): readonly string[] {
    return this.#lines;
  }
}
