import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { loadProjectName } from '../settings/load-settings.ts';
import { readStatus } from '../stack/read-status.ts';
import { renderStatus } from '../stack/render-status.ts';

/** `dari status`: looks and tells. Every truthful answer ends with 0, also that nothing runs. */
export async function status(
  { json }: { readonly json: boolean },
  { world, texts, outStyle }: Context,
): Promise<ExitName> {
  const project = await loadProjectName(world.root, world.env);
  const engine = await openEngine(world);
  const found = await readStatus(engine, project, world.signal);
  world.stdout(json ? `${JSON.stringify(found)}\n` : renderStatus(found, texts, outStyle));
  return 'ok';
}
