import type { Engine, EngineEvent } from '@dari/engine';

/** So far the engine's clock may be off without our knowing; what is told twice is kept once. */
const OVERLAP_MS = 500;

/**
 * What an engine remembers of its last events, for whoever did not listen.
 *
 * @param since when it was asked last, by its own clock.
 * @throws EngineError
 */
export function eventsSince(
  engine: Pick<Engine, 'events'>,
  since: number,
  until: number,
  signal: AbortSignal,
): AsyncIterable<EngineEvent> {
  return engine.events(signal, { since: since - OVERLAP_MS, until });
}
