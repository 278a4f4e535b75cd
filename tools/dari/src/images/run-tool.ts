import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { ImageError } from './image-error.ts';
import type { ImageWorld } from './image-world.ts';

export interface ToolOptions {
  /** Ends the program and everything it started. */
  readonly signal?: AbortSignal | undefined;
  /** Called with each line of the error output. */
  readonly onLine?: (line: string) => void;
}

export interface RunningTool {
  readonly stdout: Readable;
  /** Resolves when the program ended well. Rejects with {@link ImageError} `tool-failed` or the signal's reason. */
  readonly done: Promise<void>;
}

/** How many of a program's last lines an error tells. */
const LINES_KEPT = 12;

/** How long a program that was told to end may take for that before it is killed, in milliseconds. */
const GRACE = 5000;

/**
 * Starts a program in the repository. On Linux and macOS it leads a process group of its own, so that an abort also
 * ends what it started.
 */
export function startTool(
  world: ImageWorld,
  tool: string,
  args: readonly string[],
  { signal, onLine }: ToolOptions,
): RunningTool {
  signal?.throwIfAborted();
  const windows = world.platform === 'win32';
  const child = spawn(tool, [...args], {
    cwd: world.repository,
    env: { ...world.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    // npm is a batch file there, which only a shell can start.
    shell: windows,
  });
  const tail: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    tail.push(line);
    if (tail.length > LINES_KEPT) tail.shift();
    onLine?.(line);
  });
  return { stdout: child.stdout, done: ended(child, tool, tail, signal) };
}

/** Runs a program to its end; what it prints is dropped. See {@link startTool}. */
export async function runTool(
  world: ImageWorld,
  tool: string,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<void> {
  const { stdout, done } = startTool(world, tool, args, options);
  stdout.resume();
  await done;
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

function ended(
  child: Child,
  tool: string,
  tail: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let killing: NodeJS.Timeout | undefined;
    const abort = (): void => {
      kill(child, 'SIGTERM');
      // What nobody reads any more would keep the program from being done.
      child.stdout.destroy();
      killing = setTimeout(() => {
        kill(child, 'SIGKILL');
      }, GRACE);
    };
    signal?.addEventListener('abort', abort, { once: true });
    const settle = (error: Error | null): void => {
      clearTimeout(killing);
      signal?.removeEventListener('abort', abort);
      if (error === null) resolve();
      else reject(error);
    };
    child.once('error', (cause) => {
      settle(
        new ImageError(
          'tool-failed',
          `${tool} could not be started: ${cause.message}`,
          { tool, exit: '' },
          { cause },
        ),
      );
    });
    child.once('close', (code, killedBy) => {
      if (signal?.aborted === true) {
        settle(signal.reason instanceof Error ? signal.reason : new Error('cancelled'));
      } else if (code === 0) {
        settle(null);
      } else {
        const exit = killedBy ?? String(code);
        settle(
          new ImageError('tool-failed', [`${tool} ended with ${exit}`, ...tail].join('\n'), { tool, exit }),
        );
      }
    });
  });
}

function kill(child: Child, signal: 'SIGTERM' | 'SIGKILL'): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No such group: it has ended, or this is Windows, where there are none.
    child.kill(signal);
  }
}
