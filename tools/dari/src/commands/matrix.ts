import type { Vantage } from '@dari/reachability';
import { LABEL, type Container, type Topology } from '@dari/topology';
import { lanIp } from '../address-book/lan-ip.ts';
import type { Context } from '../cli/context.ts';
import { nearest } from '../cli/nearest.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { refreshBook } from '../predictions/refresh-book.ts';
import { containersOf } from '../readiness/tier-target.ts';
import { renderMatrix } from '../render/render-matrix.ts';
import { answerRoutes } from '../routes/answer-routes.ts';
import { findVantage } from '../routes/find-vantage.ts';
import { matrixReport } from '../routes/matrix-report.ts';
import { inOrder, matrixRoutes, vantagesOf } from '../routes/matrix-routes.ts';
import { openSource } from '../routes/open-source.ts';
import { routeAsJson } from '../routes/route-report.ts';
import { shellOf } from '../routes/shell-of.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import { loadProjectName } from '../settings/load-settings.ts';

export interface MatrixOptions {
  /** Only this vantage. */
  readonly from: string | null;
  /** Only the addresses of this container. */
  readonly to: string | null;
  /** All containers of the engine instead of the stack. */
  readonly all: boolean;
  readonly json: boolean;
  /** A file instead of the engine: predictions only. */
  readonly topology: string | null;
}

/** `dari matrix`: every vantage × every address form, predicted and dialled. */
export async function matrix(options: MatrixOptions, context: Context): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  const started = performance.now();
  const project = await loadProjectName(world.root, world.env);
  await using source = await openSource(options.topology, context);
  const { topology, explainer, namespaces } = source;
  const dialled = namespaces !== null;

  const whole = options.all || !dialled;
  const members = inOrder(whole ? topology.containers : containersOf(topology, project));
  const targets = options.to === null ? members : toWord(options.to, members, topology);
  const vantages = options.from === null ? vantagesOf(members) : [fromWord(options.from, members, topology)];
  // Which ports there are, and what is spoken at them, is known only once the containers have been read.
  await explainer.readServers(targets, whole);
  const scope = { vantages, targets, lanIp: dialled ? await lanIp() : null };
  const routes = matrixRoutes(explainer.topology(), scope);
  if (routes.length === 0 && !options.json) {
    const { noStack, noServer, orAll } = texts.routes;
    const hints = whole ? [noServer] : [noStack(project), texts.commands.startIt, orAll];
    world.stderr(`${hints.join('\n')}\n`);
    return 'ok';
  }
  const reports = await answerRoutes(routes, source, dialled);
  const ms = Math.round(performance.now() - started);
  if (dialled) await refreshBook(runDirectory(world.root, project), members, explainer, world.platform);
  const shell = shellOf(world.platform);
  const report = matrixReport(routes, reports, { dialled, ms });
  world.stdout(
    options.json
      ? `${JSON.stringify({
          routes: reports.map((one, index) => ({
            ...routeAsJson(one, texts, shell, dialled),
            target: routes[index]?.target.container.name,
            form: routes[index]?.target.form,
          })),
          summary: report.counts,
        })}\n`
      : renderMatrix(report, texts, outStyle, world.terminal.columns()),
  );
  return report.counts.differ > 0 ? 'disagreement' : 'ok';
}

/** A vantage as `why` takes it, or a tier of the stack. */
function fromWord(word: string, members: readonly Container[], topology: Topology): Vantage {
  const named = topology.containers.some(({ name }) => name === word);
  const playing = named ? undefined : members.find(({ labels }) => labels[LABEL.tier] === word);
  return findVantage(playing?.name ?? word, topology, tiersOf(members));
}

function tiersOf(members: readonly Container[]): readonly string[] {
  return [...new Set(members.flatMap(({ labels }) => labels[LABEL.tier] ?? []))];
}

function toWord(word: string, members: readonly Container[], topology: Topology): readonly Container[] {
  const vantage = topology.containers.filter(({ name, id }) => name === word || id === word);
  const playing = members.filter(({ labels }) => labels[LABEL.tier] === word);
  const found = vantage.length > 0 ? vantage : playing;
  if (found.length > 0) return found;
  const known = [...members.map(({ name }) => name), ...tiersOf(members)];
  throw new CliError({
    kind: 'route',
    fault: { code: 'unknown-target', word, nearest: nearest(word, known), known },
  });
}
