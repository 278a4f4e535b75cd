import type { WantedNetwork } from '@dari/topology';
import { EngineError } from '../engine-error.ts';
import { hasStatus, type Api } from '../http/api.ts';
import type { NetworkJson } from '../map/inspect-json.ts';
import { inspectContainer } from '../observe.ts';
import { endpoint } from './container-options.ts';
import { assertSameOwner } from './ours.ts';
import { overlapping } from './overlap.ts';
import { keepOne } from './same-name-networks.ts';

/** A wanted network; `subnet` (CIDR) where it must be a certain one. */
export type NetworkToCreate = WantedNetwork & { readonly subnet?: string };

/** Makes a network, or finds it made. */
export async function createNetwork(api: Api, network: NetworkToCreate, signal?: AbortSignal): Promise<void> {
  const body = {
    Name: network.name,
    Driver: network.driver,
    Internal: network.internal,
    Labels: network.labels,
    // Below API 1.44 two networks may get one name without it.
    CheckDuplicate: true,
    ...(network.subnet === undefined ? {} : { IPAM: { Config: [{ Subnet: network.subnet }] } }),
  };
  const { name } = network;
  const keep = (): Promise<void> =>
    keepOne(api, network, (networkId) => removeNetwork(api, { name, networkId }, signal), signal);
  try {
    await api.json({ method: 'POST', path: '/networks/create', body, signal });
    await keep();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (hasStatus(error, 409)) {
      await keep();
      const existing = await inspectNetwork(api, network.name, signal);
      if (existing === null) return createNetwork(api, network, signal);
      assertSameOwner('network', network.name, network.labels, existing.Labels ?? {});
      return;
    }
    if (/Pool overlaps|non-overlapping|fully subnetted/i.test(error.message)) {
      const networks = (await api.json({ method: 'GET', path: '/networks', signal })) as NetworkJson[];
      const other = network.subnet === undefined ? null : overlapping(network.subnet, networks);
      const facts = { network: network.name, subnet: network.subnet ?? '', other: other ?? '' };
      throw new EngineError('subnet-overlap', error.message, facts, { cause: error });
    }
    throw error;
  }
}

/** Removes a network by id. */
export async function removeNetwork(
  api: Api,
  step: { readonly name: string; readonly networkId: string },
  signal?: AbortSignal,
): Promise<void> {
  try {
    await api.json({ method: 'DELETE', path: networkPath(step.networkId), signal });
  } catch (error) {
    if (hasStatus(error, 404)) return;
    if (error instanceof Error && /active endpoints/i.test(error.message)) {
      const json = await inspectNetwork(api, step.networkId, signal);
      if (json === null) return;
      const containers = Object.values(json.Containers ?? {}).map(({ Name }) => Name ?? '');
      // Engines before 23 sometimes go on counting a container that is gone, until they are started again.
      const by = containers.length === 0 ? 'engine' : 'containers';
      const facts = { what: 'network', name: step.name, by, containers: containers.join(', ') };
      throw new EngineError('in-use', error.message, facts, { cause: error });
    }
    throw error;
  }
}

/** Puts a container on a network. */
export async function connectNetwork(
  api: Api,
  step: { readonly containerId: string; readonly network: string; readonly aliases: readonly string[] },
  signal?: AbortSignal,
): Promise<void> {
  const body = { Container: step.containerId, EndpointConfig: endpoint(step.aliases) };
  try {
    await api.json({ method: 'POST', path: `${networkPath(step.network)}/connect`, body, signal });
  } catch (error) {
    // The answer to "already connected" has changed its status and words over the versions.
    if (hasStatus(error, 400, 403, 409, 500) && (await isAttached(api, step, signal))) return;
    throw error;
  }
}

/** Takes a container off a network. */
export async function disconnectNetwork(
  api: Api,
  step: { readonly containerId: string; readonly network: string },
  signal?: AbortSignal,
): Promise<void> {
  const body = { Container: step.containerId, Force: true };
  try {
    await api.json({ method: 'POST', path: `${networkPath(step.network)}/disconnect`, body, signal });
  } catch (error) {
    if (hasStatus(error, 404)) return;
    if (hasStatus(error, 400, 403, 409, 500) && !(await isAttached(api, step, signal))) return;
    throw error;
  }
}

async function isAttached(
  api: Api,
  step: { readonly containerId: string; readonly network: string },
  signal?: AbortSignal,
): Promise<boolean> {
  const json = await inspectContainer(api, step.containerId, signal);
  const networks = Object.entries(json?.NetworkSettings?.Networks ?? {});
  return networks.some(([name, value]) => name === step.network || value?.NetworkID === step.network);
}

async function inspectNetwork(api: Api, name: string, signal?: AbortSignal): Promise<NetworkJson | null> {
  try {
    return (await api.json({ method: 'GET', path: networkPath(name), signal })) as NetworkJson;
  } catch (error) {
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

function networkPath(name: string): string {
  return `/networks/${encodeURIComponent(name)}`;
}
