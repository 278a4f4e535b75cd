import type { Call } from '../follow/call.ts';
import type { Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { networkOwner } from './network-owner.ts';

/** Two containers on one network need no published port, and find each other by name. */
export function joinNetwork(call: Call, { network }: Net): Remedy {
  const container = networkOwner(call)?.container.name ?? '';
  return {
    id: 'connect-network',
    network: network.name,
    container,
    commands: container === '' ? [] : [{ words: ['docker', 'network', 'connect', network.name, container] }],
  };
}
