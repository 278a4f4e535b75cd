import type { Engine } from '@dari/engine';
import { httpTrial, readNamespace, whoAccepts, type NamespaceReading } from '@dari/probe/agent';
import type { Container, HttpTrial, NamespaceFacts, Topology } from '@dari/topology';
import { isEngineHost } from './engine-host.ts';
import type { DeepTopology } from './proven-topology.ts';
import { readContainers, type ContainerReading } from './read-containers.ts';

export interface FactsWanted {
  /** Whose namespaces are read. */
  readonly members: readonly Container[];
  /** The origin of the page that calls. */
  readonly page: string | null;
  /** The server that the page calls. */
  readonly called: { readonly container: string; readonly port: number };
  readonly early: EarlyFacts;
}

/** What is there as soon as the containers run, before anybody answers. */
export interface EarlyFacts {
  /** The network namespace of this process. */
  readonly own: NamespaceReading;
  /** Numbers of the containers' first processes, by id. */
  readonly processes: ReadonlyMap<string, number>;
}

/** @throws EngineError */
export async function readEarlyFacts(
  engine: Pick<Engine, 'processOf'>,
  members: readonly Container[],
  signal: AbortSignal,
): Promise<EarlyFacts> {
  const [own, found] = await Promise.all([
    readNamespace(),
    Promise.all(members.map(async ({ id }) => [id, await engine.processOf(id, signal)] as const)),
  ]);
  const processes = new Map(found.flatMap(([id, process]) => (process === null ? [] : [[id, process]])));
  return { own, processes };
}

/**
 * Adds to a topology what this process can read by itself in a few milliseconds, without starting anything: its own
 * network namespace, those of containers whose processes are to be seen here, and an answer of a published server. What
 * cannot be read from here stays unknown.
 */
export async function factsFromHere(
  topology: Topology,
  { members, page, called, early: { own, processes } }: FactsWanted,
): Promise<DeepTopology> {
  const onHost = isEngineHost(topology, own.interfaces);
  const [containers, userlandProxy, trial] = await Promise.all([
    readContainers(members, processes, onHost),
    topology.engine.userlandProxy ?? (onHost ? proxyOf(members) : null),
    page === null ? null : tryOrigin(members, called, page, onHost),
  ]);
  const ipvs = own.ipvs ? true : topology.swarm === null || topology.swarm === undefined ? null : false;
  return {
    ...topology,
    engine: { ...topology.engine, userlandProxy },
    deep: {
      host: onHost
        ? { ...factsOf(own), hostname: own.hostname, ipForward: own.ipForward, input: null, ipvs }
        : null,
      clientOnHost: onHost,
      client: onHost ? null : factsOf(own),
      namespaces: containers.map((one) => ({
        ...withTrial(one, called, trial),
        containers: [one.container.id],
      })),
    },
  };
}

function factsOf({ listeners, interfaces, routes, hosts, resolver }: NamespaceReading): NamespaceFacts {
  return { listeners, interfaces, routes, hosts, resolver, lookups: [] };
}

function withTrial(
  { container, reading }: ContainerReading,
  called: FactsWanted['called'],
  trial: HttpTrial | null,
): NamespaceFacts {
  const facts = factsOf(reading);
  if (container.name !== called.container || trial === null) return facts;
  const listeners = facts.listeners?.map((one) =>
    one.port === called.port ? { ...one, http: [trial] } : one,
  );
  return { ...facts, listeners: listeners ?? null };
}

/**
 * Whether the engine's own program takes the calls at published ports of localhost; `null`: none shows it. At every
 * other address the call of the host itself is rewritten, with that program too.
 */
async function proxyOf(members: readonly Container[]): Promise<boolean | null> {
  const onLocalhost = members.flatMap(publishedPlaces).filter(({ address }) => address === '127.0.0.1');
  for (const { address, hostPort } of onLocalhost) {
    const where = await whoAccepts({ address, port: hostPort });
    if (where === 'here' || where === 'elsewhere') return where === 'here';
  }
  return null;
}

/** Asks the server as the page would, by the container's own address or, where that is out of reach, its published one. */
async function tryOrigin(
  members: readonly Container[],
  { container: name, port }: FactsWanted['called'],
  page: string,
  onHost: boolean,
): Promise<HttpTrial | null> {
  const container = members.find((one) => one.name === name);
  const ip = container?.attachments[0]?.ip ?? null;
  const published = container === undefined ? [] : publishedPlaces(container);
  const outside = published.find(({ containerPort }) => containerPort === port);
  const to =
    onHost && ip !== null
      ? { address: ip, port }
      : outside === undefined
        ? null
        : { address: outside.address, port: outside.hostPort };
  if (to === null) return null;
  const host = `localhost:${outside?.hostPort ?? port}`;
  const answer = await httpTrial(to, host, page);
  return answer === null ? null : { host, origin: page, ...answer };
}

function publishedPlaces({ bound, published }: Container): readonly {
  readonly address: string;
  readonly hostPort: number;
  readonly containerPort: number;
}[] {
  return (bound ?? published)
    .filter(({ protocol, hostIp, hostPort }) => protocol === 'tcp' && hostPort > 0 && !hostIp.includes(':'))
    .map(({ hostIp, hostPort, containerPort }) => ({
      address: hostIp === '' || hostIp === '0.0.0.0' ? '127.0.0.1' : hostIp,
      hostPort,
      containerPort,
    }));
}
