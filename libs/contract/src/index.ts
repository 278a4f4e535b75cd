export * from './outcome.ts';
export * from './address.ts';
export * from './goal.ts';
export * from './service.ts';
