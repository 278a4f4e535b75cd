import type { Engine, RegistryAnswer } from '@dari/engine';
import { plan, type Plan, type StackName, type Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { CliError, type AnyConflict } from '../errors/cli-error.ts';
import type { Forced } from '../images/index.ts';
import { findConflicts } from '../ports/check-ports.ts';
import type { Settings } from '../settings/settings.ts';
import { chooseStack, type ChosenStack } from './choose-stack.ts';

/** What a stack is decided from, besides what the engine has. */
export interface Wish {
  readonly stack: StackName;
  readonly settings: Settings;
  readonly images: Forced;
  /** How long a registry may send nothing; what is usual unless told. */
  readonly patienceMs: number | undefined;
}

export interface Decision {
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
export async function decide(
  wish: Wish,
  engine: Engine,
  context: Context,
  known: Readonly<Record<string, RegistryAnswer>> = {},
): Promise<Decision> {
  const first = await lookOnce(wish, engine, context, known);
  // A port that was taken after the look at the engine may be that of a container that another `dari` has started.
  const isLate = first.conflicts.some(({ kind }) => kind === 'port-held-by-process');
  const { conflicts, ...decision } = isLate ? await lookOnce(wish, engine, context, known) : first;
  if (conflicts.length > 0) throw new CliError({ kind: 'conflict', conflicts });
  return decision;
}

async function lookOnce(
  { stack, settings, images, patienceMs }: Wish,
  engine: Engine,
  { world }: Context,
  known: Readonly<Record<string, RegistryAnswer>>,
): Promise<Decision & { readonly conflicts: readonly AnyConflict[] }> {
  const topology = await engine.observe(world.signal);
  const given = { engine, topology, world };
  const chosen = await chooseStack(stack, settings, images, given, { known, patienceMs });
  const changes = plan(chosen.stack, topology);
  const conflicts = await findConflicts(chosen.stack, changes, topology, engine, world.platform);
  return { chosen, changes, topology, conflicts };
}
