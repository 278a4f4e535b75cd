export type * from './engine.ts';
export * from './engine-error.ts';
export { connect } from './connect.ts';
export { disk } from './find/disk.ts';
export { findEndpoint } from './find/find-endpoint.ts';
export type { FoundEndpoint, TlsMaterial } from './find/found-endpoint.ts';
export type { World } from './find/world.ts';
export { applyPlan, type ApplyPlanOptions } from './run/apply-plan.ts';
export type { ApplyEvent } from './run/plan-event.ts';
