/** What writes text at once, and returns when it is written. */
export interface Sink {
  write(text: string): void;
}

/** A sink for single lines that has to be emptied before the process ends. */
export interface GatheredLines extends Sink {
  flushSync(): void;
}

/** So late, in milliseconds, may a line come out. Nobody who reads along sees it; a kill loses no more than this. */
const LONGEST_MS = 10;
/** Where lines come this fast, they are written before the time is over. In characters. */
const MOST = 64 * 1024;

/**
 * Writes a line at once when none was written a moment ago, and else gathers lines into one write: under load, a write
 * for each line costs as much as answering the request that the line is about.
 */
export function gatheredLines(sink: Sink): GatheredLines {
  let gathered = '';
  let timer: NodeJS.Timeout | null = null;

  const flushSync = (): void => {
    if (gathered === '') return;
    const text = gathered;
    gathered = '';
    sink.write(text);
  };
  const timeOver = (): void => {
    timer = null;
    if (gathered === '') return;
    flushSync();
    wait();
  };
  const wait = (): void => {
    timer = setTimeout(timeOver, LONGEST_MS).unref();
  };

  return {
    write(line) {
      gathered += line;
      if (timer !== null && gathered.length < MOST) return;
      flushSync();
      if (timer === null) wait();
    },
    flushSync,
  };
}
