import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { addressOf, type Route } from '../routes/route.ts';

/** What `dari why -` said to a route: an outcome, with the missing fact where it is unknown, or the words of its error. */
export type Told = string;

interface Answer {
  readonly outcome?: string;
  readonly hops?: readonly { readonly fact: unknown }[];
}

export interface CommandLine {
  /** `bin/dari.mjs`. */
  readonly program: string;
  /** The engine, as in DOCKER_HOST. */
  readonly host: string;
  /** Makes a command one that runs in the engine's network. */
  readonly inside: (argv: string[]) => string[];
}

/**
 * Asks `dari why -` all routes at once, as somebody does who knows nothing of this rig: it reads for itself what it needs.
 *
 * @returns one answer for each route, in the same order
 * @throws Error when it does not answer every route
 */
export async function askCommandLine(routes: readonly Route[], options: CommandLine): Promise<Told[]> {
  const { program, host, inside } = options;
  const [command = '', ...args] = inside([process.execPath, program, 'why', '-', '--json']);
  const child = spawn(command, args, {
    env: { ...process.env, DOCKER_HOST: host, NODE_OPTIONS: '', DARI_LANG: 'en' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += String(chunk)));
  child.stdin.end(routes.map((route) => `${route.vantage} ${addressOf(route)}\n`).join(''));
  await once(child, 'close');
  const lines = printed.split('\n').filter((line) => line !== '');
  if (lines.length !== routes.length) {
    throw new Error(`expected ${routes.length} answers of dari why, found ${lines.length}`);
  }
  return lines.map(outcomeOf);
}

function outcomeOf(line: string): Told {
  const { outcome, hops = [] } = JSON.parse(line) as Answer;
  if (outcome === 'unknown') return `unknown ${JSON.stringify(hops.at(-1)?.fact)}`;
  return outcome ?? line;
}
