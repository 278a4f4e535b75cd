import type { Readable } from 'node:stream';

/** More lines at once gain nothing. */
const MOST_LINES = 4_096;

/**
 * Cuts input into lines and gives those together that have come together: whoever writes one line and waits gets its
 * answer, and whoever writes thousands gets them answered in one go. Empty lines are left out.
 *
 * @throws the signal's reason when it aborts
 */
export async function* lineBatches(input: Readable, signal: AbortSignal): AsyncGenerator<readonly string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  const stop = (): void => {
    input.destroy();
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of input as AsyncIterable<Buffer>) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* batches(lines);
    }
    yield* batches([rest + decoder.decode()]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
}

function* batches(lines: readonly string[]): Generator<readonly string[]> {
  const full = lines.filter((line) => line.trim() !== '');
  for (let from = 0; from < full.length; from += MOST_LINES) yield full.slice(from, from + MOST_LINES);
}
