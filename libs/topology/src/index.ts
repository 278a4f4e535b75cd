export * from './labels.ts';
export type * from './topology.ts';
export * from './stack.ts';
export type * from './step.ts';
export * from './stack-error.ts';
export * from './resolve-stack.ts';
export * from './plan/plan.ts';
export * from './plan/plan-removal.ts';
