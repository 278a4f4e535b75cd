import type { Engine } from '@dari/engine';
import {
  LABEL,
  type Container,
  type Image,
  type ImageSource,
  type Tier,
  type Topology,
} from '@dari/topology';
import { askTier } from '../readiness/ask-tier.ts';
import type { TierAnswer } from '../readiness/tier-answer.ts';
import { containersOf, publishedAt, tierTargets } from '../readiness/tier-target.ts';
import type { TierState } from '../text/en/commands.ts';
import { runningStack } from './running-stack.ts';
import { FRONT_PORT, TIER_PORT } from './tier-port.ts';

/** What `dari status --json` prints. */
export interface StackStatus {
  /** `null` when no container is there that says which stack it belongs to. */
  readonly stack: string | null;
  readonly state: 'ready' | 'partial' | 'down';
  readonly engine: { readonly version: string; readonly api: string };
  readonly database: { readonly product: string | null; readonly volume: string | null };
  readonly tiers: readonly TierStatus[];
}

export interface TierStatus {
  readonly tier: Tier;
  readonly container: string;
  readonly state: TierState;
  readonly image: { readonly name: string | null; readonly source: ImageSource | null };
  readonly urls: readonly string[];
  readonly networks: readonly string[];
}

/** Tiers that every stack has, in the order in which a call goes through them. */
const TIERS: readonly Tier[] = ['web', 'api', 'db'];

/** Looks at the engine and asks every tier once. Nothing is changed. @throws EngineError */
export async function readStatus(engine: Engine, project: string, signal: AbortSignal): Promise<StackStatus> {
  const topology = await engine.observe(signal);
  const containers = containersOf(topology, project);
  const answers = new Map<string, TierAnswer>(
    await Promise.all(
      tierTargets(containers, engine)
        .filter(({ found, url }) => found.state === 'running' && url !== null)
        .map(async (target) => [target.container, await askTier(target, 0, signal)] as const),
    ),
  );
  return statusOf(topology, project, answers, engine);
}

/** Pure: puts together what the engine has and what the tiers answered. */
export function statusOf(
  topology: Topology,
  project: string,
  answers: ReadonlyMap<string, TierAnswer>,
  engine: Pick<Engine, 'endpoint'>,
): StackStatus {
  const containers = containersOf(topology, project);
  const ofApi = containers
    .filter(({ labels }) => labels[LABEL.tier] === 'api')
    .flatMap(({ name }) => answers.get(name) ?? []);
  const api = ofApi.find(({ kind }) => kind === 'ready') ?? ofApi[0];
  const tiers = [...TIERS, 'proxy' as const].flatMap((tier): TierStatus[] => {
    const playing = containers.filter(({ labels }) => labels[LABEL.tier] === tier);
    if (playing.length === 0) return TIERS.includes(tier) ? [missing(tier, project)] : [];
    return playing.map((container) => ({
      tier,
      container: container.name,
      state: stateOf(tier, container, answers.get(container.name), api),
      image: imageOf(container, topology.images),
      urls: urlsOf(tier, container, engine),
      networks: container.attachments.map(({ network }) => network),
    }));
  });
  const db = containers.find(({ labels }) => labels[LABEL.tier] === 'db');
  const mounted = db?.mounts.find((mount) => mount.kind === 'volume');
  const volume = topology.volumes.find(({ name, labels }) =>
    mounted === undefined
      ? labels[LABEL.project] === project && labels[LABEL.database] !== undefined
      : name === mounted.volume,
  );
  const product = api?.kind === 'ready' ? api.database : null;
  return {
    stack: runningStack(containers),
    state: wholeState(tiers),
    engine: { version: topology.engine.version, api: topology.engine.api },
    database: {
      product: product ?? databaseOf(db, topology.images) ?? volume?.labels[LABEL.database] ?? null,
      volume: volume?.name ?? null,
    },
    tiers,
  };
}

function missing(tier: Tier, project: string): TierStatus {
  const container = `${project}-${tier}`;
  return { tier, container, state: 'missing', image: { name: null, source: null }, urls: [], networks: [] };
}

function stateOf(
  tier: Tier,
  { state }: Container,
  answer: TierAnswer | undefined,
  api: TierAnswer | undefined,
): TierState {
  if (state !== 'running') return state;
  // The database speaks no HTTP; that it can be used is what the ready api says.
  if (tier === 'db') return api === undefined ? 'running' : api.kind === 'ready' ? 'ready' : 'not-ready';
  if (answer === undefined) return 'running';
  return answer.kind === 'ready' ? 'ready' : 'not-ready';
}

function wholeState(tiers: readonly TierStatus[]): StackStatus['state'] {
  if (tiers.every(({ state }) => state === 'ready')) return 'ready';
  const alive: readonly TierState[] = ['ready', 'not-ready', 'running', 'paused', 'restarting'];
  return tiers.some(({ state }) => alive.includes(state)) ? 'partial' : 'down';
}

function imageOf(container: Container, images: readonly Image[]): TierStatus['image'] {
  const image = images.find(({ id }) => id === container.image.id);
  const source = image?.labels[LABEL.source];
  return {
    name: container.image.reference,
    source: source === 'offline' ? 'offline' : 'registry',
  };
}

function databaseOf(db: Container | undefined, images: readonly Image[]): string | null {
  if (db === undefined) return null;
  return images.find(({ id }) => id === db.image.id)?.labels[LABEL.database] ?? null;
}

function urlsOf(tier: Tier, container: Container, engine: Pick<Engine, 'endpoint'>): string[] {
  const at = publishedAt(container, TIER_PORT[tier], engine) ?? publishedAt(container, FRONT_PORT, engine);
  if (at === null) return [];
  const address = at.replace(/^127\.0\.0\.1:/, 'localhost:');
  return [tier === 'db' ? `mongodb://${address}` : `http://${address}`];
}
