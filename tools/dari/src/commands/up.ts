import type { Engine, RegistryAnswer } from '@dari/engine';
import { plan, type Plan, type StackName, type Topology } from '@dari/topology';
import { addressBook } from '../address-book/address-book.ts';
import { writeAddressBook } from '../address-book/write-address-book.ts';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { makeFolder } from '../files/write-whole.ts';
import { lockProject } from '../files/project-lock.ts';
import { refusalOf, type Forced } from '../images/index.ts';
import { findConflicts } from '../ports/check-ports.ts';
import { checkPublishAddress } from '../ports/check-publish-address.ts';
import { containersOf, tierTargets } from '../readiness/tier-target.ts';
import { waitUntilReady } from '../readiness/wait-until-ready.ts';
import { startProgress } from '../render/start-progress.ts';
import type { Progress } from '../render/progress.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { withReplicas, type Settings } from '../settings/settings.ts';
import { chooseStack, type ChosenStack } from '../stack/choose-stack.ts';
import { makeChanges } from '../stack/make-changes.ts';
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
  const release = await lockProject(world.root, settings.DARI_PROJECT, world.platform, world.signal, () => {
    progress.line(texts.up.waitingForOther);
  });
  try {
    const { chosen, changes } = await converge(options, settings, engine, context, progress);
    const database = await becomeReady(chosen, options, settings, engine, context, progress);
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
    throw world.signal.aborted && !(error instanceof CliError) ? interruptedWhileWaiting(context) : error;
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
  const { chosen, changes } = await decide(options, settings, engine, context);
  for (const note of sourceNotes(chosen.images.choices, changes, context.texts)) world.stderr(`${note}\n`);
  if (options.json)
    world.stdout(`${JSON.stringify({ stack: options.stack, changes: planAsJson(changes) })}\n`);
  else world.stdout(renderPlan(changes, context.texts, context.outStyle));
  return changes.steps.length === 0 ? 'ok' : 'would-change';
}

interface Decision {
  readonly chosen: ChosenStack;
  readonly changes: Plan;
  /** What the engine had when this was decided. */
  readonly topology: Topology;
}

/**
 * Says what would have to change, without changing anything.
 *
 * @param known answers of the registry that are known already.
 * @throws {@link CliError} `conflict`
 */
async function decide(
  options: UpOptions,
  settings: Settings,
  engine: Engine,
  { world }: Context,
  known: Readonly<Record<string, RegistryAnswer>> = {},
): Promise<Decision> {
  const topology = await engine.observe(world.signal);
  const given = { engine, topology, world };
  const chosen = await chooseStack(options.stack, settings, options.images, given, {
    known,
    patienceMs: patienceOf(options),
  });
  const changes = plan(chosen.stack, topology);
  const conflicts = await findConflicts(chosen.stack, changes, topology, engine, world.platform);
  if (conflicts.length > 0) throw new CliError({ kind: 'conflict', conflicts });
  return { chosen, changes, topology };
}

/** Makes the engine have the stack. A pull that fails is an answer of the registry: it is chosen anew with it. */
async function converge(
  options: UpOptions,
  settings: Settings,
  engine: Engine,
  context: Context,
  progress: Progress,
): Promise<Pick<Decision, 'chosen' | 'changes'>> {
  const { world } = context;
  let known = {};
  for (;;) {
    const { chosen, changes, topology } = await decide(options, settings, engine, context, known);
    const folder = runDirectory(world.root, settings.DARI_PROJECT);
    for (const note of sourceNotes(chosen.images.choices, changes, context.texts)) progress.line(note);
    await makeFolder(folder);
    await writeAddressBook(folder, addressBook(chosen.stack, topology, chosen.lanIp));
    try {
      await makeChanges(engine, changes, context, progress, patienceOf(options));
      return { chosen, changes };
    } catch (error) {
      const refusal = changes.steps
        .flatMap((step) =>
          step.kind === 'prepare-image' && step.image.how === 'pull' ? [step.image.tag] : [],
        )
        .map((tag) => failedPull(error, tag))
        .find((answer) => answer !== null);
      const isNew = refusal !== undefined && !Object.keys(refusal).every((tag) => Object.hasOwn(known, tag));
      if (!isNew || options.images === 'registry') throw error;
      known = { ...known, ...refusal };
    }
  }
}

function patienceOf({ registrySeconds }: UpOptions): number | undefined {
  return registrySeconds === null ? undefined : registrySeconds * 1000;
}

/** Several images may be pulled at once; the error says which of them failed. */
function failedPull(error: unknown, tag: string): ReturnType<typeof refusalOf> {
  const about = (error as { facts?: Readonly<Record<string, string>> }).facts ?? {};
  const named = about['image'] ?? about['reference'];
  return named === undefined || named === tag ? refusalOf(error, tag) : null;
}

async function becomeReady(
  { stack, lanIp }: ChosenStack,
  options: UpOptions,
  settings: Settings,
  engine: Engine,
  { world, texts }: Context,
  progress: Progress,
): Promise<string | null> {
  const topology = await engine.observe(world.signal);
  const volume = stack.volumes[0]?.name ?? '';
  const [ready] = await Promise.all([
    waitUntilReady({
      engine,
      targets: tierTargets(containersOf(topology, stack.project), engine),
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
    writeAddressBook(runDirectory(world.root, stack.project), addressBook(stack, topology, lanIp)),
  ]);
  return ready.database;
}

function interruptedWhileWaiting({ world, texts }: Context): CliError {
  const signal = world.signal.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
  return new CliError({ kind: 'interrupted', signal, done: [], left: [texts.up.untilReady] });
}
