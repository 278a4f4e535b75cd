import { deepObserver, type Namespaces, type WantedFacts, type WantedTrial } from '@dari/engine';
import { explain, formatVantage, type Verdict } from '@dari/reachability';
import type { Container, Topology } from '@dari/topology';
import { firstFacts, missingFacts, namingFacts } from './missing-facts.ts';
import type { Route } from './route.ts';

/** Says what becomes of routes. */
export interface Explainer {
  /** @returns one verdict for each route, in the same order. @throws EngineError */
  explain(routes: readonly Route[]): Promise<readonly Verdict[]>;
  /**
   * Reads which servers there are in containers.
   *
   * @param protocols also asks each of them whether it speaks HTTP. @throws EngineError
   */
  readServers(containers: readonly Container[], protocols: boolean): Promise<void>;
  /** With all that has been read so far. */
  topology(): Topology;
}

/** Of a topology alone, as a file has it: what is not in it stays unknown. */
export function plainExplainer(topology: Topology): Explainer {
  return {
    explain: (routes) => Promise.resolve(explainAll(routes, topology)),
    readServers: () => Promise.resolve(),
    topology: () => topology,
  };
}

/** One fact may show that another one is needed; longer chains are not known. */
const MOST_ROUNDS = 8;

/** Reads on the engine what the routes need and no API tells: no more than that, and nothing twice. */
export function deepExplainer(topology: Topology, namespaces: Namespaces): Explainer {
  const observer = deepObserver(topology, namespaces);
  const asked = new Set<string>();
  const trials: WantedTrial[] = [];
  const answers: number[] = [];
  let known: Topology = topology;

  const read = async (wanted: readonly WantedFacts[]): Promise<boolean> => {
    const fresh = onlyNew(merge(wanted), asked);
    const isFirst = known === topology;
    if (!isFirst && isNothing(fresh)) return false;
    // Which servers a trial or a port means shows only when their containers have been read, so each is wanted again and again.
    trials.push(...fresh.trials);
    answers.push(...fresh.answers);
    known = await observer.read({ ...fresh, trials, answers });
    return true;
  };
  const named = new Set<string>();
  const naming = (verdict: Verdict): WantedFacts => {
    const key = `${verdict.code} ${formatVantage(verdict.vantage)}`;
    if (named.has(key)) return {};
    named.add(key);
    return namingFacts(verdict, topology);
  };
  return {
    async explain(routes) {
      await read(routes.map((route) => firstFacts(route, topology)));
      let verdicts = explainAll(routes, known);
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const missing = verdicts.map((verdict) =>
          verdict.outcome === 'unknown' ? missingFacts(verdict, known) : naming(verdict),
        );
        if (missing.length === 0 || !(await read(missing))) break;
        verdicts = explainAll(routes, known);
      }
      return verdicts;
    },
    async readServers(containers, protocols) {
      await read([{ containers: containers.map(({ id }) => id) }]);
      if (protocols) await read([{ trials: containers.flatMap((one) => protocolTrials(one, known)) }]);
    },
    topology: () => known,
  };
}

/** A paused one would take the question and never answer. */
function protocolTrials({ id, state }: Container, { deep }: Topology): WantedTrial[] {
  const found = deep?.namespaces.find(({ containers }) => containers.includes(id));
  if (state !== 'running') return [];
  return (found?.listeners ?? []).map(({ port }) => ({ port, host: `localhost:${port}`, origin: null }));
}

function explainAll(routes: readonly Route[], topology: Topology): Verdict[] {
  return routes.map(({ vantage, address }) => explain(topology, vantage, address));
}

function merge(wanted: readonly WantedFacts[]): Required<WantedFacts> {
  return {
    containers: wanted.flatMap(({ containers = [] }) => containers),
    lookups: wanted.flatMap(({ lookups = [] }) => lookups),
    trials: wanted.flatMap(({ trials = [] }) => trials),
    answers: wanted.flatMap(({ answers = [] }) => answers),
    gates: wanted.flatMap(({ gates = [] }) => gates),
    ip6tables: wanted.some(({ ip6tables = false }) => ip6tables),
  };
}

/** Notes what is asked for, and leaves out what was. */
function onlyNew(
  { containers, lookups, trials, answers, gates, ip6tables }: Required<WantedFacts>,
  asked: Set<string>,
): Required<WantedFacts> {
  const isNew = (one: unknown): boolean => {
    const key = JSON.stringify(one);
    if (asked.has(key)) return false;
    asked.add(key);
    return true;
  };
  return {
    containers: containers.filter(isNew),
    lookups: lookups.filter(isNew),
    trials: trials.filter(isNew),
    answers: answers.filter(isNew),
    gates: gates.filter(isNew),
    ip6tables: ip6tables && isNew('ip6tables'),
  };
}

function isNothing(wanted: Required<WantedFacts>): boolean {
  const { ip6tables, ...lists } = wanted;
  return !ip6tables && Object.values(lists).every(({ length }) => length === 0);
}
