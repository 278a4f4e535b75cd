import type { Engine } from '@dari/engine';

/** How long a server may take from its start to its first word, on a computer with much else to do. */
const PATIENCE_MS = 30_000;

/**
 * Waits until the server in a container has said that it listens.
 *
 * @param times how often it has to have said so: once for each start.
 * @throws Error when it ends before, EngineError `cancelled`
 */
export async function waitUntilReady(
  engine: Pick<Engine, 'logs'>,
  container: string,
  times: number,
  signal: AbortSignal,
): Promise<void> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
  let left = times;
  for await (const { text } of engine.logs(container, { follow: true, tail: 'all' }, patience)) {
    if (text === 'ready') left -= 1;
    if (left === 0) return;
  }
  throw new Error(`${container} ended before it was ready`);
}
