import type { Engine } from '@dari/engine';
import { relevance } from './watch-relevant.ts';

/** What happens inside of containers changes nothing that the engine's lists tell. */
const INSIDE = /^(exec_|health_status)/;

/**
 * Whether anything has become different on an engine since a look began: then what was seen there may be of two moments
 * that never were one.
 *
 * @param since when the look began; milliseconds since 1970, by the engine's clock, like `until`.
 */
export async function hasChanged(
  engine: Pick<Engine, 'events'>,
  { since, until }: { readonly since: number; readonly until: number },
  signal: AbortSignal,
): Promise<boolean> {
  const isRelevant = relevance();
  let changed = false;
  for await (const event of engine.events(signal, { since, until })) {
    // All are heard: an agent is known by its first event.
    if (isRelevant(event) && !INSIDE.test(event.action) && event.at >= since) changed = true;
  }
  return changed;
}
