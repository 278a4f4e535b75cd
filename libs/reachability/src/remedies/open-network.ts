import type { Remedy } from '../remedy.ts';

/** Gives a container that has internal networks only one that ports are published on. */
export function openNetwork(container: string): Remedy {
  const words = ['docker', 'network', 'connect', 'bridge', container];
  return { id: 'connect-network', network: 'bridge', container, address: null, commands: [{ words }] };
}
