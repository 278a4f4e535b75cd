import type { Stack } from '../stack.ts';
import type { Plan, Step } from '../step.ts';
import type { Topology } from '../topology.ts';
import { cause } from './cause.ts';
import { containerConflicts, portConflicts, volumeConflicts } from './conflicts.ts';
import { containerSteps } from './container-steps.ts';
import { decideContainers } from './decide-containers.ts';
import { decideNetworks } from './decide-networks.ts';
import type { NetworkDecisions } from './decide-networks.ts';
import { networkSteps } from './network-steps.ts';
import { orderSteps } from './order-steps.ts';
import { planImages } from './plan-images.ts';
import { stepId } from './step-id.ts';

/**
 * Compares what is wanted with what is there, down to single ports and variables, and gives the steps that turn one
 * into the other. Pure, total and deterministic; a plan of what a plan has made is empty.
 *
 * Only things with our label for `stack.project` are changed; volumes are never removed. Where something of somebody
 * else stands in the way there is a {@link Conflict}: the steps are then those that would be left to do, and the caller
 * changes nothing.
 */
export function plan(stack: Stack, observed: Topology): Plan {
  const images = planImages(stack.images, observed.images);
  const prepared = new Set(images.flatMap((step) => (step.kind === 'prepare-image' ? [step.image.tag] : [])));
  const imageIds = images.map((step) => step.id);
  const networks = decideNetworks(stack, observed);
  const containers = decideContainers(stack, observed, networks, prepared);
  const steps = [
    ...images,
    ...networkSteps(networks, observed.containers, imageIds),
    ...volumeSteps(stack, observed, networks, prepared),
    ...containerSteps(containers, networks, imageIds),
  ];
  const conflicts = [
    ...containerConflicts(containers),
    ...networks.conflicts,
    ...volumeConflicts(stack, observed),
    ...portConflicts(containers, observed),
  ];
  return { steps: orderSteps(steps), conflicts };
}

/**
 * After the networks, for which the engine may have no addresses left: then nothing was made. And after the images of
 * the containers that write to it, because a volume says which database that is: when one of them cannot be had, another
 * database can still be chosen.
 */
function volumeSteps(
  stack: Stack,
  observed: Topology,
  networks: NetworkDecisions,
  prepared: ReadonlySet<string>,
): readonly Step[] {
  const made = networks.created.map(({ network }) => stepId('create-network', network.name));
  const there = new Set(observed.volumes.map((volume) => volume.name));
  return stack.volumes
    .filter((volume) => !there.has(volume.name))
    .map((volume) => ({
      kind: 'create-volume',
      id: stepId('create-volume', volume.name),
      volume,
      cause: cause('missing', { name: volume.name }),
      after: [...made, ...imagesOn(volume.name, stack, prepared)],
    }));
}

/** @returns ids of the steps that prepare the images of the containers on a volume. */
function imagesOn(volume: string, stack: Stack, prepared: ReadonlySet<string>): readonly string[] {
  const users = stack.containers.filter(({ mounts }) =>
    mounts.some((mount) => mount.kind === 'volume' && mount.volume === volume),
  );
  return [...new Set(users.map(({ image }) => image))]
    .filter((image) => prepared.has(image))
    .map((image) => stepId('prepare-image', image));
}
