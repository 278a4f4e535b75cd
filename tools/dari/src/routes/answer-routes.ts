import type { Topology } from '@dari/topology';
import { deepExplainer } from './deep-explainer.ts';
import { dialRoute } from './dial-route.ts';
import type { RouteSource } from './open-source.ts';
import type { Route } from './route.ts';
import { reportOf, type RouteReport } from './route-report.ts';

/**
 * Predicts routes and, where asked to, dials them. When both differ and the engine has changed meanwhile, a container was
 * stopped for example, both are done once more.
 *
 * @returns one report for each route, in the same order
 * @throws EngineError
 */
export async function answerRoutes(
  routes: readonly Route[],
  source: RouteSource,
  probe: boolean,
): Promise<readonly RouteReport[]> {
  const reports = await answerOnce(routes, source, probe);
  if (reports.every(({ agrees }) => agrees !== false)) return reports;
  const topology = await source.again();
  if (source.namespaces === null || sameState(topology, source.topology)) return reports;
  const explainer = deepExplainer(topology, source.namespaces);
  return answerOnce(routes, { ...source, topology, explainer }, probe);
}

type Answering = Pick<RouteSource, 'topology' | 'explainer' | 'namespaces'>;

async function answerOnce(
  routes: readonly Route[],
  { topology, explainer, namespaces }: Answering,
  probe: boolean,
): Promise<readonly RouteReport[]> {
  const [verdicts, observed] = await Promise.all([
    explainer.explain(routes),
    Promise.all(
      routes.map(async (route) =>
        probe && namespaces !== null ? dialRoute(route, topology, namespaces) : null,
      ),
    ),
  ]);
  return verdicts.map((verdict, index) => reportOf(verdict, observed[index] ?? null));
}

/** Whether all that decides about routes is as it was. */
function sameState(a: Topology, b: Topology): boolean {
  const state = ({ containers, networks }: Topology): string => JSON.stringify([containers, networks]);
  return state(a) === state(b);
}
