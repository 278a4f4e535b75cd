import { Argument, Command, CommanderError, Option } from 'commander';
import { CliError } from '../errors/cli-error.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import type { HelpTopic } from '../text/en/help.ts';
import { LANGUAGES } from '../text/texts.ts';
import { DEFAULT_EXPORTS, ENDPOINT_MODES, EXPORT_TOOLS } from '../export/export-tool.ts';
import type { Context } from './context.ts';
import { helpConfiguration, helpEpilogue } from './help-format.ts';
import { addLessonCommands } from './lesson-commands.ts';
import { usageError } from './usage-error.ts';
import { lineCount, oneOf, replicaCount, wholeSeconds } from './values.ts';

/** The names again, because importing them would load the topology for `--help`. A test compares them. */
export const STACK_CHOICES = ['host-ports', 'bridge', 'proxy', 'balanced', 'production'] as const;
export const TIER_CHOICES = ['web', 'api', 'db', 'proxy'] as const;
const IMAGE_CHOICES = ['auto', 'registry', 'offline'] as const;
const SHELL_CHOICES = ['posix', 'powershell'] as const;

/**
 * Parses the arguments and runs what they ask for. Each command's code is loaded only when it is called.
 *
 * @throws {@link CliError} `usage`, and what the commands throw
 */
export async function runProgram(
  args: readonly string[],
  version: string,
  context: Context,
): Promise<ExitName> {
  const { world, texts, outStyle } = context;
  const { help } = texts;
  let outcome: ExitName = 'ok';
  const finish = (exit: ExitName): void => {
    outcome = exit;
  };
  const program = new Command('dari').description(help.description);
  const prepare = (command: Command, topic: HelpTopic): Command =>
    command
      .configureHelp(helpConfiguration(texts, outStyle, world.terminal.columns()))
      .configureOutput({
        writeOut: world.stdout,
        // Errors are told in our own words, by `main`.
        writeErr: () => undefined,
        getOutHasColors: () => true,
        stripColor: (text) => text,
      })
      .helpOption('-h, --help', help.helpOption)
      .addHelpText('after', () => helpEpilogue(topic, texts, outStyle))
      .exitOverride((error) => {
        throw error.exitCode === 0 ? error : usageError(error, command);
      });
  const add = (name: string, description: string, topic: HelpTopic): Command =>
    prepare(program.command(name), topic).description(description);
  const json = (): Option => new Option('--json', help.json);
  const images = (): Option => new Option('--images <source>', help.upImages).default('auto');
  const replicas = (): Option => new Option('--replicas <number>', help.replicas);
  const stack = (): Argument => new Argument('[stack]', help.stackArgument).default('bridge');

  prepare(program, 'main')
    .version(version, '-V, --version', help.version)
    .addOption(new Option('--lang <language>', help.lang))
    .addOption(new Option('--no-color', help.noColor))
    .helpCommand(false);

  add('up', help.up, 'up')
    .addArgument(stack())
    .option('--dry-run', help.upDryRun)
    .addOption(images())
    .addOption(replicas())
    .addOption(new Option('--timeout <seconds>', help.upTimeout).default('60'))
    .addOption(new Option('--registry-timeout <seconds>', help.upRegistryTimeout))
    .addOption(json())
    .action(async (name: string, options: UpWords) => {
      const { registryTimeout } = options;
      const checked = {
        stack: oneOf('stack', STACK_CHOICES, name),
        replicas: replicasOf(name, options.replicas),
        dryRun: options.dryRun ?? false,
        json: options.json ?? false,
        images: oneOf('--images', IMAGE_CHOICES, options.images),
        timeoutSeconds: wholeSeconds('--timeout', options.timeout),
        registrySeconds:
          registryTimeout === undefined ? null : wholeSeconds('--registry-timeout', registryTimeout),
      };
      const { up } = await import('../commands/up.ts');
      finish(await up(checked, context));
    });

  add('down', help.down, 'down')
    .option('--volumes', help.downVolumes)
    .option('--yes <volume>', help.downYes)
    .addOption(json())
    .action(async (options: { volumes?: true; yes?: string; json?: true }) => {
      const { down } = await import('../commands/down.ts');
      const { volumes = false, yes = null, json: asJson = false } = options;
      finish(await down({ volumes, yes, json: asJson }, context));
    });

  add('status', help.status, 'status')
    .addOption(json())
    .action(async (options: { json?: true }) => {
      const { status } = await import('../commands/status.ts');
      finish(await status({ json: options.json ?? false }, context));
    });

  add('logs', help.logs, 'logs')
    .argument('[tier]', help.tierArgument)
    .option('-f, --follow', help.logsFollow)
    .addOption(new Option('--tail <lines>', help.logsTail).default('20'))
    .addOption(json())
    .action(async (tier: string | undefined, options: { follow?: true; tail: string; json?: true }) => {
      const checked = {
        tier: tier === undefined ? null : oneOf('tier', TIER_CHOICES, tier),
        follow: options.follow ?? false,
        tail: lineCount('--tail', options.tail),
        json: options.json ?? false,
      };
      const { logs } = await import('../commands/logs.ts');
      finish(await logs(checked, context));
    });

  add('doctor', help.doctor, 'doctor')
    .addOption(json())
    .action(async (options: { json?: true }) => {
      const { doctor } = await import('../commands/doctor.ts');
      finish(await doctor({ json: options.json ?? false }, context));
    });

  add('commands', help.commands, 'commands')
    .addArgument(stack())
    .addOption(new Option('--shell <shell>', help.commandsShell).default('posix'))
    .addOption(images())
    .addOption(replicas())
    .addOption(json())
    .action(async (name: string, options: StackWords & { shell: string }) => {
      const checked = {
        stack: oneOf('stack', STACK_CHOICES, name),
        replicas: replicasOf(name, options.replicas),
        shell: oneOf('--shell', SHELL_CHOICES, options.shell),
        images: oneOf('--images', IMAGE_CHOICES, options.images),
        json: options.json ?? false,
      };
      const { commands } = await import('../commands/commands.ts');
      finish(await commands(checked, context));
    });

  const topology = (): Option => new Option('--topology <file>', help.topologyFile);

  add('why', help.why, 'why')
    .argument('<vantage>', help.whyVantage)
    .argument('[address]', help.whyAddress)
    .option('--probe', help.whyProbe)
    .addOption(topology())
    .addOption(json())
    .action(
      async (
        vantage: string,
        address: string | undefined,
        words: { probe?: true; topology?: string; json?: true },
      ) => {
        const options = {
          probe: words.probe ?? false,
          topology: words.topology ?? null,
          json: words.json ?? false,
        };
        notTogether(options.probe && options.topology !== null, '--probe', '--topology');
        if (vantage === '-' && address === undefined) {
          const { whyStream } = await import('../commands/why-stream.ts');
          finish(await whyStream(options, context));
          return;
        }
        const { why } = await import('../commands/why.ts');
        finish(await why({ ...options, vantage, address: address ?? '' }, context));
      },
    );

  add('matrix', help.matrix, 'matrix')
    .addOption(new Option('--from <vantage>', help.matrixFrom))
    .addOption(new Option('--to <container>', help.matrixTo))
    .option('--all', help.matrixAll)
    .addOption(topology())
    .addOption(json())
    .action(async (words: { from?: string; to?: string; all?: true; topology?: string; json?: true }) => {
      const { matrix } = await import('../commands/matrix.ts');
      const { from = null, to = null, all = false, topology: file = null, json: asJson = false } = words;
      finish(await matrix({ from, to, all, topology: file, json: asJson }, context));
    });

  add('snapshot', help.snapshot, 'snapshot').action(async () => {
    const { snapshot } = await import('../commands/snapshot.ts');
    finish(await snapshot(context));
  });

  add('diff', help.diff, 'diff')
    .argument('<before>', help.diffBefore)
    .argument('<after>', help.diffAfter)
    .addOption(json())
    .action(async (before: string, after: string, words: { json?: true }) => {
      const { diff } = await import('../commands/diff.ts');
      finish(await diff({ before, after, json: words.json ?? false }, context));
    });

  add('export', help.export, 'export')
    .argument('[tool]', help.exportTool)
    .argument('[stack]', help.exportStack)
    .addOption(new Option('--output <file>', help.exportOutput))
    .addOption(new Option('--images <source>', help.exportImages).default('auto'))
    .addOption(replicas())
    .addOption(new Option('--endpoint-mode <mode>', help.exportEndpointMode))
    .option('--with-secrets', help.exportWithSecrets)
    .addOption(json())
    .action(async (toolWord: string | undefined, stackWord: string | undefined, options: ExportWords) => {
      const tool = oneOf('tool', EXPORT_TOOLS, toolWord ?? '');
      const name = stackWord ?? DEFAULT_EXPORTS[tool];
      const { endpointMode, withSecrets = false } = options;
      // What does nothing would be a surprise later.
      if (endpointMode !== undefined) oneOf('--endpoint-mode, the tool', ['swarm'], tool);
      if (withSecrets) oneOf('--with-secrets, the tool', ['kubernetes'], tool);
      const checked = {
        tool,
        withSecrets,
        endpointMode: oneOf('--endpoint-mode', ENDPOINT_MODES, endpointMode ?? 'vip'),
        stack: oneOf('stack', STACK_CHOICES, name),
        replicas: replicasOf(name, options.replicas),
        images: oneOf('--images', IMAGE_CHOICES, options.images),
        output: options.output ?? null,
        json: options.json ?? false,
      };
      const { exportStack } = await import('../commands/export.ts');
      finish(await exportStack(checked, context));
    });

  add('claims', help.claims, 'claims')
    .argument('[id...]', help.claimsIds)
    .addOption(new Option('--note <note>', help.claimsNote))
    .addOption(new Option('--commands <id>', help.claimsCommands))
    .addOption(json())
    .action(async (ids: string[], words: { note?: string; commands?: string; json?: true }) => {
      const { note = null, commands = null, json: asJson = false } = words;
      notTogether(commands !== null && note !== null, '--commands', '--note');
      const { claimCommands, claims } = await import('../commands/claims.ts');
      if (commands === null) finish(await claims({ ids, note, json: asJson }, context));
      else finish(await claimCommands(commands, asJson, context));
    });

  addLessonCommands({ lesson: add('lesson', help.lesson, 'lesson'), prepare, finish, context });

  program.hook('preAction', () => {
    const language: unknown = program.opts()['lang'];
    if (typeof language === 'string') oneOf('--lang', LANGUAGES, language);
  });
  if (args.length === 0) {
    program.outputHelp();
    return 'ok';
  }
  try {
    await program.parseAsync(withGlobalsFirst(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
  }
  return outcome;
}

/** @throws {@link CliError} `usage` when both were given */
function notTogether(both: boolean, ...options: readonly [string, string]): void {
  if (both) throw new CliError({ kind: 'usage', issue: { code: 'together', options } });
}

/** What is typed after the name of a stack, by the commands that take one. */
interface StackWords {
  readonly images: string;
  readonly replicas?: string;
  readonly json?: true;
}

interface UpWords extends StackWords {
  readonly dryRun?: true;
  readonly timeout: string;
  readonly registryTimeout?: string;
}

interface ExportWords extends StackWords {
  readonly output?: string;
  readonly endpointMode?: string;
  readonly withSecrets?: true;
}

/** @returns how many containers the api gets; `null`: as the settings say. @throws {@link CliError} `usage` */
function replicasOf(stack: string, word: string | undefined): number | null {
  if (word === undefined) return null;
  // The other stacks have one api; a number that does nothing would be a surprise later.
  if (stack !== 'balanced') oneOf('--replicas, the stack', ['balanced'], stack);
  return replicaCount('--replicas', word);
}

/** Commander takes the program's own options only before the command; people write them anywhere. */
function withGlobalsFirst(args: readonly string[]): string[] {
  const first: string[] = [];
  const rest: string[] = [];
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const isCutShort = arg === '--lang' && index + 1 >= end;
    // Nothing may follow it, or that would be taken for the language.
    if (isCutShort) return [arg];
    if (index >= end) rest.push(arg);
    else if (arg === '--no-color' || arg.startsWith('--lang=')) first.push(arg);
    else if (arg === '--lang') {
      first.push(arg, ...args.slice(index + 1, index + 2));
      index += 1;
    } else rest.push(arg);
  }
  return [...first, ...rest];
}
