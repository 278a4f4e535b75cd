import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { throwIfInterrupted } from './interrupted.mjs';

/**
 * Runs a program to its end.
 * @param {string[]} argv
 * @param {{env?: Record<string, string>, cwd?: string, codes?: number[]}} [options] `codes`: exit codes that are no
 *   failure
 * @returns {Promise<{ms: number, stdout: string, stderr: string}>} with the time from its start to its end
 * @throws {Error} with what it said
 */
export async function runProgram([program, ...args], { env = {}, cwd, codes = [0] } = {}) {
  throwIfInterrupted();
  const began = process.hrtime.bigint();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (text) => (said[name] += text));
  let ended = 0n;
  child.once('exit', () => (ended = process.hrtime.bigint()));
  const [code, signal] = await once(child, 'close');
  if (!codes.includes(code)) {
    const words = [program, ...args].join(' ');
    throw new Error(`"${words}" ended with ${signal ?? code}:\n${said.stdout}${said.stderr}`);
  }
  return { ms: Number(ended - began) / 1e6, ...said };
}
