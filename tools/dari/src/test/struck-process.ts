import { spawn, type ChildProcess } from 'node:child_process';
import { BIN, ROOT, type Environment, type Finished, type Project } from './dari-process.ts';

/** How a process is struck. */
export interface Blow {
  readonly signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL';
  /** Whether everything that the process has started is struck with it. */
  readonly group: boolean;
}

/** Starts a command as the leader of a process group of its own. */
export function startGroup(
  [program = '', ...args]: readonly string[],
  env: Environment,
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, ...output });
    });
  });
  return { child, finished };
}

/** Starts `dari` as the leader of a process group of its own. */
export function startDariGroup(
  it: Project,
  args: readonly string[],
  env: Environment = {},
): ReturnType<typeof startGroup> {
  return startGroup([process.execPath, BIN, ...args], { ...it.env, ...env });
}

/** Strikes a process; one that has ended already is left alone. */
export function strike(child: ChildProcess, { signal, group }: Blow): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(group ? -child.pid : child.pid, signal);
}
