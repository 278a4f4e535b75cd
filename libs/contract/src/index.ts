export * from './outcome.ts';
export * from './vantage.ts';
export * from './prediction.ts';
export * from './address.ts';
export * from './goal.ts';
export * from './service.ts';
