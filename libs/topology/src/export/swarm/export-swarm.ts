import { DEFAULT_BRIDGE } from '../../stack.ts';
import type { Stack } from '../../stack.ts';
import type { Exported } from '../compose/export-compose.ts';
import { literal } from '../compose/interpolation.ts';
import { filled, mapTexts } from '../plain-data.ts';
import type { PlainData, PlainObject } from '../plain-data.ts';
import { replicaGroups } from '../replica-group.ts';
import { swarmNotes } from './swarm-notes.ts';
import { swarmService } from './swarm-service.ts';

/** How a service's name is resolved: to one address that the kernel spreads (needs IPVS), or to all its tasks. */
export type EndpointMode = 'vip' | 'dnsrr';

export interface SwarmOptions {
  /** Absolute path of the folder in which the file is meant to lie. */
  readonly folder: string;
  /** With `dnsrr` ports are published by the task itself, on its own node. */
  readonly endpointMode: EndpointMode;
}

/**
 * A stack as a file for `docker stack deploy` (Compose file format 3,
 * https://docs.docker.com/reference/compose-file/legacy-versions/). Replicas are one service; every name that the
 * containers dial is an alias of the service that answers to it.
 */
export function exportSwarm(stack: Stack, options: SwarmOptions): Exported {
  const groups = replicaGroups(stack.containers);
  const prefix = `${stack.project}-`;
  const networkKey = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const file = filled({
    version: '3.9',
    services: Object.fromEntries(
      groups.map((group) => [group.container.tier, swarmService(group, { ...options, groups, networkKey })]),
    ),
    networks: some(
      stack.networks
        .filter(({ name }) => name !== DEFAULT_BRIDGE)
        // Without our labels: what Swarm makes is not for dari to remove.
        .map(({ name, internal }) => [
          networkKey(name),
          filled({ driver: 'overlay', internal: internal || undefined }),
        ]),
    ),
    // The name it has in every other stack, so that the data is found again.
    volumes: some(stack.volumes.map(({ name, labels }) => [name, { name, labels }])),
  });
  return { file, notes: swarmNotes(stack, groups, options) };
}

function some(entries: readonly (readonly [string, PlainObject])[]): PlainData | undefined {
  return entries.length === 0 ? undefined : mapTexts(Object.fromEntries(entries), literal);
}
