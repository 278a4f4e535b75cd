import type { Box, Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';

/** Two containers on one network need no published port, and find each other by name. */
export function joinNetwork(box: Box | null, { network }: Net): Remedy {
  const container = box?.container.name ?? '';
  return {
    id: 'connect-network',
    network: network.name,
    container,
    commands: container === '' ? [] : [{ words: ['docker', 'network', 'connect', network.name, container] }],
  };
}
