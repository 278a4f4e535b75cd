import { spawn } from 'node:child_process';
import type { Endpoint } from '@dari/engine';
import { CliError } from '../errors/cli-error.ts';

/** Where and how a command of docker runs. */
export interface DockerWorld {
  /** The engine that dari found, so that both speak to the same one. */
  readonly endpoint: Pick<Endpoint, 'url' | 'context'>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  /** Its last lines, of both streams. */
  readonly lines: readonly string[];
}

const LINES_KEPT = 12;

/**
 * Runs a program to its end, with the engine's address in its environment.
 *
 * @throws {@link CliError} `lesson` (`no-docker-command`) when there is no such program
 */
export async function runBeside(argv: readonly string[], world: DockerWorld): Promise<Ended> {
  const { endpoint, env, folder, signal } = world;
  const [program = '', ...args] = argv;
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...env, ...engineVariables(endpoint) },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
    windowsHide: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-LONGEST)));
  }
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      const isMissing = error.code === 'ENOENT';
      reject(
        isMissing
          ? new CliError({ kind: 'lesson', fault: { code: 'no-docker-command' } }, { cause: error })
          : error,
      );
    });
    child.once('close', (code) => {
      resolve({ code, lines: output.trimEnd().split('\n').slice(-LINES_KEPT) });
    });
  });
}

const LONGEST = 20_000;

/** A context has certificates of its own; everything else is said by the address. */
function engineVariables({
  url,
  context,
}: DockerWorld['endpoint']): Readonly<Record<string, string | undefined>> {
  return context === null
    ? { DOCKER_HOST: url, DOCKER_CONTEXT: undefined }
    : { DOCKER_HOST: undefined, DOCKER_CONTEXT: context };
}
