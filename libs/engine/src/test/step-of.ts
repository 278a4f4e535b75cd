import type { Cause } from '@dari/topology';
import type { EngineStep } from '../engine.ts';

type WithoutBase<S> = S extends EngineStep ? Omit<S, 'id' | 'after' | 'cause'> : never;

/** A step without what only a plan knows. */
export type StepBody = WithoutBase<EngineStep>;

const cause: Cause = { code: 'missing', facts: {} };

/** @returns `step` with an id and no predecessors. */
export function stepOf(step: StepBody): EngineStep {
  return { ...step, id: step.kind, after: [], cause };
}
