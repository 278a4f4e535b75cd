import type { Step } from '@dari/topology';
import { EngineError } from '../engine-error.ts';
import type { ApplyEvent } from './plan-event.ts';

export interface RunSteps {
  readonly applyStep: (step: Step, signal: AbortSignal | undefined) => Promise<void>;
  readonly emit: (event: ApplyEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs steps as early as their `after` allows, side by side. After a failure or an abort no further step starts; those
 * under way are waited for.
 *
 * @throws the first failure; when there were more, an {@link EngineError} of its kind whose `cause` is an
 * `AggregateError` of all. `cancelled` after an abort that left something undone, with facts `done` and `left`
 * (comma-separated ids). `protocol` when a step waits for one that is not there or for itself.
 */
export async function runSteps(steps: readonly Step[], { applyStep, emit, signal }: RunSteps): Promise<void> {
  assertOrder(steps);
  const done = new Set<string>();
  const waiting = new Set(steps);
  const failures: unknown[] = [];
  const running = new Set<Promise<void>>();

  const run = async (step: Step): Promise<void> => {
    emit({ kind: 'step-started', step });
    const start = performance.now();
    try {
      await applyStep(step, signal);
    } catch (error) {
      failures.push(error);
      emit({ kind: 'failed', step, error });
      return;
    }
    done.add(step.id);
    emit({ kind: 'step-done', step, ms: performance.now() - start });
  };

  for (;;) {
    if (failures.length === 0 && signal?.aborted !== true) {
      for (const step of waiting) {
        if (!step.after.every((id) => done.has(id))) continue;
        waiting.delete(step);
        const work = run(step).finally(() => running.delete(work));
        running.add(work);
      }
    }
    if (running.size === 0) break;
    await Promise.race(running);
  }
  if (done.size === steps.length) return;
  const left = steps.map(({ id }) => id).filter((id) => !done.has(id));
  emit({ kind: 'stopped', done: [...done], left });
  if (signal?.aborted === true) {
    throw new EngineError(
      'cancelled',
      `cancelled after ${done.size} of ${steps.length} steps`,
      { done: [...done].join(', '), left: left.join(', ') },
      { cause: signal.reason },
    );
  }
  throw firstOf(failures);
}

function firstOf(failures: readonly unknown[]): unknown {
  const [first] = failures;
  if (failures.length === 1 || !(first instanceof EngineError)) return first;
  return new EngineError(first.kind, first.message, first.facts, { cause: new AggregateError(failures) });
}

/** A plan that cannot be finished is refused before anything of it is done. */
function assertOrder(steps: readonly Step[]): void {
  const placed = new Set<string>();
  let rest = steps;
  while (rest.length > 0) {
    const ready = rest.filter(({ after }) => after.every((id) => placed.has(id)));
    if (ready.length === 0) {
      const ids = rest.map(({ id }) => id).join(', ');
      throw new EngineError(
        'protocol',
        `these steps wait for each other or for steps that are missing: ${ids}`,
        {
          steps: ids,
        },
      );
    }
    for (const { id } of ready) placed.add(id);
    rest = rest.filter(({ id }) => !placed.has(id));
  }
}
