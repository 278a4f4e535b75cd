import { randomBytes } from 'node:crypto';
import type { RunOptions, RunResult } from '@dari/engine';
import type { Patient } from '../patient.ts';
import { doctorLabels } from './labels.ts';

/** As many digits of an id as the engine's DNS answers to. */
const SHORT_ID = 12;

/** Marks one throw-away container, so that the engine's events about it can be told from others. */
const RUN_LABEL = 'dev.dari.doctor';

/**
 * Runs a throw-away container and, as soon as it has started, something beside it. Afterwards it is stopped if it still
 * runs, and removed in any case.
 *
 * @param beside gets the container's short id, which is also a name on a user-defined network; it ends the container by returning `'stop'`.
 * @returns how the container ended; `null` when it was stopped.
 */
export async function runBeside(
  { engine, settings, context }: Patient,
  options: Omit<RunOptions, 'labels'>,
  beside: (id: string, signal: AbortSignal) => Promise<'stop' | 'wait'>,
): Promise<RunResult | null> {
  const run = randomBytes(6).toString('hex');
  const over = new AbortController();
  const signal = AbortSignal.any([context.world.signal, over.signal]);
  const events = engine.events(signal);
  const labels = { ...doctorLabels(settings), [RUN_LABEL]: run };
  const running = engine.runOnce({ ...options, labels }, signal);
  const companion = (async () => {
    for await (const { type, action, id, attributes } of events) {
      if (type === 'container' && action === 'start' && attributes[RUN_LABEL] === run) {
        return beside(id.slice(0, SHORT_ID), signal);
      }
    }
    return 'stop' as const;
  })();
  companion.catch(() => undefined);
  try {
    // A container that cannot start has no start event; its error ends the wait.
    const first = await Promise.race([companion, running.then(() => 'wait' as const)]);
    if (first === 'wait') return await running;
    await companion;
    return null;
  } finally {
    over.abort();
    await Promise.allSettled([running, companion]);
  }
}
