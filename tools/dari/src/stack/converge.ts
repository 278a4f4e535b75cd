import { EngineError, type Engine } from '@dari/engine';
import { plan, type Plan, type Step, type Topology } from '@dari/topology';
import { addressBook } from '../address-book/address-book.ts';
import { writeAddressBook } from '../address-book/write-address-book.ts';
import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import { makeFolder } from '../files/write-whole.ts';
import { refusalOf } from '../images/index.ts';
import type { Progress } from '../render/progress.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import type { ChosenStack } from './choose-stack.ts';
import { decide, type Decision, type Wish } from './decide.ts';
import { makeChanges } from './make-changes.ts';
import { sourceNotes } from './source-notes.ts';

/** How often the stack is made when somebody else changes the same things meanwhile. */
const MOST_ROUNDS = 3;

/** What only another hand can have brought about right after the changes. */
const FROM_OUTSIDE = new Set<string>([
  'missing',
  'not-in-stack',
  'other-stack',
  'not-on-network',
  'network-recreated',
]);

export interface Converged {
  readonly chosen: ChosenStack;
  /** All that was done. */
  readonly changes: Plan;
  /** What the engine had afterwards. */
  readonly topology: Topology;
}

/**
 * Makes the engine have the stack. Somebody who does not see the lock, such as a `dari` on another computer, may change
 * the same things at the same time: so the engine is looked at again afterwards, and what is not as it was made is made
 * once more.
 *
 * @param made gets every step when it is done, also where the whole fails.
 * @throws {@link CliError} `conflict`, `interrupted`, `contended`
 * @throws EngineError, ImageError
 */
export async function converge(
  wish: Wish,
  engine: Engine,
  context: Context,
  progress: Progress,
  made: Step[],
): Promise<Converged> {
  const steps: Step[] = [];
  for (let round = 1; ; round += 1) {
    const isLast = round === MOST_ROUNDS;
    try {
      const { chosen, changes } = await change(wish, engine, context, progress, made);
      steps.push(...changes.steps);
      const topology = await engine.observe(context.world.signal);
      const undone = plan(chosen.stack, topology).steps.some(({ cause }) => FROM_OUTSIDE.has(cause.code));
      if (!undone) return { chosen, changes: { steps, conflicts: [] }, topology };
      if (isLast) throw new CliError({ kind: 'contended', project: wish.settings.DARI_PROJECT });
    } catch (error) {
      if (isLast || !isCollision(error)) throw error;
    }
    progress.line(context.texts.up.lookingAgain);
  }
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
    const decision = await decide(wish, engine, context, known);
    const { chosen, changes, topology } = decision;
    const folder = runDirectory(world.root, wish.settings.DARI_PROJECT);
    for (const note of sourceNotes(chosen.images.choices, changes, context.texts)) progress.line(note);
    await makeFolder(folder);
    await writeAddressBook(folder, addressBook(chosen.stack, topology, chosen.lanIp));
    try {
      await makeChanges(engine, changes, context, progress, { made, patienceMs: wish.patienceMs });
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
  if (error.kind === 'protocol') return ['404', '409'].includes(error.facts['status'] ?? '');
  return ['no-such-container', 'in-use', 'port-in-use'].includes(error.kind);
}
