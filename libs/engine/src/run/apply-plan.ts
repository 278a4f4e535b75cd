import type { Plan, WantedImage } from '@dari/topology';
import type { Engine } from '../engine.ts';
import type { ApplyEvent } from './plan-event.ts';
import { runSteps } from './run-steps.ts';

export interface ApplyPlanOptions {
  /** Gets an image in place: pulls, builds or imports it. */
  readonly prepareImage: (image: WantedImage, signal: AbortSignal | undefined) => Promise<void>;
  readonly emit: (event: ApplyEvent) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the changes of a plan on an engine, independent ones side by side. Conflicts are the caller's business: a plan
 * that has any should not come here.
 *
 * An abort ends the preparation of images, which may take minutes. Any other step that has begun is carried to its end,
 * so that what is told as done or left is what the engine has, and nothing has to be undone.
 *
 * @throws what `runSteps` throws
 */
export async function applyPlan(
  engine: Pick<Engine, 'apply'>,
  plan: Plan,
  { prepareImage, emit, signal }: ApplyPlanOptions,
): Promise<void> {
  await runSteps(plan.steps, {
    emit,
    signal,
    applyStep: (step) =>
      step.kind === 'prepare-image' ? prepareImage(step.image, signal) : engine.apply(step),
  });
}
