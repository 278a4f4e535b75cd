import { spawn } from 'node:child_process';
import type { TypedCommand } from '@dari/course';
import type { World } from '../cli/world.ts';

/** A command that takes longer has gone astray. */
const LONGEST_MS = 60_000;

/**
 * Runs the `docker` command to its end. A Ctrl-C on the terminal does not reach it: cut off in the middle it could make
 * something after all has been cleaned up.
 *
 * @throws Error when there is no such program, or it does not end
 */
export function dockerCommand(
  [program = '', ...args]: readonly string[],
  { env, platform }: Pick<World, 'env' | 'platform'>,
): Promise<TypedCommand> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: platform !== 'win32',
      windowsHide: true,
      timeout: LONGEST_MS,
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === null) reject(new Error(`${program} ${args.join(' ')} did not end`));
      else resolve({ code, out: out.trim(), err: err.trim() });
    });
  });
}
