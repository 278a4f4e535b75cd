import { writeSnapshot } from '@dari/reachability';
import { lanIp } from '../address-book/lan-ip.ts';
import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { matrixRoutes, vantagesOf } from '../routes/matrix-routes.ts';
import { openSource } from '../routes/open-source.ts';

/**
 * `dari snapshot`: what the engine has and what was read inside, without secrets, as a file that explains every route of
 * the matrix where there is no engine.
 */
export async function snapshot(context: Context): Promise<ExitName> {
  await using source = await openSource(null, context);
  const { topology, explainer } = source;
  await explainer.readServers(topology.containers, true);
  const scope = {
    vantages: vantagesOf(topology.containers),
    targets: topology.containers,
    lanIp: await lanIp(),
  };
  // Explaining reads what is needed for it: what only the DNS outside knows, what servers tell browsers.
  await explainer.explain(matrixRoutes(explainer.topology(), scope));
  context.world.stdout(writeSnapshot(explainer.topology()));
  return 'ok';
}
