export type * from './image-definition.ts';
export * from './images.ts';
export * from './health.ts';
