import type { EngineFacts, Image, Topology } from '@dari/topology';
import { mapBounded } from './bounded.ts';
import { hasStatus, type Api } from './http/api.ts';
import { hostGateway } from './map/host-gateway.ts';
import type { ContainerJson, ImageJson, NetworkJson, VolumeJson } from './map/inspect-json.ts';
import { mapContainer } from './map/map-container.ts';
import { mapImage } from './map/map-image.ts';
import { mapNetwork } from './map/map-network.ts';
import { mapSwarm, type ServiceJson } from './map/map-swarm.ts';
import type { SwarmRole } from './map/swarm-role.ts';
import { mapVolume } from './map/map-volume.ts';

/** How many containers are inspected side by side. */
const INSPECTIONS = 16;

/** Reads all that an engine has. What vanishes between the list and the look at it is left out. */
export async function observe(
  api: Api,
  { facts, role }: { readonly facts: EngineFacts; readonly role: SwarmRole },
  signal?: AbortSignal,
): Promise<Topology> {
  const get = (path: string, query = {}): Promise<unknown> =>
    api.json({ method: 'GET', path, query, signal });
  const containers = get('/containers/json', { all: true }).then((list) =>
    mapBounded(list as { Id: string }[], INSPECTIONS, ({ Id }) => inspectContainer(api, Id, signal)),
  );
  const [found, networkList, volumeList, imageList, swarm] = await Promise.all([
    containers,
    get('/networks'),
    get('/volumes'),
    get('/images/json'),
    observeSwarm(api, role, signal),
  ]);
  const networks = (networkList as NetworkJson[]).map(mapNetwork);
  const ids = new Map(networks.map(({ name, id }) => [name, id]));
  const volumes = (volumeList as { Volumes?: VolumeJson[] | null }).Volumes ?? [];
  return {
    engine: { ...facts, hostGateway: hostGateway(networks) },
    networks: networks.sort(byName),
    containers: found.flatMap((json) => (json === null ? [] : [mapContainer(json, ids)])).sort(byName),
    volumes: volumes.map(mapVolume).sort(byName),
    images: (imageList as ImageJson[])
      .map(mapImage)
      .filter((image): image is Image => image !== null)
      .sort((a, b) => compare(a.tags.join(), b.tags.join())),
    ...swarm,
  };
}

/** Workers cannot tell of services, and say nothing. */
async function observeSwarm(
  api: Api,
  role: SwarmRole,
  signal: AbortSignal | undefined,
): Promise<Pick<Topology, 'swarm'>> {
  if (role !== 'manager') return role === 'none' ? { swarm: null } : {};
  const services = await api.json({ method: 'GET', path: '/services', signal });
  return { swarm: mapSwarm(services as ServiceJson[]) };
}

/** @returns `null` when there is no such container. */
export async function inspectContainer(
  api: Api,
  id: string,
  signal?: AbortSignal,
): Promise<ContainerJson | null> {
  try {
    const path = `/containers/${encodeURIComponent(id)}/json`;
    return (await api.json({ method: 'GET', path, signal })) as ContainerJson;
  } catch (error) {
    if (hasStatus(error, 404)) return null;
    throw error;
  }
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name, b.name);
}

/** By code units, so that the order is the same in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
