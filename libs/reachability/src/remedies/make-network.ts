import type { Call } from '../follow/call.ts';
import type { Box } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { networkOwner } from './network-owner.ts';

/** A network on which two containers find each other by name and nothing keeps them apart. */
export function makeNetwork(call: Call, target: Box): Remedy {
  const box = networkOwner(call);
  const containers = [...(box === null ? [] : [box.container.name]), target.container.name];
  const network = `${target.container.name}-net`;
  return {
    id: 'make-network',
    network,
    containers,
    commands: [
      { words: ['docker', 'network', 'create', network] },
      ...containers.map((container) => ({ words: ['docker', 'network', 'connect', network, container] })),
    ],
  };
}
