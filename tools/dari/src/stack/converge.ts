import { dirname } from 'node:path';
import { EngineError, type Engine } from '@dari/engine';
import { plan, STACK_NAMES, type Plan, type StackName, type Step, type Topology } from '@dari/topology';
import { addressBook } from '../address-book/address-book.ts';
import { putAddressBook } from '../address-book/earlier-book.ts';
import type { Context } from '../cli/context.ts';
import { CliError, type TierTrouble } from '../errors/cli-error.ts';
import { makeFolder } from '../files/write-whole.ts';
import { refusalOf } from '../images/index.ts';
import type { Progress } from '../render/progress.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import type { ChosenStack } from './choose-stack.ts';
import { makingVolume, removeHalfMadeVolume } from './half-made-volume.ts';
import { decide, type Decision, type Wish } from './decide.ts';
import { makeChanges } from './make-changes.ts';
import { sourceNotes } from './source-notes.ts';

/** How often the stack is made when somebody else changes the same things meanwhile. */
const MOST_ROUNDS = 5;

/** What only another hand can have brought about right after the changes. */
const FROM_OUTSIDE = new Set<string>([
  'missing',
  'not-in-stack',
  'other-stack',
  'not-on-network',
  'network-recreated',
]);

export interface Converged<Ready> {
  readonly chosen: ChosenStack;
  /** All that was done. */
  readonly changes: Plan;
  /** What `untilReady` gave. */
  readonly ready: Ready;
}

export interface Convergence<Ready> {
  readonly progress: Progress;
  /** Gets every step when it is done, also where the whole fails. */
  readonly made: Step[];
  /** Waits until every tier of what was made answers. @throws {@link CliError} `not-ready` */
  readonly untilReady: (chosen: ChosenStack, topology: Topology) => Promise<Ready>;
}

/**
 * Makes the engine have the stack and waits until it answers. Somebody who does not see the lock, such as a `dari` on
 * another computer, may change the same things at the same time: so the engine is looked at again afterwards, and what
 * is not as it was made is made once more.
 *
 * @throws {@link CliError} `conflict`, `interrupted`, `contended`, and what `untilReady` throws
 * @throws EngineError, ImageError
 */
export async function converge<Ready>(
  wish: Wish,
  engine: Engine,
  context: Context,
  { progress, made, untilReady }: Convergence<Ready>,
): Promise<Converged<Ready>> {
  const { signal } = context.world;
  const steps: Step[] = [];
  const most = mostRounds(wish.stack);
  for (let round = 1; ; round += 1) {
    let chosen: ChosenStack | null = null;
    try {
      const decision = await change(wish, engine, context, progress, made);
      chosen = decision.chosen;
      steps.push(...decision.changes.steps);
      const topology = await engine.observe(signal);
      if (!isUndone(chosen, topology)) {
        const ready = await untilReady(chosen, topology);
        return { chosen, changes: { steps, conflicts: [] }, ready };
      }
    } catch (error) {
      const trouble = error instanceof CliError && error.problem.kind === 'not-ready' ? error.problem : null;
      const isTheirs =
        isCollision(error) ||
        trouble?.tiers.some((tier) => tier.byHand || isEndOfAnother(tier, made)) === true ||
        (trouble !== null && chosen !== null && isUndone(chosen, await engine.observe(signal)));
      if (!isTheirs && !(round === 1 && isFailure(error))) throw error;
      // A port or a network that stays in use has an owner, whom the error names.
      if (round === most && isHeld(error)) throw error;
    }
    if (round === most || (chosen !== null && givesWay(chosen, await engine.observe(signal)))) {
      throw new CliError({ kind: 'contended', project: wish.settings.DARI_PROJECT });
    }
    progress.line(context.texts.up.lookingAgain);
  }
}

/**
 * A container ended that was there before: a `down` that was killed may have left the engine stopping it. The next
 * round starts it, so that one that cannot run is found out then.
 */
function isEndOfAnother({ container, exitCode }: TierTrouble, made: readonly Step[]): boolean {
  return exitCode !== null && !made.some((step) => startedBy(step) === container);
}

/** @returns the container that runs after the step and may not have run before; `null` for other steps. */
function startedBy(step: Step): string | null {
  if (step.kind === 'create-container' || step.kind === 'recreate-container') return step.container.name;
  return step.kind === 'start-container' ? step.name : null;
}

function isUndone({ stack }: ChosenStack, topology: Topology): boolean {
  return plan(stack, topology).steps.some(({ cause }) => FROM_OUTSIDE.has(cause.code));
}

/** Of two that make different stacks one has to stop, and both have to agree which: the one whose name comes first. */
function givesWay({ stack }: ChosenStack, topology: Topology): boolean {
  return plan(stack, topology).steps.some(
    ({ cause: { code, facts } }) => code === 'other-stack' && stack.name < (facts['has'] ?? ''),
  );
}

/** Where neither gave way in time, the same one goes on longer: so that never both give up. */
function mostRounds(stack: StackName): number {
  return MOST_ROUNDS + 2 * [...STACK_NAMES].sort().indexOf(stack);
}

/** Makes the changes. A pull that fails is an answer of the registry: all is decided anew with it. */
async function change(
  wish: Wish,
  engine: Engine,
  context: Context,
  progress: Progress,
  made: Step[],
): Promise<Decision> {
  const { world } = context;
  let known = {};
  for (;;) {
    const project = wish.settings.DARI_PROJECT;
    const folder = runDirectory(world.root, project);
    await removeHalfMadeVolume(dirname(folder), project, engine, world.signal);
    const decision = await decide(wish, engine, context, known);
    const { chosen, changes, topology } = decision;
    for (const note of sourceNotes(chosen.images.choices, changes, context.texts)) progress.line(note);
    await makeFolder(folder);
    await putAddressBook(folder, addressBook(chosen.stack, topology, chosen.lanIp));
    try {
      const noting: Pick<Engine, 'apply'> = {
        apply: (step) =>
          step.kind === 'create-volume'
            ? makingVolume(dirname(folder), step.volume, () => engine.apply(step))
            : engine.apply(step),
      };
      const options = { made, patienceMs: wish.patienceMs };
      await makeChanges({ ...engine, ...noting }, changes, context, progress, options);
      return decision;
    } catch (error) {
      const refusal = changes.steps
        .flatMap((step) =>
          step.kind === 'prepare-image' && step.image.how === 'pull' ? [step.image.tag] : [],
        )
        .map((tag) => failedPull(error, tag))
        .find((answer) => answer !== null);
      const isNew = refusal !== undefined && !Object.keys(refusal).every((tag) => Object.hasOwn(known, tag));
      if (!isNew || wish.images === 'registry') throw error;
      known = { ...known, ...refusal };
    }
  }
}

/** Several images may be pulled at once; the error says which of them failed. */
function failedPull(error: unknown, tag: string): ReturnType<typeof refusalOf> {
  const about = (error as { facts?: Readonly<Record<string, string>> }).facts ?? {};
  const named = about['image'] ?? about['reference'];
  return named === undefined || named === tag ? refusalOf(error, tag) : null;
}

/** A step failed because what the plan counts on has gone, or what it wants to make has come. */
function isCollision(error: unknown): boolean {
  if (!(error instanceof EngineError)) return false;
  if (error.kind === 'protocol') {
    // Below API 1.44 two networks may have one name for a moment.
    return ['404', '409'].includes(error.facts['status'] ?? '') || error.message.includes('is ambiguous');
  }
  return error.kind === 'no-such-container' || isHeld(error);
}

function isHeld(error: unknown): boolean {
  return error instanceof EngineError && ['in-use', 'port-in-use'].includes(error.kind);
}

/** The engine itself failed: a new look may find another way, such as a new container for one that cannot start. */
function isFailure(error: unknown): boolean {
  return error instanceof EngineError && (error.facts['status'] ?? '').startsWith('5');
}
