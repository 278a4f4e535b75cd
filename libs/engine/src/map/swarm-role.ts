import type { InfoJson } from './inspect-json.ts';

/** What an engine is in a swarm. Only managers answer questions about services. */
export type SwarmRole = 'none' | 'worker' | 'manager';

export function swarmRole({ Swarm: swarm }: InfoJson): SwarmRole {
  if (swarm?.ControlAvailable === true) return 'manager';
  const state = swarm?.LocalNodeState ?? 'inactive';
  return state === 'inactive' || state === '' ? 'none' : 'worker';
}
