import type { Cause, Step } from '../step.ts';
import type { Container } from '../topology.ts';
import { bindsPorts } from './decide-containers.ts';
import type { ContainerDecision, ContainerDecisions } from './decide-containers.ts';
import { dataLast } from './data-last.ts';
import { isOn } from './decide-networks.ts';
import type { NetworkDecisions } from './decide-networks.ts';
import { claimsOf, heldPort } from './held-ports.ts';
import { stepId } from './step-id.ts';

type Recreate = ContainerDecision & { kind: 'recreate' };
type Keep = ContainerDecision & { kind: 'keep' };

/**
 * @param images ids of the image steps. Nothing that runs is taken away before all of them are done: when one fails,
 *   everything is as it was.
 */
export function containerSteps(
  decisions: ContainerDecisions,
  networks: NetworkDecisions,
  images: readonly string[],
): readonly Step[] {
  const early = removedEarly(decisions, networks);
  const gone = [
    ...decisions.removed,
    ...[...early].map((decision) => ({ container: decision.has, cause: decision.cause })),
  ];
  const removals = dataLast(gone, ({ container }) => container.labels).map(({ container, cause }) =>
    removal(container, cause, images),
  );
  const wanted = dataLast(decisions.wanted, (decision) =>
    decision.kind === 'recreate' ? decision.has.labels : {},
  );
  const made = wanted.flatMap((decision): readonly Step[] => {
    const after = needs(decision, decisions, networks);
    const { name } = decision.wanted;
    switch (decision.kind) {
      case 'blocked':
        return [];
      case 'keep':
        return keepSteps(decision, networks, images, after);
      case 'recreate':
        if (!early.has(decision)) {
          return [
            {
              kind: 'recreate-container',
              id: stepId('recreate-container', name),
              container: decision.wanted,
              containerId: decision.has.id,
              cause: decision.cause,
              after,
            },
          ];
        }
        return [creation(decision, [...after, stepId('remove-container', name)])];
      case 'create':
        return [creation(decision, after)];
    }
  });
  return [...removals, ...made];
}

/**
 * The containers to make again whose removal another step waits for: they are on a network that has to go before the
 * new one can be made, or have a host port that another container is to get. All others are made again in one step.
 */
function removedEarly(decisions: ContainerDecisions, networks: NetworkDecisions): ReadonlySet<Recreate> {
  const blocking = networks.removed.filter(({ network }) => networks.kept.has(network.name));
  const recreated = decisions.wanted.filter((decision) => decision.kind === 'recreate');
  return new Set(
    recreated.filter(
      (decision) =>
        blocking.some(({ network }) => isOn(decision.has, network)) ||
        decisions.wanted.some(
          (other) => other !== decision && bindsPorts(other) && waitsFor(other, decision.has),
        ),
    ),
  );
}

function waitsFor(decision: ContainerDecision, holder: Container): boolean {
  return claimsOf(decision.wanted).some((claim) => heldPort(holder, claim) !== undefined);
}

function removal(container: Container, cause: Cause, after: readonly string[]): Step {
  const { id: containerId, name } = container;
  return { kind: 'remove-container', id: stepId('remove-container', name), name, containerId, cause, after };
}

function creation(
  { wanted, cause }: ContainerDecision & { readonly cause: Cause },
  after: readonly string[],
): Step {
  return {
    kind: 'create-container',
    id: stepId('create-container', wanted.name),
    container: wanted,
    cause,
    after,
  };
}

/** Ids of what has to be there, or gone, before the container can be made or started; not all of them are steps. */
function needs(
  decision: ContainerDecision,
  decisions: ContainerDecisions,
  networks: NetworkDecisions,
): readonly string[] {
  const { wanted } = decision;
  const holders = [
    ...decisions.removed.map(({ container }) => container),
    ...decisions.wanted.flatMap((other) =>
      other !== decision && other.kind === 'recreate' ? [other.has] : [],
    ),
  ];
  return [
    stepId('prepare-image', wanted.image),
    ...wanted.networks.flatMap(({ name }) => networkReady(name, networks)),
    ...wanted.mounts.flatMap((mount) =>
      mount.kind === 'volume' ? [stepId('create-volume', mount.volume)] : [],
    ),
    ...(bindsPorts(decision)
      ? holders
          .filter((holder) => waitsFor(decision, holder))
          .map(({ name }) => stepId('remove-container', name))
      : []),
  ];
}

/** Ids of the steps after which the name stands for one network, the right one. */
function networkReady(name: string, networks: NetworkDecisions): readonly string[] {
  const gone = networks.removed.filter(({ network }) => network.name === name);
  return [stepId('create-network', name), ...gone.map((removed) => removed.stepId)];
}

/** Off, on, off what is too much, then start: one after another, because the engine locks the container anyway. */
function keepSteps(
  decision: Keep,
  networks: NetworkDecisions,
  images: readonly string[],
  ready: readonly string[],
): readonly Step[] {
  const { has, wake } = decision;
  const target = { name: has.name, containerId: has.id };
  const leaving = new Set(networks.removed.map(({ network }) => network.id));
  const again = decision.networks.connect.flatMap(({ from, network, cause }): Step[] => {
    if (from === null) return [];
    const id = stepId('disconnect-network', has.name, network);
    // A network that goes has to be left first; from one that is gone the engine finds the way by the new one's name.
    const after = leaving.has(from.networkId) ? images : networkReady(network, networks);
    return [{ kind: 'disconnect-network', id, ...target, network, cause, after }];
  });
  const onto = decision.networks.connect.map(({ network, aliases, cause }): Step => {
    const id = stepId('connect-network', has.name, network);
    const after = [stepId('disconnect-network', has.name, network), ...networkReady(network, networks)];
    return { kind: 'connect-network', id, ...target, network, aliases, cause, after };
  });
  const off = decision.networks.disconnect.map(({ network, cause }): Step => {
    const id = stepId('disconnect-network', has.name, network);
    return { kind: 'disconnect-network', id, ...target, network, cause, after: onto.map((step) => step.id) };
  });
  if (wake === null) return [...again, ...onto, ...off];
  const moved = [...again, ...onto, ...off].map((step) => step.id);
  const awake: Step = {
    kind: wake.kind,
    id: stepId(wake.kind, has.name),
    ...target,
    cause: wake.cause,
    after: [...moved, ...ready],
  };
  return [...again, ...onto, ...off, awake];
}
