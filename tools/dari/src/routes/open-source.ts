import type { Engine, Namespaces } from '@dari/engine';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { deepExplainer, plainExplainer, type Explainer } from './deep-explainer.ts';
import { openRoutes } from './open-routes.ts';
import { readTopology } from './read-topology.ts';
import { sweepAgents } from './sweep-agents.ts';
import { withoutAgents } from './without-agents.ts';

/** What `why` and `matrix` work with: an engine, or a file that tells of one. */
export interface RouteSource extends AsyncDisposable {
  /** What the API tells. */
  readonly topology: Topology;
  readonly explainer: Explainer;
  /** `null`: there is no engine, so nobody can dial. */
  readonly namespaces: Namespaces | null;
  /** Looks at the engine again. */
  again(): Promise<Topology>;
}

/** Everything is released when it is disposed of; then no agent is left. @throws CliError, EngineError, ImageError */
export async function openSource(file: string | null, context: Context): Promise<RouteSource> {
  if (file !== null) {
    const topology = await readTopology(file);
    return {
      topology,
      explainer: plainExplainer(topology),
      namespaces: null,
      again: () => Promise.resolve(topology),
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  }
  const engine = await openEngine(context.world);
  return overEngine(engine, context);
}

async function overEngine(engine: Engine, context: Context): Promise<RouteSource> {
  const { signal } = context.world;
  const whole = await engine.observe(signal);
  const topology = withoutAgents(whole);
  const namespaces = await openRoutes(engine, topology, context);
  const swept = sweepAgents(engine, whole);
  swept.catch(() => undefined);
  return {
    topology,
    explainer: deepExplainer(topology, namespaces),
    namespaces,
    again: async () => withoutAgents(await engine.observe(signal)),
    async [Symbol.asyncDispose]() {
      await namespaces[Symbol.asyncDispose]();
      await swept;
    },
  };
}
