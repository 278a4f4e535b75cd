import type { Engine } from '@dari/engine';
import type { StackName, Step, Topology } from '@dari/topology';
import { addressBook } from '../address-book/address-book.ts';
import { isPredicted, putAddressBook } from '../address-book/earlier-book.ts';
import { readsAddressBook } from '../address-book/reads-address-book.ts';
import { writeAddressBook } from '../address-book/write-address-book.ts';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { lockProject } from '../files/project-lock.ts';
import type { Forced } from '../images/index.ts';
import { checkPublishAddress } from '../ports/check-publish-address.ts';
import { readEarlyFacts, type EarlyFacts } from '../predictions/facts-from-here.ts';
import { othersAt, predictCalls } from '../predictions/predict-calls.ts';
import { containersOf, tierTargets } from '../readiness/tier-target.ts';
import { waitUntilReady } from '../readiness/wait-until-ready.ts';
import { startProgress } from '../render/start-progress.ts';
import type { Progress } from '../render/progress.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { withReplicas, type Settings } from '../settings/settings.ts';
import type { ChosenStack } from '../stack/choose-stack.ts';
import { converge } from '../stack/converge.ts';
import { decide, type Wish } from '../stack/decide.ts';
import { interrupted } from '../stack/make-changes.ts';
import { planAsJson, renderPlan } from '../stack/render-plan.ts';
import { readStatus } from '../stack/read-status.ts';
import { renderSummary } from '../stack/render-summary.ts';
import { sourceNotes } from '../stack/source-notes.ts';

export interface UpOptions {
  readonly stack: StackName;
  /** How many of the api `balanced` has; `null`: as the settings say. */
  readonly replicas: number | null;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly images: Forced;
  readonly timeoutSeconds: number;
  /** How long a registry may send nothing; `null` for what is usual. */
  readonly registrySeconds: number | null;
}

/** `dari up`: plans, makes the changes, and waits until every tier answers. */
export async function up(options: UpOptions, context: Context): Promise<ExitName> {
  const { world, texts } = context;
  const startedAt = Date.now();
  const settings = withReplicas(await loadSettings(world.root, world.env), options.replicas);
  const engine = await openEngine(world);
  await checkPublishAddress(settings.PUBLISH_ADDRESS, engine, world);
  if (options.dryRun) return dryRun(options, settings, engine, context);
  const progress = startProgress(context);
  const { url } = engine.endpoint;
  const release = await lockProject(url, settings.DARI_PROJECT, world.platform, world.signal, () => {
    progress.line(texts.up.waitingForOther);
  });
  const made: Step[] = [];
  let left: readonly string[] = [];
  try {
    const converged = await converge(wishOf(options, settings), engine, context, {
      progress,
      made,
      untilReady: (chosen, topology) => {
        left = [texts.up.untilReady];
        return becomeReady(chosen, topology, options, settings, engine, context, progress);
      },
    });
    const { chosen, changes, ready: database } = converged;
    progress.close();
    if (options.json) {
      const status = await readStatus(engine, settings.DARI_PROJECT, world.signal);
      world.stdout(
        `${JSON.stringify({ ...status, changes: planAsJson(changes), ms: Date.now() - startedAt })}\n`,
      );
    }
    world.stderr(
      renderSummary({ chosen, settings, engine, database, ms: Date.now() - startedAt, changes }, context),
    );
    return 'ok';
  } catch (error) {
    if (!world.signal.aborted || error instanceof CliError) throw error;
    throw interrupted(world, made.map(texts.plan.step), left);
  } finally {
    progress.close();
    release();
  }
}

async function dryRun(
  options: UpOptions,
  settings: Settings,
  engine: Engine,
  context: Context,
): Promise<ExitName> {
  const { world } = context;
  const { chosen, changes } = await decide(wishOf(options, settings), engine, context);
  for (const note of sourceNotes(chosen.images.choices, changes, context.texts)) world.stderr(`${note}\n`);
  if (options.json)
    world.stdout(`${JSON.stringify({ stack: options.stack, changes: planAsJson(changes) })}\n`);
  else world.stdout(renderPlan(changes, context.texts, context.outStyle));
  return changes.steps.length === 0 ? 'ok' : 'would-change';
}

async function becomeReady(
  { stack, lanIp }: ChosenStack,
  topology: Topology,
  options: UpOptions,
  settings: Settings,
  engine: Engine,
  { world, texts }: Context,
  progress: Progress,
): Promise<string | null> {
  const volume = stack.volumes[0]?.name ?? '';
  const folder = runDirectory(world.root, stack.project);
  const book = addressBook(stack, topology, lanIp);
  const members = containersOf(topology, stack.project);
  const targets = tierTargets(members, engine);
  const factsToPredict = async (): Promise<EarlyFacts | null> => {
    const there = await putAddressBook(folder, book);
    if (!readsAddressBook(stack, folder) || isPredicted(there, members)) return null;
    // The stack is ready without predictions, too.
    const containers = [...members, ...othersAt(book, topology, members)];
    return readEarlyFacts(engine, containers, world.signal).catch(() => null);
  };
  const [ready, facts] = await Promise.all([
    waitUntilReady({
      engine,
      targets,
      timeoutMs: options.timeoutSeconds * 1000,
      signal: world.signal,
      credentials: { volume, user: settings.DB_USER },
      onWaiting: ({ tier, url, container }) => {
        const label =
          url === null ? texts.up.waitingForContainer(tier, container) : texts.up.waitingFor(tier, url);
        progress.start(`ready:${container}`, label);
      },
      onReady: ({ container }) => {
        progress.done(`ready:${container}`);
      },
    }),
    factsToPredict(),
  ]);
  const api = targets.find(({ tier }) => tier === 'api')?.url ?? null;
  if (facts !== null) {
    const { platform } = world;
    const predicted = await predictCalls(book, { topology, members, api, early: facts, platform });
    await writeAddressBook(folder, predicted);
  }
  return ready.database;
}

function wishOf({ stack, images, registrySeconds }: UpOptions, settings: Settings): Wish {
  const patienceMs = registrySeconds === null ? undefined : registrySeconds * 1000;
  return { stack, settings, images, patienceMs };
}
