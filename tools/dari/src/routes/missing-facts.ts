import type { WantedFacts, WantedLookup, WantedTrial } from '@dari/engine';
import type { Address, MissingFact, Verdict } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import { containerOf } from './find-vantage.ts';
import type { Route } from './route.ts';

/** What a route needs to have read before anything can be said: the vantage, and what a browser would get to see. */
export function firstFacts({ vantage, address }: Route, topology: Topology): WantedFacts {
  const container = containerOf(vantage, topology);
  return {
    containers: container === null ? [] : [container.id],
    trials: vantage.kind === 'browser' ? trialsOf(address, vantage.page) : [],
  };
}

/** What is read inside a container. What is read on the host is there for every route, or cannot be read. */
const IN_CONTAINER: ReadonlySet<MissingFact> = new Set<MissingFact>([
  'container-listeners',
  'container-routes',
  'container-ipv6',
  'dual-stack-socket',
]);

/** What is missing where a verdict is unknown, as far as it can be read. */
export function missingFacts({ vantage, address, hops }: Verdict, topology: Topology): WantedFacts {
  const last = hops.at(-1);
  if (last?.fact.id !== 'missing') return {};
  const { place } = last;
  const { what, of } = last.fact;
  if (IN_CONTAINER.has(what)) return { containers: inOneNamespace(of, topology) };
  if (what === 'outside-dns' || what === 'made-up-name') {
    return { lookups: [{ where: lookupPlace({ vantage, address }, topology), name: of }] };
  }
  if (what === 'input-firewall') {
    const caller = containerOf(vantage, topology) ?? topology.containers.find(isOnBridge);
    if (caller === undefined) return {};
    const isFiltered = topology.deep?.host?.input === 'filtered';
    return isFiltered ? { gates: [{ container: caller.id, port: Number(of) }] } : { containers: [caller.id] };
  }
  if (what === 'socket-owner')
    return { answers: [Number(of)], containers: inOneNamespace(place.name, topology) };
  if (what === 'ip6tables') return { ip6tables: true };
  if (what === 'http-answer' && vantage.kind === 'browser')
    return { trials: trialsOf(address, vantage.page) };
  return {};
}

/** A paused container cannot be looked into; one that runs in the same namespace can. */
function inOneNamespace(name: string, { containers }: Topology): string[] {
  const named = containers.find((one) => one.name === name);
  if (named === undefined) return [];
  const owner = named.networkMode.startsWith('container:')
    ? named.networkMode.slice('container:'.length)
    : named.id;
  return containers
    .filter(({ id, networkMode }) => id === owner || networkMode === `container:${owner}`)
    .map(({ id }) => id);
}

function lookupPlace({ vantage }: Route, topology: Topology): WantedLookup['where'] {
  const container = containerOf(vantage, topology);
  if (container === null) return 'client';
  return container.networkMode === 'host' ? 'host' : { container: container.id };
}

function isOnBridge({ state, attachments }: Topology['containers'][number]): boolean {
  return state === 'running' && attachments.some(({ gateway }) => gateway !== null);
}

/** As browsers ask: names in lower case. A server that checks them takes `localhost` in any case. */
function trialsOf({ host, port, scheme, text }: Address, page: string | null): WantedTrial[] {
  if (scheme === 'https' || (scheme !== 'http' && text.includes('://'))) return [];
  const name =
    host.kind === 'name' ? host.name.toLowerCase() : host.kind === 'ipv4' ? host.ip : `[${host.ip}]`;
  const origin = page === null || !URL.canParse(page) ? null : new URL(page).origin;
  const hosts = origin === null ? [name, 'localhost'] : [name];
  return [...new Set(hosts)].map((one) => ({ port, host: `${one}:${port}`, origin }));
}

/** Reading more takes longer than it helps. */
const MOST_NEIGHBOURS = 24;

/**
 * What names the container that was meant, where nobody listens at localhost: the servers of containers that the caller
 * could reach, or from the host those of all.
 */
export function namingFacts({ vantage, code }: Verdict, topology: Topology): WantedFacts {
  if (code !== 'LOCALHOST_IS_SELF' && code !== 'NOTHING_LISTENS_ON_HOST') return {};
  const { containers } = topology;
  const caller = containerOf(vantage, topology);
  const networks = new Set(caller?.attachments.map(({ networkId }) => networkId));
  const near = containers.filter(
    ({ state, attachments }) =>
      state === 'running' &&
      (caller === null || attachments.some(({ networkId }) => networks.has(networkId))),
  );
  return { containers: near.slice(0, MOST_NEIGHBOURS).map(({ id }) => id) };
}
