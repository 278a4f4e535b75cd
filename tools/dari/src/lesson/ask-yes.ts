import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import { interrupted } from '../stack/make-changes.ts';

/** `ㅛ` is what the key y sends while the keyboard writes Korean. */
const YES = ['y', 'yes', 'ㅛ', 'ㅇ', '예', '네'];

/**
 * Asks before something that cannot be undone.
 *
 * @param yes whether it was agreed to in advance.
 * @param command for whoever cannot be asked: `lesson reset`.
 * @throws CliError `lesson` (`not-agreed`) unless the answer is yes; `interrupted`
 */
export async function askYes(
  question: string,
  { yes, command }: { readonly yes: boolean; readonly command: string },
  { world }: Pick<Context, 'world'>,
): Promise<void> {
  if (yes) return;
  const typed = await world.ask(question);
  if (world.signal.aborted) throw interrupted(world, [], []);
  if (typed !== null && YES.includes(typed.trim().toLowerCase())) return;
  throw new CliError({ kind: 'lesson', fault: { code: 'not-agreed', command, asked: typed !== null } });
}
