/**
 * The rules that hops rest on. `H`, `B`, `C`, `X` and `S` are called from the host, from the browser, on the same network,
 * across bridges and in a swarm; `M` are those that were measured, and win over what was read.
 */
export const RULES = {
  placeholder: '',
} as const;

export type RuleId = string;
