import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs one step of making an engine.
 * @param {string[]} argv
 * @param {{cwd?: string, env?: Record<string, string>}} [options]
 * @returns {Promise<string>} its standard output
 * @throws {Error} with the last lines that it printed
 */
export function runStep([program, ...args], { cwd, env = {} } = {}) {
  const child = spawn(program, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
  });
  let output = '';
  let all = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (all += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(output);
      const tail = all.trimEnd().split('\n').slice(-15).join('\n');
      reject(
        new Error(`${[program, ...args].join(' ')} ended with ${signal ?? `exit code ${code}`}:\n${tail}`),
      );
    });
  });
}
