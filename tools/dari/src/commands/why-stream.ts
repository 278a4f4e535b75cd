import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import { describeProblem } from '../errors/describe-problem.ts';
import { errorAsJson } from '../errors/described-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { answerRoutes } from '../routes/answer-routes.ts';
import { lineBatches } from '../routes/line-batches.ts';
import { openSource, type RouteSource } from '../routes/open-source.ts';
import { parseRoute, type Route } from '../routes/route.ts';
import { routeAsJson } from '../routes/route-report.ts';
import { shellOf } from '../routes/shell-of.ts';
import type { WhyOptions } from './why.ts';

/**
 * `dari why -`: one `vantage address` pair a line in, one JSON object a line out, in the same order. A line that is no
 * route gets an object with its error, and the rest goes on.
 *
 * @returns `usage` when there was such a line
 */
export async function whyStream(
  options: Pick<WhyOptions, 'probe' | 'topology'>,
  context: Context,
): Promise<ExitName> {
  const { world } = context;
  await using source = await openSource(options.topology, context);
  let exit: ExitName = 'ok';
  for await (const lines of lineBatches(world.stdin(), world.signal)) {
    const read = lines.map((line) => readLine(line, source, context));
    const routes = read.flatMap((one) => ('route' in one ? [one.route] : []));
    const reports = await answerRoutes(routes, source, options.probe);
    let next = 0;
    const shell = shellOf(world.platform);
    const answers = read.map((one): unknown => {
      if ('error' in one) {
        exit = 'usage';
        return one.error;
      }
      const report = reports[next];
      next += 1;
      if (report?.agrees === false && exit === 'ok') exit = 'disagreement';
      return report === undefined ? null : routeAsJson(report, context.texts, shell, options.probe);
    });
    world.stdout(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }
  return exit;
}

type Line = { readonly route: Route } | { readonly error: unknown };

function readLine(line: string, { topology }: RouteSource, { texts }: Context): Line {
  const [vantage = '', address, more] = line.trim().split(/\s+/);
  try {
    if (address === undefined || more !== undefined) {
      throw new CliError({ kind: 'route', fault: { code: 'bad-line', line: line.slice(0, 200) } });
    }
    return { route: parseRoute(vantage, address, topology) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const told = errorAsJson(describeProblem(error.problem, texts));
    return { error: { vantage, address: address ?? '', ...(told as object) } };
  }
}
