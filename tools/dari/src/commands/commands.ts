import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CA_BUNDLE } from '@dari/infra';
import { commands as dockerCommands, type Stack, type StackName } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import type { World } from '../cli/world.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { CA_VARIABLES, type Forced } from '../images/index.ts';
import { runDirectory } from '../settings/derived-settings.ts';
import { loadSecrets } from '../settings/load-secrets.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { withReplicas } from '../settings/settings.ts';
import { chooseStack } from '../stack/choose-stack.ts';

export interface CommandsOptions {
  readonly stack: StackName;
  /** See {@link UpOptions.replicas}. */
  readonly replicas: number | null;
  readonly shell: 'posix' | 'powershell';
  readonly images: Forced;
  readonly json: boolean;
}

/** Behind a proxy that inspects TLS, the builds have to trust what the host trusts. */
function trustLines(shell: CommandsOptions['shell'], env: World['env']): readonly string[] {
  const variable = CA_VARIABLES.find((name) => env[name] !== undefined && env[name] !== '');
  if (variable === undefined) return [];
  return [shell === 'posix' ? `cp "$${variable}" ${CA_BUNDLE}` : `Copy-Item $env:${variable} ${CA_BUNDLE}`];
}

function mounts({ containers }: Stack, folder: string): boolean {
  return containers.some((container) =>
    container.mounts.some((mount) => mount.kind === 'bind' && mount.source === folder),
  );
}

/** `dari commands`: standard output has the lines that a shell can run and nothing else. */
export async function commands(
  options: CommandsOptions,
  { world, texts, style }: Context,
): Promise<ExitName> {
  const settings = withReplicas(await loadSettings(world.root, world.env), options.replicas);
  const engine = await openEngine(world);
  const topology = await engine.observe(world.signal);
  const given = { engine, topology, world };
  const { stack } = await chooseStack(options.stack, settings, options.images, given, { fromScratch: true });
  const folder = runDirectory(world.root, settings.DARI_PROJECT);
  const text = await readFile(join(world.root, '.env'), 'utf8').catch(() => null);
  const secrets = loadSecrets(options.shell, text, (name) => world.env[name] !== undefined);
  const lines = [
    ...trustLines(options.shell, world.env),
    ...dockerCommands(stack, {
      shell: options.shell,
      images: true,
      cwd: world.root,
      directories: mounts(stack, folder) ? [folder] : [],
      ...(secrets === null ? {} : { loadSecrets: secrets }),
    }),
  ];
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
