import { applyPlan, type ApplyEvent, type Engine } from '@dari/engine';
import type { Plan, Step } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import type { World } from '../cli/world.ts';
import { CliError } from '../errors/cli-error.ts';
import { prepareImage } from '../images/index.ts';
import type { Progress } from '../render/progress.ts';

export interface ChangeOptions {
  /** Gets every step when it is done. */
  readonly made?: Step[];
  /** How long a registry may send nothing new; what is usual unless told. */
  readonly patienceMs?: number | undefined;
}

/**
 * Makes the changes of a plan and shows each of them.
 *
 * @throws {@link CliError} `interrupted` with what was done and what is left, when the world's signal aborts
 * @throws EngineError, ImageError
 */
export async function makeChanges(
  engine: Engine,
  plan: Plan,
  { world, texts }: Context,
  progress: Progress,
  { made = [], patienceMs }: ChangeOptions = {},
): Promise<void> {
  const imageWorld = { repository: world.root, environment: world.env, platform: world.platform };
  const label = (step: Step): string => texts.plan.step(step);
  let stopped: Extract<ApplyEvent, { kind: 'stopped' }> | null = null;
  const running = new Set<string>();
  const emit = (event: ApplyEvent): void => {
    if (event.kind === 'step-started') running.add(event.step.id);
    else if (event.kind !== 'stopped') running.delete(event.step.id);
    switch (event.kind) {
      case 'step-started':
        progress.start(event.step.id, label(event.step), event.step.kind === 'prepare-image');
        return;
      case 'step-done':
        made.push(event.step);
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
  const tell = (): void => {
    if (world.signal.reason === 'SIGINT' && running.size > 0) progress.line(texts.up.stopping);
  };
  world.signal.addEventListener('abort', tell, { once: true });
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
    const left = plan.steps.filter(({ id }) => stopped?.left.includes(id) ?? true);
    throw interrupted(world, made.map(label), left.map(label));
  } finally {
    world.signal.removeEventListener('abort', tell);
  }
}

/** @returns what to tell of a command that was stopped. */
export function interrupted(
  { signal }: Pick<World, 'signal'>,
  done: readonly string[],
  left: readonly string[],
): CliError {
  const reason = signal.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
  return new CliError({ kind: 'interrupted', signal: reason, done, left });
}
