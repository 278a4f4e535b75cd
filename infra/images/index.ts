export type * from './image-definition.ts';
export * from './images.ts';
