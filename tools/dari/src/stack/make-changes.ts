import { applyPlan, type ApplyEvent, type Engine } from '@dari/engine';
import type { Plan, Step } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import { prepareImage } from '../images/index.ts';
import type { Progress } from '../render/progress.ts';

/**
 * Makes the changes of a plan and shows each of them.
 *
 * @param patienceMs how long a registry may send nothing new; what is usual unless told.
 * @throws {@link CliError} `interrupted` with what was done and what is left, when the world's signal aborts
 * @throws EngineError, ImageError
 */
export async function makeChanges(
  engine: Engine,
  plan: Plan,
  { world, texts }: Context,
  progress: Progress,
  patienceMs?: number,
): Promise<void> {
  const imageWorld = { repository: world.root, environment: world.env, platform: world.platform };
  const label = (step: Step): string => texts.plan.step(step);
  let stopped: Extract<ApplyEvent, { kind: 'stopped' }> | null = null;
  const emit = (event: ApplyEvent): void => {
    switch (event.kind) {
      case 'step-started':
        progress.start(event.step.id, label(event.step), event.step.kind === 'prepare-image');
        return;
      case 'step-done':
        progress.done(event.step.id);
        return;
      case 'failed':
        progress.fail(event.step.id);
        return;
      case 'stopped':
        stopped = event;
    }
  };
  const ids = new Map(
    plan.steps.flatMap((step) => (step.kind === 'prepare-image' ? [[step.image.tag, step.id]] : [])),
  );
  try {
    await applyPlan(engine, plan, {
      emit,
      signal: world.signal,
      prepareImage: (image, signal) =>
        prepareImage(
          image,
          engine,
          imageWorld,
          ({ text, fraction }) => {
            progress.update(ids.get(image.tag) ?? '', text, fraction);
          },
          signal,
          patienceMs,
        ),
    });
  } catch (error) {
    if (!world.signal.aborted) throw error;
    throw interrupted(plan, stopped, world.signal, label);
  }
}

function interrupted(
  plan: Plan,
  stopped: Extract<ApplyEvent, { kind: 'stopped' }> | null,
  signal: AbortSignal,
  label: (step: Step) => string,
): CliError {
  const names = (ids: readonly string[]): string[] =>
    plan.steps.filter(({ id }) => ids.includes(id)).map((step) => label(step));
  return new CliError({
    kind: 'interrupted',
    signal: signal.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT',
    done: names(stopped?.done ?? []),
    left: names(stopped?.left ?? plan.steps.map(({ id }) => id)),
  });
}
