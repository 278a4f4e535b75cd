import type { StepKind } from '../step.ts';

/** @returns the id of the step that does `kind` to the thing with this name: `create-container:goals-api`. */
export function stepId(kind: StepKind, ...name: readonly string[]): string {
  return [kind, ...name].join(':');
}
