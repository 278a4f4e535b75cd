import { setMaxListeners } from 'node:events';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from './cli/context.ts';
import { languageArgument, languageOf } from './cli/language.ts';
import { runProgram } from './cli/program.ts';
import type { World } from './cli/world.ts';
import { CliError } from './errors/cli-error.ts';
import { errorAsJson, type DescribedError } from './errors/described-error.ts';
import { EXIT_CODES } from './errors/exit-codes.ts';
import { createStyle, wantsColor } from './render/style.ts';
import { LANGUAGES, loadTexts } from './text/texts.ts';

/** The bundle is in `tools/dari/dist`, as deep as this file. */
const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');
const DEFAULT_COLUMNS = 80;
const DEFAULT_ROWS = 24;
/** npm passes on a Ctrl-C that the terminal has sent already: what comes this soon is the same key press. */
const ONE_KEY_PRESS_MS = 500;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  quietWhenPipeCloses();
  const asked = languageArgument(args);
  const language = LANGUAGES.find((known) => known === asked) ?? languageOf(process.env);
  const texts = await loadTexts(language);
  const noColor = args.includes('--no-color');
  const world = createWorld();
  const context: Context = {
    world,
    texts,
    style: createStyle(wantsColor(process.env, world.terminal.stderr, noColor)),
    outStyle: createStyle(wantsColor(process.env, world.terminal.stdout, noColor)),
  };
  try {
    return EXIT_CODES[await runProgram(args, version(), context)];
  } catch (error) {
    return await report(error, args, context);
  }
}

async function report(error: unknown, args: readonly string[], context: Context): Promise<number> {
  const { world, texts, style } = context;
  const described = await describe(error, context);
  const { renderError } = await import('./render/render-error.ts');
  if (args.includes('--json')) world.stdout(`${JSON.stringify(errorAsJson(described))}\n`);
  world.stderr(renderError(described, texts, style, world.terminal.columns()));
  return described.exitCode;
}

/** A wrong argument should not load the engine's library to be told so. */
async function describe(error: unknown, { world, texts }: Context): Promise<DescribedError> {
  if (error instanceof CliError) {
    return (await import('./errors/describe-problem.ts')).describeProblem(error.problem, texts);
  }
  const { describeError } = await import('./errors/describe-error.ts');
  const described = describeError(error, texts);
  if (!world.signal.aborted) return described;
  const signal = world.signal.reason === 'SIGTERM' ? 'SIGTERM' : 'SIGINT';
  return describeError(new CliError({ kind: 'interrupted', signal, done: [], left: [] }), texts);
}

function createWorld(): World {
  const aborter = new AbortController();
  // Whatever is under way listens to it; with many containers that is more than Node takes for a leak.
  setMaxListeners(0, aborter.signal);
  let abortedAt = Infinity;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (!aborter.signal.aborted) {
        abortedAt = Date.now();
        aborter.abort(signal);
      } else if (Date.now() - abortedAt > ONE_KEY_PRESS_MS) {
        // The first one stops in good order; whoever presses again does not want to wait for that.
        process.exit(EXIT_CODES[signal === 'SIGINT' ? 'interrupted' : 'terminated']);
      }
    });
  }
  return {
    root,
    env: process.env,
    platform: process.platform,
    home: homedir(),
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    stdin: () => process.stdin,
    terminal: {
      stdout: process.stdout.isTTY,
      stderr: process.stderr.isTTY,
      stdin: process.stdin.isTTY,
      columns: () => process.stderr.columns || process.stdout.columns || DEFAULT_COLUMNS,
      rows: () => process.stdout.rows || process.stderr.rows || DEFAULT_ROWS,
      onResize(then) {
        process.stdout.on('resize', then);
        return () => process.stdout.off('resize', then);
      },
    },
    signal: aborter.signal,
    ask: (question) => ask(question, aborter.signal),
  };
}

async function ask(question: string, signal: AbortSignal): Promise<string | null> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  // readline takes Ctrl-C for itself while it asks.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  // A question is never answered when the input ends (Ctrl-D).
  const closed = new Promise<null>((resolve) => {
    terminal.once('close', () => {
      resolve(null);
    });
  });
  try {
    return await Promise.race([terminal.question(question, { signal }), closed]);
  } catch {
    return null;
  } finally {
    terminal.close();
  }
}

/**
 * `dari logs | head` closes the pipe early; that is no error. Where nobody reads the progress any more
 * (`dari up 2>&1 | head`) the work still goes on to its end.
 */
function quietWhenPipeCloses(): void {
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

function version(): string {
  const text = readFileSync(join(root, 'tools', 'dari', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
