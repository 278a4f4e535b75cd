import { readFileSync, readdirSync } from 'node:fs';

/** Zombie and dead (proc(5)). */
const ENDED = new Set(['Z', 'X']);

/**
 * A process id is used again after its process has ended; together with the start time it names one process for good.
 * @param {number} pid
 * @returns {string | undefined} start time in clock ticks since the machine's start; undefined when the process has
 *   ended, even where its parent has not noticed yet
 */
export function startTimeOf(pid) {
  const stat = statOf(pid);
  return stat && !ENDED.has(stat[0]) ? stat[19] : undefined;
}

/**
 * @param {number} parent
 * @returns {number[]} ids of its direct children
 */
export function childrenOf(parent) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => Number(statOf(pid)?.[1]) === parent);
}

/**
 * The fields of `/proc/PID/stat` from the third on (proc(5)): the second, the program's name, may hold spaces.
 * @param {number} pid
 * @returns {string[] | undefined}
 */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
