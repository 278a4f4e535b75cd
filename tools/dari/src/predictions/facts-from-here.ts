import { setTimeout as after } from 'node:timers/promises';
import type { Engine } from '@dari/engine';
import { httpTrial, readNamespace, whoAccepts, type NamespaceReading } from '@dari/probe/agent';
import type { Container, HttpTrial, NamespaceFacts, Topology } from '@dari/topology';
import { isEngineHost } from './engine-host.ts';
import type { DeepTopology } from './proven-topology.ts';
import { readContainers, type ContainerReading } from './read-containers.ts';

/** How long a server may take for its answer. */
const TRIAL_MS = 500;

export interface FactsWanted {
  /** Whose namespaces are read. */
  readonly containers: readonly Container[];
  /** The origin of the page that calls. */
  readonly page: string | null;
  /** The servers that the page calls, by the ports that they have inside. */
  readonly called: readonly Called[];
  readonly early: EarlyFacts;
}

export interface Called {
  readonly container: Container;
  readonly port: number;
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
  containers: readonly Container[],
  signal: AbortSignal,
): Promise<EarlyFacts> {
  const [own, found] = await Promise.all([
    readNamespace(),
    Promise.all(containers.map(async ({ id }) => [id, await engine.processOf(id, signal)] as const)),
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
  { containers, page, called, early: { own, processes } }: FactsWanted,
): Promise<DeepTopology> {
  const onHost = isEngineHost(topology, own.interfaces);
  const [readings, userlandProxy, trials] = await Promise.all([
    readContainers(containers, processes, onHost),
    topology.engine.userlandProxy ?? (onHost ? proxyOf(containers) : null),
    Promise.all(page === null ? [] : called.map((one) => tryOrigin(one, page, onHost))),
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
      namespaces: readings.map((one) => ({
        ...withTrials(one, called, trials),
        containers: [one.container.id],
      })),
    },
  };
}

function factsOf({ listeners, interfaces, routes, hosts, resolver }: NamespaceReading): NamespaceFacts {
  return { listeners, interfaces, routes, hosts, resolver, lookups: [] };
}

/** @param trials one for each server that is called, in the same order. */
function withTrials(
  { container, reading }: ContainerReading,
  called: readonly Called[],
  trials: readonly (HttpTrial | null)[],
): NamespaceFacts {
  const facts = factsOf(reading);
  const http = (port: number): HttpTrial[] =>
    trials.filter((trial, index): trial is HttpTrial => {
      const server = called[index];
      return trial !== null && server?.container.id === container.id && server.port === port;
    });
  const listeners = facts.listeners?.map((one) => {
    const tried = http(one.port);
    return tried.length === 0 ? one : { ...one, http: tried };
  });
  return { ...facts, listeners: listeners ?? null };
}

/**
 * Whether the engine's own program takes the calls at published ports of localhost; `null`: none shows it. At every
 * other address the call of the host itself is rewritten, with that program too.
 */
async function proxyOf(containers: readonly Container[]): Promise<boolean | null> {
  const onLocalhost = containers.flatMap(publishedPlaces).filter(({ address }) => address === '127.0.0.1');
  for (const { address, hostPort } of onLocalhost) {
    const where = await whoAccepts({ address, port: hostPort });
    if (where === 'here' || where === 'elsewhere') return where === 'here';
  }
  return null;
}

/** Asks the server as the page would, by the container's own address or, where that is out of reach, its published one. */
async function tryOrigin(
  { container, port }: Called,
  page: string,
  onHost: boolean,
): Promise<HttpTrial | null> {
  const ip = container.attachments[0]?.ip ?? null;
  const outside = publishedPlaces(container).find(({ containerPort }) => containerPort === port);
  const to =
    onHost && ip !== null
      ? { address: ip, port }
      : outside === undefined
        ? null
        : { address: outside.address, port: outside.hostPort };
  if (to === null) return null;
  const host = `localhost:${outside?.hostPort ?? port}`;
  const answer = await Promise.race([httpTrial(to, host, page), after(TRIAL_MS, null, { ref: false })]);
  return answer === null ? null : { host, origin: page, ...answer };
}

/** @returns where the container's ports are published, for calls by IPv4. */
export function publishedPlaces({ bound, published }: Container): readonly {
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
