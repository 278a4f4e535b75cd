import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { throwIfInterrupted } from './interrupted.mjs';

/** The kernel keeps each process's peak itself; only what is reached after the last look is missed. */
const LOOK_EVERY_MS = 2;

/**
 * Runs a program to its end and watches its memory, with that of the processes that it starts.
 * @param {string[]} argv
 * @param {{env?: Record<string, string>, cwd?: string}} [options]
 * @returns {Promise<number>} bytes: the sum of the highest resident sets of its processes (Linux only)
 * @throws {Error} when it fails
 */
export async function peakMemory([program, ...args], { env = {}, cwd } = {}) {
  throwIfInterrupted();
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
  const peaks = new Map();
  const look = () => {
    for (const pid of family(child.pid)) {
      const peak = highest(pid);
      if (peak !== undefined) peaks.set(pid, peak);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const [code] = await once(child, 'exit');
  clearInterval(timer);
  if (code !== 0) throw new Error(`"${[program, ...args].join(' ')}" ended with ${code}.`);
  return [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function family(pid) {
  const found = [pid];
  for (const parent of found) {
    // A child belongs to the thread that started it.
    for (const thread of entriesOf(`/proc/${parent}/task`)) {
      const children = textOf(`/proc/${parent}/task/${thread}/children`).trim();
      if (children !== '') found.push(...children.split(' ').map(Number));
    }
  }
  return found;
}

function highest(pid) {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/status`)) ?? [];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

/** @returns {string} empty for a process that has gone */
function textOf(file) {
  return orElse(() => readFileSync(file, 'utf8'), '');
}

/** @returns {string[]} none for a process that has gone */
function entriesOf(folder) {
  return orElse(() => readdirSync(folder), []);
}

function orElse(read, otherwise) {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
