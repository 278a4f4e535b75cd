import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Environment } from '../dari-process.ts';

/**
 * Starts a program that runs until it is disposed of.
 *
 * @param ready what it writes, on either output, when it is of use.
 * @throws Error with what it wrote, when it ends instead.
 */
export async function startProgram(
  [program = '', ...args]: readonly string[],
  ready: RegExp,
  env: Environment = process.env,
): Promise<AsyncDisposable> {
  const child = spawn(program, args, { stdio: 'pipe', env });
  const ended = once(child, 'exit');
  let said = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (ready.test(said)) resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', () => {
      reject(new Error(`${program} ended:\n${said}`));
    });
  });
  return {
    async [Symbol.asyncDispose]() {
      child.kill();
      await ended;
    },
  };
}
