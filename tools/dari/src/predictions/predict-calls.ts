import type { AddressBook } from '@dari/contract';
import { knock } from '@dari/probe/agent';
import { explain } from '@dari/reachability';
import type { Container, Listener, Tier, Topology } from '@dari/topology';
import { LABEL } from '@dari/topology';
import { shellOf } from '../routes/shell-of.ts';
import { TIER_PORT } from '../stack/tier-port.ts';
import { askFirewall } from './ask-firewall.ts';
import { bookRoutes } from './book-routes.ts';
import { isEngineHost } from './engine-host.ts';
import { factsFromHere, publishedPlaces, type EarlyFacts } from './facts-from-here.ts';
import { predictBook } from './predict-book.ts';
import { provenTopology, type DeepTopology } from './proven-topology.ts';

export interface PredictOptions {
  /** What the engine has, read after the stack was made. */
  readonly topology: Topology;
  /** The containers of the stack. All of their tiers have just answered. */
  readonly members: readonly Container[];
  /** Where the api was asked whether it is ready; `null`: nowhere. */
  readonly api: string | null;
  readonly early: EarlyFacts;
  readonly platform: NodeJS.Platform;
}

/**
 * Predicts every call of a book right after the stack has become ready, from what is known without starting anything
 * (docs/decisions/0009): what is not known is predicted as unknown.
 */
export async function predictCalls(book: AddressBook, options: PredictOptions): Promise<AddressBook> {
  const { topology, members, api, early, platform } = options;
  const at = new Date();
  const routes = bookRoutes(book, members);
  const page =
    routes.flatMap(({ vantage }) => (vantage.kind === 'browser' ? (vantage.page ?? []) : []))[0] ?? null;
  const others = othersAt(book, topology, members);
  const called = [
    ...members
      .filter(({ name }) => name === book.containers.api)
      .map((container) => ({ container, port: TIER_PORT.api })),
    ...others.flatMap((container) =>
      publishedPlaces(container).map(({ containerPort: port }) => ({ container, port })),
    ),
  ];
  const asksFirewall = api !== null && isEngineHost(topology, early.own.interfaces);
  const [known, input] = await Promise.all([
    factsFromHere(topology, { containers: [...members, ...others], page, called, early }),
    asksFirewall ? askFirewall(book, topology, api) : null,
  ]);
  const isOpen = input === 'open' || (input === 'published' && known.engine.userlandProxy === true);
  const deep = isOpen ? withOpenFirewall(known) : known;
  const answered = new Set(members.flatMap(({ labels }) => (labels[LABEL.tier] as Tier | undefined) ?? []));
  const here = deep.deep.client?.listeners === null ? await takenHere(book) : [];
  const proven = provenTopology(deep, members, { answered, here });
  const verdicts = routes.map(({ vantage, address }) => {
    const verdict = explain(deep, vantage, address);
    if (verdict.outcome !== 'unknown') return verdict;
    const other = explain(proven, vantage, address);
    return other.outcome === 'works' ? other : verdict;
  });
  return predictBook(book, routes, verdicts, { at, shell: shellOf(platform) });
}

/** @returns containers of others that are published at a port which the book calls on this computer. */
export function othersAt(
  { addresses }: AddressBook,
  { containers }: Topology,
  members: readonly Container[],
): readonly Container[] {
  const ports = new Set(addresses.map(({ port }) => port));
  return containers.filter(
    (container) =>
      container.state === 'running' &&
      !members.includes(container) &&
      publishedPlaces(container).some(({ hostPort }) => ports.has(hostPort)),
  );
}

function withOpenFirewall(topology: DeepTopology): DeepTopology {
  const { deep } = topology;
  return {
    ...topology,
    deep: { ...deep, host: deep.host === null ? null : { ...deep.host, input: 'open' } },
  };
}

/** Where somebody takes calls to the book's ports of this computer. */
async function takenHere({ addresses }: AddressBook): Promise<readonly Listener[]> {
  const ports = new Set(addresses.filter(({ host }) => host === 'localhost').map(({ port }) => port));
  const places = [...ports].flatMap((port) => ['127.0.0.1', '::1'].map((address) => ({ address, port })));
  const taken = await Promise.all(
    places.map(async (place) => ((await knock(place)) === 'accepted' ? [place] : [])),
  );
  return taken.flat();
}
