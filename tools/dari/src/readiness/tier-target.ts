import type { Engine } from '@dari/engine';
import type { Container, Tier, Topology } from '@dari/topology';
import { LABEL } from '@dari/topology';
import { engineHost } from '../engine/open-engine.ts';
import { FRONT_PORT, TIER_PORT } from '../stack/tier-port.ts';

/** One container that plays a tier, and where it is asked whether it is ready. */
export interface TierTarget {
  readonly tier: Tier;
  readonly container: string;
  /** `null` for a tier that is not asked itself: the database, which the api asks. */
  readonly url: string | null;
  /** The container that the question goes through; `null` where the tier itself is published. */
  readonly via: string | null;
}

/** @returns the targets of a project's containers, in the order in which they were found. */
export function tierTargets(
  containers: readonly Container[],
  engine: Pick<Engine, 'endpoint'>,
): (TierTarget & { readonly found: Container })[] {
  return containers.flatMap((found) => {
    const tier = found.labels[LABEL.tier] as Tier | undefined;
    if (tier === undefined) return [];
    return [{ tier, container: found.name, ...readyUrl(tier, found, containers, engine), found }];
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

/** @returns where page and api are to be reached when nginx stands before them; `null` where none does. */
function frontOf(
  containers: readonly Container[],
  engine: Pick<Engine, 'endpoint'>,
): { readonly name: string; readonly at: string } | null {
  for (const container of containers) {
    const at = publishedAt(container, FRONT_PORT, engine);
    if (at !== null) return { name: container.name, at };
  }
  return null;
}

function readyUrl(
  tier: Tier,
  container: Container,
  containers: readonly Container[],
  engine: Pick<Engine, 'endpoint'>,
): Pick<TierTarget, 'url' | 'via'> {
  if (tier === 'db') return { url: null, via: null };
  const own = publishedAt(container, TIER_PORT[tier], engine);
  if (own !== null) return { url: `http://${own}${READY_PATH[tier]}`, via: null };
  const front = frontOf(containers, engine);
  if (front === null) return { url: null, via: null };
  const via = front.name === container.name ? null : front.name;
  if (tier !== 'api') return { url: `http://${front.at}${READY_PATH[tier]}`, via };
  const replica = container.labels[LABEL.replica] ?? '1';
  return { url: `http://${front.at}/__dari/api/${replica}${READY_PATH.api}`, via };
}

const READY_PATH = { web: '/', api: '/readyz', proxy: '/__dari/healthz' } as const;
