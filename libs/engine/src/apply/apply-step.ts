import type { EngineStep } from '../engine.ts';
import type { Api } from '../http/api.ts';
import { createContainer } from './create-container.ts';
import type { NetworkGate } from './network-gate.ts';
import { connectNetwork, createNetwork, disconnectNetwork, removeNetwork } from './network-steps.ts';
import { removeContainer } from './remove-container.ts';
import { startContainer, unpauseContainer } from './start-container.ts';
import { createVolume, removeVolume } from './volume-steps.ts';

/** Makes one change. What is there already, or gone already, counts as done. */
export async function applyStep(
  api: Api,
  step: EngineStep,
  gate: NetworkGate,
  signal?: AbortSignal,
): Promise<void> {
  switch (step.kind) {
    case 'create-network':
      return createNetwork(api, step.network, signal);
    case 'remove-network':
      return removeNetwork(api, step, signal);
    case 'create-volume':
      return createVolume(api, step.volume, signal);
    case 'remove-volume':
      return removeVolume(api, step.name, signal);
    case 'create-container':
      return gate.together(() => createContainer(api, step.container, signal));
    case 'recreate-container':
      await gate.alone(() => removeContainer(api, step.containerId, signal));
      return gate.together(() => createContainer(api, step.container, signal));
    case 'remove-container':
      return gate.alone(() => removeContainer(api, step.containerId, signal));
    case 'start-container':
      return gate.together(() => startContainer(api, step.name, step.containerId, signal));
    case 'unpause-container':
      return unpauseContainer(api, step.containerId, signal);
    case 'connect-network':
      return gate.together(() => connectNetwork(api, step, signal));
    case 'disconnect-network':
      return gate.alone(() => disconnectNetwork(api, step, signal));
  }
}
