import type { Engine } from '@dari/engine';
import type { Container, Tier, Topology } from '@dari/topology';
import { LABEL } from '@dari/topology';
import { engineHost } from '../engine/open-engine.ts';
import { TIER_PORT } from '../stack/tier-port.ts';

/** One container that plays a tier, and where it is asked whether it is ready. */
export interface TierTarget {
  readonly tier: Tier;
  readonly container: string;
  /** `null` for a tier that is not asked itself: the database, which the api asks. */
  readonly url: string | null;
}

/** @returns the targets of a project's containers, in the order in which they were found. */
export function tierTargets(
  containers: readonly Container[],
  engine: Pick<Engine, 'endpoint'>,
): (TierTarget & { readonly found: Container })[] {
  return containers.flatMap((found) => {
    const tier = found.labels[LABEL.tier] as Tier | undefined;
    if (tier === undefined) return [];
    const url = readyUrl(tier, found, engine);
    return [{ tier, container: found.name, url, found }];
  });
}

/** @returns the project's containers. */
export function containersOf(topology: Topology, project: string): Container[] {
  return topology.containers.filter(({ labels }) => labels[LABEL.project] === project);
}

/** @returns where the tier's port can be reached from this computer, `host:port`; `null` when nowhere. */
export function publishedAt(
  container: Pick<Container, 'published'>,
  containerPort: number,
  engine: Pick<Engine, 'endpoint'>,
): string | null {
  const ports = container.published.filter(
    (one) => one.containerPort === containerPort && one.protocol === 'tcp',
  );
  const local = engineHost(engine);
  const port = ports.find(({ hostIp }) => ['', '0.0.0.0', local].includes(hostIp)) ?? ports[0];
  if (port === undefined || port.hostPort === 0) return null;
  const everywhere = port.hostIp === '' || port.hostIp === '0.0.0.0' || port.hostIp === local;
  return `${everywhere ? local : port.hostIp}:${port.hostPort}`;
}

function readyUrl(tier: Tier, container: Container, engine: Pick<Engine, 'endpoint'>): string | null {
  if (tier === 'db') return null;
  const at = publishedAt(container, TIER_PORT[tier], engine);
  if (at === null) return null;
  return tier === 'api' ? `http://${at}/readyz` : `http://${at}/`;
}
