import type { Engine, Namespaces } from '@dari/engine';
import type { Container, Topology } from '@dari/topology';
import { drawPlan } from '../plan/draw-plan.ts';
import type { EngineTraits } from '../plan/engine-traits.ts';
import type { Seen } from '../inside/messages.ts';
import { randomFrom } from '../random.ts';
import { candidates } from '../routes/candidates.ts';
import { drawRoutes } from '../routes/draw-routes.ts';
import type { Route } from '../routes/route.ts';
import { judge } from '../score/judge.ts';
import type { Scored } from '../score/scored.ts';
import { askCommandLine } from './ask-command-line.ts';
import { RUN_LABEL } from './create-body.ts';
import { makeTopology, type Made, type Rig } from './make-topology.ts';
import { predictor } from './predict.ts';

export interface Target extends Omit<Rig, 'run'> {
  readonly engine: Engine;
  readonly traits: EngineTraits;
  /** As in DOCKER_HOST. */
  readonly host: string;
  /** The program of `dari`. */
  readonly commandLine: string;
  /** Opens a way into the namespaces of the engine, for one topology. */
  readonly namespaces: (run: string) => Namespaces;
  readonly say: (line: string) => void;
}

export interface Round {
  readonly scored: readonly Scored[];
  /** With all that was read. */
  readonly topology: Topology;
  readonly refused: readonly string[];
}

/** What a caller waits for: a connection, and again an answer. More than the 3.05 s after which the kernel gives up. */
const PATIENCE_MS = 6_000;
/** For a second try: a machine that stood still for a while is no reason to call a prediction wrong. */
const MORE_PATIENCE_MS = 15_000;

/**
 * Makes one random topology, draws routes in it, predicts them all, dials them all, and removes it.
 *
 * @param seed all of it depends on this text and on what the engine is
 */
export async function oneTopology(
  target: Target,
  seed: string,
  run: string,
  size: number,
  count: number,
): Promise<Round> {
  const random = randomFrom(seed);
  const plan = drawPlan(random, target.traits, `${run}-`, size);
  const { say } = target;
  const clock = stopwatch();
  await using made = await makeTopology(plan, { ...target, run });
  say(`${clock()} made: ${plan.networks.length} networks, ${made.callers.size} of ${size} containers run`);
  await using namespaces = target.namespaces(run);
  const topology = await target.engine.observe();
  const isOurs = ({ labels }: Container): boolean => labels[RUN_LABEL] === run;
  // In an order that does not hang on ids, so that the seed draws the same routes again.
  const ours = topology.containers.filter(isOurs).sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const reading = await predictor(
    topology,
    namespaces,
    ours.map(({ id }) => id),
  );
  say(`${clock()} read`);
  const found = candidates(reading.topology, plan, ours);
  const routes = drawRoutes(random, found, ours, [...made.callers.keys()], count);
  const { verdicts, topology: known } = await reading.predict(routes);
  say(`${clock()} predicted: ${routes.length} routes`);
  const told = await askCommandLine(routes, { ...target, host: target.host, program: target.commandLine });
  say(`${clock()} asked the command line`);
  const together = sharing(ours);
  const scored = await Promise.all(
    routes.map(async (route, at): Promise<Scored[]> => {
      const [verdict, toldOne] = [verdicts[at], told[at]];
      if (verdict === undefined || toldOne === undefined) return [];
      const first = await dial(made, route, PATIENCE_MS);
      const mark = judge(verdict, toldOne, first, together);
      return [{ route, verdict, told: toldOne, seen: first, mark, again: false }];
    }),
  );
  say(`${clock()} dialled`);
  const settled: Scored[] = [];
  for (const one of scored.flat()) settled.push(one.mark === 'wrong' ? await retry(one) : one);
  return { scored: settled, topology: known, refused: made.refused };

  async function retry(one: Scored): Promise<Scored> {
    const seen = await dial(made, one.route, MORE_PATIENCE_MS);
    return { ...one, seen, mark: judge(one.verdict, one.told, seen, together), again: true };
  }
}

/** A caller that is lost is no answer, and no reason to end a run of thousands of routes. */
async function dial(made: Made, { vantage, host, port }: Route, patienceMs: number): Promise<Seen> {
  const caller = vantage === 'host' ? made.host : made.callers.get(vantage);
  try {
    if (caller === undefined) throw new Error('nobody can call from there');
    return await caller.dial(host, port, patienceMs);
  } catch (error) {
    return { outcome: 'other', server: null, addresses: [], words: String(error), ms: 0 };
  }
}

/** Containers that joined another one, or the host, share its namespace; tasks of a service share their calls. */
function sharing(ours: readonly Container[]): (a: string, b: string) => boolean {
  const rootOf = (name: string): string => {
    const container = ours.find((one) => one.name === name);
    // Which task gets a call is left to chance.
    const service = container?.labels['com.docker.swarm.service.name'];
    if (service !== undefined) return service;
    const mode = container?.networkMode ?? '';
    if (mode === 'host' || name === 'host') return 'host';
    if (!mode.startsWith('container:')) return name;
    const joined = mode.slice('container:'.length);
    return ours.find((one) => one.id === joined || one.name === joined)?.name ?? joined;
  };
  return (a, b) => rootOf(a) === rootOf(b);
}

function stopwatch(): () => string {
  const began = performance.now();
  return () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
}
