import type { Step } from '../step.ts';
import type { Container } from '../topology.ts';
import { isOn } from './decide-networks.ts';
import type { NetworkDecisions } from './decide-networks.ts';
import { stepId } from './step-id.ts';

/**
 * The removals and creations of networks. The engine refuses to remove a network that a container is on ("has active
 * endpoints"), so a removal waits for whatever takes the containers off it. Both wait for the images: where one of them
 * cannot be had, or fills the disk, nothing else was made.
 */
export function networkSteps(
  networks: NetworkDecisions,
  containers: readonly Container[],
  images: readonly string[],
): readonly Step[] {
  const removals = networks.removed.map(({ stepId: id, network, cause }): Step => {
    const leave = containers
      .filter((container) => isOn(container, network))
      .flatMap(({ name }) => [
        stepId('remove-container', name),
        stepId('disconnect-network', name, network.name),
        // Makes a container that is on another network. One that is on this name again waits for the removal itself.
        ...(networks.kept.has(network.name) ? [] : [stepId('recreate-container', name)]),
      ]);
    const after = [...images, ...leave];
    return { kind: 'remove-network', id, name: network.name, networkId: network.id, cause, after };
  });
  const creations = networks.created.map(({ network, cause }): Step => {
    const gone = networks.removed.filter((removed) => removed.network.name === network.name);
    const after = [...images, ...gone.map((removed) => removed.stepId)];
    return { kind: 'create-network', id: stepId('create-network', network.name), network, cause, after };
  });
  return [...removals, ...creations];
}
