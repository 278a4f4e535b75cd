import { isOurs } from '../labels.ts';
import type { Conflict, Plan, Step } from '../step.ts';
import type { Topology } from '../topology.ts';
import { cause } from './cause.ts';
import { dataLast } from './data-last.ts';
import { foreignOccupant, isOn } from './decide-networks.ts';
import { orderSteps } from './order-steps.ts';
import { stepId } from './step-id.ts';

export interface RemovalOptions {
  /** `true` for every data volume of the project, or the names of those that may go. */
  readonly volumes: boolean | readonly string[];
}

/**
 * The steps of `dari down`: all containers of a project at once, then its networks and, only when asked for, volumes.
 *
 * A network that somebody else's container is on and a named volume that is not ours have no step but a
 * {@link Conflict}; the other steps can be done all the same.
 */
export function planRemoval(project: string, observed: Topology, options: RemovalOptions): Plan {
  const ours = observed.containers.filter(({ labels }) => isOurs(labels, project));
  const containers = dataLast(ours, ({ labels }) => labels);
  const conflicts: Conflict[] = [];
  const steps: Step[] = containers.map(({ name, id: containerId }) => ({
    kind: 'remove-container',
    id: stepId('remove-container', name),
    name,
    containerId,
    cause: cause('asked-to-remove', { name }),
    after: [],
  }));

  const seen = new Set<string>();
  for (const network of observed.networks.filter(({ labels }) => isOurs(labels, project))) {
    const { name, id: networkId } = network;
    const occupant = foreignOccupant(network, project, observed.containers);
    if (occupant !== undefined) {
      conflicts.push({ kind: 'network-in-use', name, container: occupant.name });
      continue;
    }
    const id = stepId('remove-network', name, ...(seen.has(name) ? [networkId] : []));
    seen.add(name);
    const on = containers.filter((container) => isOn(container, network));
    const after = on.map((container) => stepId('remove-container', container.name));
    steps.push({
      kind: 'remove-network',
      id,
      name,
      networkId,
      cause: cause('asked-to-remove', { name }),
      after,
    });
  }

  for (const { name, labels } of observed.volumes) {
    const isOwn = isOurs(labels, project);
    const named = Array.isArray(options.volumes) && options.volumes.includes(name);
    if (named && !isOwn) conflicts.push({ kind: 'foreign-volume', name });
    if (!isOwn || !(named || options.volumes === true)) continue;
    const users = containers.filter(({ mounts }) =>
      mounts.some((mount) => mount.kind === 'volume' && mount.volume === name),
    );
    const after = users.map((container) => stepId('remove-container', container.name));
    steps.push({
      kind: 'remove-volume',
      id: stepId('remove-volume', name),
      name,
      cause: cause('asked-to-remove', { name }),
      after,
    });
  }
  return { steps: orderSteps(steps), conflicts };
}
