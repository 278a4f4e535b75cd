export type * from './address/address.ts';
export * from './address/address-error.ts';
export * from './vantage.ts';
export type * from './outcome.ts';
export * from './code.ts';
export type * from './fact.ts';
export type * from './remedy.ts';
export * from './rule.ts';
export type * from './verdict.ts';
