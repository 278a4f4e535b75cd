import { existsSync, readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { startTimeOf } from './process-table.mjs';

const PARENT = '/var/tmp';
const NAME = /^dari-engine\.[a-z0-9-]*\.(\d+)\.(\d+)$/;
/** Its processes are still ending, or somebody else removes it now. */
const PASSING = new Set(['EBUSY', 'ENOTEMPTY', 'ENOENT']);
const CGROUPS = '/sys/fs/cgroup';

/**
 * Where an engine keeps everything it writes. The name says which keeper it belongs to, so that anybody can tell
 * whether that keeper still lives. Short, because a socket's path may have 107 bytes.
 * @param {string} name
 * @param {number} keeper process id
 */
export function engineFolder(name, keeper) {
  return path.join(PARENT, `dari-engine.${name}.${keeper}.${startTimeOf(keeper)}`);
}

/**
 * The parent of the containers' control groups. dockerd makes it, and nobody else removes it.
 * @param {string} folder
 */
export function cgroupOf(folder) {
  return path.basename(folder);
}

/**
 * Removes an engine's folder and control groups. Its processes have ended.
 * @param {string} folder
 */
export function removeEngine(folder) {
  for (const hierarchy of hierarchies()) removeCgroup(path.join(hierarchy, cgroupOf(folder)));
  rmSync(folder, { recursive: true, force: true });
}

/** Removes what engines left whose keeper was killed. What is in use for another moment is left to the next time. */
export function sweepLeftovers() {
  const names = [PARENT, ...hierarchies()].flatMap((parent) => readdirSync(parent));
  for (const name of new Set(names)) {
    const [, keeper, started] = NAME.exec(name) ?? [];
    if (!keeper || startTimeOf(Number(keeper)) === started) continue;
    try {
      removeEngine(path.join(PARENT, name));
    } catch (error) {
      if (!PASSING.has(error.code)) throw error;
    }
  }
}

/** One folder for each controller (cgroup v1), or the one of all (cgroup v2). */
function hierarchies() {
  if (!existsSync(CGROUPS)) return [];
  if (existsSync(path.join(CGROUPS, 'cgroup.procs'))) return [CGROUPS];
  return readdirSync(CGROUPS)
    .map((name) => path.join(CGROUPS, name))
    .filter((folder) => existsSync(path.join(folder, 'cgroup.procs')));
}

/** The files in a control group go with it and cannot be removed; the groups below must go first. */
function removeCgroup(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const child = path.join(folder, name);
    if (statSync(child).isDirectory()) removeCgroup(child);
  }
  rmdirSync(folder);
}
