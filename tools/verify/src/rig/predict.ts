import { deepObserver, type Namespaces, type WantedLookup } from '@dari/engine';
import { explain, parseAddress, parseVantage, type Verdict } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import { addressOf, type Route } from '../routes/route.ts';

/** One fact may show that another one is needed. */
const MOST_ROUNDS = 6;

export interface Prediction {
  readonly verdicts: readonly Verdict[];
  /** With all that was read. */
  readonly topology: Topology;
}

/** Reads inside a topology what no API tells. */
export interface Predictor {
  /** What is known before any route is asked for: which addresses and servers there are. */
  readonly topology: Topology;
  /** @returns one verdict for each route, in the same order; names outside are looked up where that decides. */
  predict(routes: readonly Route[]): Promise<Prediction>;
}

/** @param ids the containers to read */
export async function predictor(
  topology: Topology,
  namespaces: Namespaces,
  ids: readonly string[],
): Promise<Predictor> {
  const observer = deepObserver(topology, namespaces);
  let known: Topology = await observer.read({ containers: ids, ip6tables: true });
  return {
    topology: known,
    async predict(routes) {
      const asked = new Set<string>();
      for (let round = 0; ; round += 1) {
        const current = known;
        const verdicts = routes.map((route) =>
          explain(current, parseVantage(route.vantage), parseAddress(addressOf(route))),
        );
        const lookups = verdicts
          .flatMap((verdict) => missingLookup(verdict, current))
          .filter((lookup) => isNew(asked, JSON.stringify(lookup)));
        const answers = verdicts.flatMap(missingAnswer).filter((port) => isNew(asked, `answers ${port}`));
        const isDone = lookups.length + answers.length === 0 || round === MOST_ROUNDS;
        if (isDone) return { verdicts, topology: current };
        known = await observer.read({ lookups, answers });
      }
    },
  };
}

function isNew(asked: Set<string>, key: string): boolean {
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}

/** Whether the server at a port may be that of a paused container. */
function missingAnswer({ hops }: Verdict): readonly number[] {
  const fact = hops.at(-1)?.fact;
  return fact?.id === 'missing' && fact.what === 'socket-owner' ? [Number(fact.of)] : [];
}

function missingLookup({ outcome, hops, vantage }: Verdict, { containers }: Topology): WantedLookup[] {
  const last = hops.at(-1);
  if (outcome !== 'unknown' || last?.fact.id !== 'missing') return [];
  if (last.fact.what !== 'outside-dns' && last.fact.what !== 'made-up-name') return [];
  const name = last.fact.of;
  if (vantage.kind !== 'container') return [{ where: 'client', name }];
  const container = containers.find((one) => one.name === vantage.container);
  if (container === undefined) return [];
  return [{ where: container.networkMode === 'host' ? 'host' : { container: container.id }, name }];
}
