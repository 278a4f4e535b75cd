import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a Node program to its end.
 * @param {string[]} args
 * @param {{root: string, env?: Record<string, string>, capture?: 'stdout' | 'all'}} options `capture` keeps what is
 *   printed instead of showing it
 * @returns {Promise<{code: number, output: string}>}
 */
export function runNode(args, { root, env = {}, capture }) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', capture ? 'pipe' : 'inherit', capture === 'all' ? 'pipe' : 'inherit'],
    // The daemon would outlive the tests, and whoever waits for their output would wait for it.
    env: { ...process.env, NX_DAEMON: 'false', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
