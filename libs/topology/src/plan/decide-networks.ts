import { isOurs } from '../labels.ts';
import { DEFAULT_BRIDGE } from '../stack.ts';
import type { Stack, WantedNetwork } from '../stack.ts';
import type { Cause, Conflict } from '../step.ts';
import type { Container, Network, Topology } from '../topology.ts';
import { cause } from './cause.ts';
import { stepId } from './step-id.ts';

/** What becomes of the engine's networks. */
export interface NetworkDecisions {
  /** By name, for every network of the stack and the default bridge: what stays under it; `null` without one. */
  readonly kept: ReadonlyMap<string, Network | null>;
  readonly created: readonly { readonly network: WantedNetwork; readonly cause: Cause }[];
  readonly removed: readonly RemovedNetwork[];
  /** What the engine has now. */
  readonly observed: readonly Network[];
  readonly conflicts: readonly Conflict[];
}

export interface RemovedNetwork {
  readonly stepId: string;
  readonly network: Network;
  readonly cause: Cause;
}

/**
 * Decides for each network of the stack whether it stays, is made, or is made again, and which of ours go. One that a
 * container of somebody else is on never goes: a stack that needs it gone has a conflict, else it is left.
 */
export function decideNetworks(stack: Stack, observed: Topology): NetworkDecisions {
  const decisions = stack.networks.map((network) => decideWanted(network, stack.project, observed));
  const names = new Set(stack.networks.map((network) => network.name));
  const unneeded = observed.networks.filter(
    (network) =>
      isOurs(network.labels, stack.project) &&
      !names.has(network.name) &&
      foreignOccupant(network, stack.project, observed.containers) === undefined,
  );
  const bridge = observed.networks.find((network) => network.name === DEFAULT_BRIDGE) ?? null;
  return {
    kept: new Map([[DEFAULT_BRIDGE, bridge], ...decisions.map(({ name, kept }) => [name, kept] as const)]),
    created: decisions.flatMap(({ created }) => created),
    removed: [
      ...decisions.flatMap(({ removed }) => removed),
      ...nameSteps(unneeded, (network) => cause('not-in-stack', { name: network.name })),
    ],
    observed: observed.networks,
    conflicts: decisions.flatMap(({ conflicts }) => conflicts),
  };
}

interface Decision extends Omit<NetworkDecisions, 'kept' | 'observed'> {
  readonly name: string;
  readonly kept: Network | null;
}

function decideWanted(wanted: WantedNetwork, project: string, observed: Topology): Decision {
  const { name } = wanted;
  const nothing = { name, created: [], removed: [], conflicts: [] };
  const same = observed.networks.filter((network) => network.name === name).sort(byId);
  const ours = same.filter((network) => isOurs(network.labels, project));
  if (ours.length < same.length) {
    return { ...nothing, kept: same[0] ?? null, conflicts: [{ kind: 'foreign-network', name }] };
  }
  const kept = ours.find((network) => compareNetwork(wanted, network) === null) ?? null;
  // An engine lets two networks have one name; a container that asks for the name then gets "is ambiguous".
  const leaving = ours.filter((network) => network !== kept);
  for (const network of leaving) {
    const occupant = foreignOccupant(network, project, observed.containers);
    if (occupant === undefined) continue;
    const conflict = { kind: 'network-in-use', name, container: occupant.name } as const;
    return { ...nothing, kept: kept ?? network, conflicts: [conflict] };
  }
  const why = (network: Network): Cause => compareNetwork(wanted, network) ?? cause('not-in-stack', { name });
  const created = {
    network: wanted,
    cause: leaving[0] === undefined ? cause('missing', { name }) : why(leaving[0]),
  };
  return { ...nothing, kept, created: kept === null ? [created] : [], removed: nameSteps(leaving, why) };
}

/** Options of a bridge that change who can reach whom, with their defaults. */
const DECIDING_OPTIONS = {
  'com.docker.network.bridge.enable_icc': 'true',
  'com.docker.network.bridge.enable_ip_masquerade': 'true',
  'com.docker.network.bridge.gateway_mode_ipv4': 'nat',
} as const;

/** @returns what keeps `has` from being the wanted network, `null` when it fits. */
export function compareNetwork(wanted: WantedNetwork, has: Network): Cause | null {
  const fields = [
    ['driver', wanted.driver, has.driver],
    ['internal', String(wanted.internal), String(has.internal)],
    ...Object.entries(DECIDING_OPTIONS).map(
      ([option, usual]) => [option, usual, has.options[option] ?? usual] as const,
    ),
  ] as const;
  const other = fields.find(([, should, is]) => should !== is);
  if (other === undefined) return null;
  const [field, should, is] = other;
  return cause('network-differs', { network: has.name, field, wanted: should, has: is });
}

/** @returns a container that is not ours and would lose `network`. */
export function foreignOccupant(
  network: Network,
  project: string,
  containers: readonly Container[],
): Container | undefined {
  return containers.find((container) => !isOurs(container.labels, project) && isOn(container, network));
}

/** @returns whether the container is on this very network; one that was never started may know only its name. */
export function isOn(container: Container, network: Network): boolean {
  return container.attachments.some(({ networkId, network: name }) =>
    networkId === '' ? name === network.name : networkId === network.id,
  );
}

/** Gives every removal its step's id; the network's own id is in it only where a name occurs twice. */
function nameSteps(networks: readonly Network[], why: (network: Network) => Cause): RemovedNetwork[] {
  const seen = new Set<string>();
  return [...networks].sort(byId).map((network) => {
    const parts = seen.has(network.name) ? [network.name, network.id] : [network.name];
    seen.add(network.name);
    return { stepId: stepId('remove-network', ...parts), network, cause: why(network) };
  });
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
