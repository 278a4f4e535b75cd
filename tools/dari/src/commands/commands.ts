import { commands as dockerCommands, type StackName } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import type { Forced } from '../images/index.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { chooseStack } from '../stack/choose-stack.ts';

export interface CommandsOptions {
  readonly stack: StackName;
  readonly shell: 'posix' | 'powershell';
  readonly images: Forced;
  readonly json: boolean;
}

/** `dari commands`: standard output has the lines that a shell can run and nothing else. */
export async function commands(
  options: CommandsOptions,
  { world, texts, style }: Context,
): Promise<ExitName> {
  const settings = await loadSettings(world.root, world.env);
  const engine = await openEngine(world);
  const topology = await engine.observe(world.signal);
  const given = { engine, topology, world };
  const { stack } = await chooseStack(options.stack, settings, options.images, given);
  const folder = runDirectory(world.root, settings.DARI_PROJECT);
  const lines = dockerCommands(stack, {
    shell: options.shell,
    images: true,
    cwd: world.root,
    directories: [folder],
  });
  if (options.json) {
    world.stdout(`${JSON.stringify({ stack: stack.name, shell: options.shell, commands: lines })}\n`);
    return 'ok';
  }
  const dim = (text: string): void => {
    world.stderr(`${style.dim(`# ${text}`)}\n`);
  };
  dim(texts.commands.commandsIntro(stack.name));
  dim(texts.commands.commandsFolder(world.root));
  world.stdout(`${lines.join('\n')}\n`);
  dim(texts.commands.commandsAddressBook('addresses.json'));
  return 'ok';
}
