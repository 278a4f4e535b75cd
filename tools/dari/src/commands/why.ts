import type { Context } from '../cli/context.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { renderRoute } from '../render/render-route.ts';
import { answerRoutes } from '../routes/answer-routes.ts';
import { openSource } from '../routes/open-source.ts';
import { parseRoute, readAddress } from '../routes/route.ts';
import { routeAsJson } from '../routes/route-report.ts';
import { shellOf } from '../routes/shell-of.ts';

export interface WhyOptions {
  readonly vantage: string;
  readonly address: string;
  readonly probe: boolean;
  readonly json: boolean;
  /** A file instead of the engine. */
  readonly topology: string | null;
}

/** `dari why`: one route. Every truthful answer ends with 0, unless it was dialled and is not as predicted. */
export async function why(options: WhyOptions, context: Context): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  // A wrong address is told at once, also without an engine.
  readAddress(options.address);
  await using source = await openSource(options.topology, context);
  const route = parseRoute(options.vantage, options.address, source.topology);
  const [report] = await answerRoutes([route], source, options.probe);
  if (report === undefined) throw new Error('no route was answered');
  const shell = shellOf(world.platform);
  const text = options.json
    ? `${JSON.stringify(routeAsJson(report, texts, shell, options.probe))}\n`
    : renderRoute(report, { dialled: options.probe, shell }, texts, outStyle, world.terminal.columns());
  world.stdout(text);
  return report.agrees === false ? 'disagreement' : 'ok';
}
