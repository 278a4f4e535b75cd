import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { throwIfInterrupted } from '../measure/interrupted.mjs';
import { DARI, ROOT } from '../measure/project.mjs';
import { openEvents } from './open-events.mjs';

/** What takes longer than this never comes. */
const PATIENCE_MS = 30_000;

/**
 * `dari lesson watch` as a program that reports, with the moment at which each of its messages came.
 * @param {{env: Record<string, string>}} project
 */
export async function openWatch({ env }) {
  const [program, ...args] = [...DARI, 'lesson', 'watch', '--json'];
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const events = await openEvents();
  const told = [];
  let wake = () => undefined;
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push({ at: performance.timeOrigin + performance.now(), ...JSON.parse(line) });
    wake();
  });
  child.once('exit', () => wake());

  /** Waits for a message; everything before it is forgotten. */
  const message = async (isIt) => {
    const tooLate = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      throwIfInterrupted();
      const index = told.findIndex(isIt);
      if (index !== -1) return told.splice(0, index + 1).at(-1);
      if (tooLate.aborted || child.exitCode !== null)
        throw new Error(
          `watch did not tell what was waited for; the last was ${JSON.stringify(told.at(-1))}`,
        );
      await new Promise((resolve) => {
        wake = () => {
          tooLate.removeEventListener('abort', wake);
          resolve();
        };
        tooLate.addEventListener('abort', wake, { once: true });
      });
    }
  };
  return {
    message,
    /**
     * Makes one change.
     * @param {() => Promise<unknown>} change
     * @param {{type: string, action: string}} event the engine's own word of it
     * @param {string} wanted a result, or the code of a problem
     * @returns {Promise<number>} milliseconds from the event to the message
     */
    async measure(change, event, wanted) {
      told.length = 0;
      const happened = events.next(event);
      const [at] = await Promise.all([happened, change()]);
      const found = await message(({ result, problem }) => result === wanted || problem?.code === wanted);
      return found.at - at;
    },
    async [Symbol.asyncDispose]() {
      events.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.stdin.end();
      child.kill('SIGTERM');
      await ended;
    },
  };
}
