import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { EngineError, type Program } from '@dari/engine';
import type { World } from '../cli/world.ts';

/**
 * Runs the agent as a process of this computer: what is dialled from `host` and `browser` starts there.
 *
 * @param inside makes of the command line one that runs in another network namespace of this computer.
 */
export function localAgent(
  program: string,
  threads: number,
  { env }: Pick<World, 'env'>,
  inside: (argv: string[]) => string[] = (argv) => argv,
): Program {
  const [command = '', ...args] = inside([process.execPath, '-e', program]);
  const child = spawn(command, args, {
    env: { ...env, UV_THREADPOOL_SIZE: String(threads), NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  let failure: Error | null = null;
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      failure = error;
      resolve();
    });
    child.once('close', () => {
      resolve();
    });
  });
  child.stdin.on('error', () => undefined);
  return {
    write: (line) => child.stdin.write(`${line}\n`),
    async *lines() {
      for await (const line of createInterface({ input: child.stdout })) yield line;
      await gone;
      if (failure !== null) throw new EngineError('protocol', failure.message, {}, { cause: failure });
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null && failure === null) {
        const closed = once(child, 'close');
        child.stdin.end();
        child.kill();
        await closed;
      }
    },
  };
}
