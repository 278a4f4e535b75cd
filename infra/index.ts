export * from './images/index.ts';
export * from './stacks/index.ts';
