import { EngineError, type Engine, type EngineEvent } from '@dari/engine';
import { Doorbell } from '../readiness/doorbell.ts';

/** Who is told what an engine does. */
export interface Follower {
  readonly event: (event: EngineEvent) => void;
  /** Its events come from now on; what happened before is seen by a look. */
  readonly there: (engine: Engine) => Promise<void>;
  /** It went away. */
  readonly away: () => void;
}

/** A stream that lasted so long was a sound one: what ends it is new, and trying again begins anew. */
const SOUND_MS = 5_000;

/**
 * Follows an engine's events until `signal` aborts. When it goes away it is tried again, with pauses that grow, until
 * it is back.
 *
 * @param open finds the engine again.
 * @throws EngineError that no waiting mends; what `follower` throws
 */
export async function followEngine(
  first: Engine,
  open: () => Promise<Engine>,
  follower: Follower,
  signal: AbortSignal,
): Promise<void> {
  let engine: Engine | null = first;
  // Nobody rings: an engine that starts says nothing. So this is its growing pause alone.
  let bell = new Doorbell();
  // It may abort at any await.
  const isOver = (): boolean => signal.aborted;
  while (!signal.aborted) {
    const since = Date.now();
    try {
      engine ??= await open();
      await followOne(engine, follower, signal);
    } catch (error) {
      if (isOver()) return;
      // An engine that is ending or starting refuses in many ways.
      if (!(error instanceof EngineError) || FINAL.includes(error.kind)) throw error;
    }
    if (isOver()) return;
    if (engine !== null) follower.away();
    engine = null;
    if (Date.now() - since > SOUND_MS) bell = new Doorbell();
    await bell.wait(signal);
  }
}

async function followOne(engine: Engine, follower: Follower, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  try {
    const events = engine.events(AbortSignal.any([signal, over.signal]));
    await follower.there(engine);
    for await (const event of events) follower.event(event);
  } finally {
    over.abort();
  }
}

const FINAL: readonly string[] = ['bad-endpoint', 'engine-too-old', 'cancelled'];
