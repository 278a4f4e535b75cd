import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { partialPath } from '../partial.mjs';
import { fetchDebianEngine } from './debian-suite.mjs';
import { begins, engineOf, machinesOwn, readVersion } from './engine-place.mjs';
import { buildGoPrograms } from './go-modules.mjs';
import { runStep } from './run-step.mjs';
import { whyNotEngine } from './why-not-engine.mjs';

/**
 * @typedef {object} Engine
 * @property {string} version as `dockerd --version` names it
 * @property {string} [root] a root file system whose `/usr` it needs in place of the machine's
 * @property {string[]} path where its programs are
 */

/**
 * An engine of a version: the machine's own where that is it, else one that is fetched or built once and kept.
 * @param {string} wanted how the version begins: `20.10`, `26.1`, `28.5` or `29`
 * @returns {Promise<Engine>}
 * @throws {Error} that says what is missing on this machine, or what failed
 */
export async function getEngine(wanted) {
  const { recipe, folder } = engineOf(wanted);
  const machines = machinesOwn(wanted);
  if (machines) return { version: machines, path: [] };
  if (!existsSync(folder)) await make(wanted, recipe, folder);
  return { version: readFileSync(path.join(folder, 'version'), 'utf8'), ...places(recipe, folder) };
}

function places(recipe, folder) {
  if ('modules' in recipe) return { path: [path.join(folder, 'bin')] };
  return { root: path.join(folder, 'root'), path: ['/usr/sbin', '/usr/bin'] };
}

/** Makes an engine beside its place and moves it there when it is whole. */
async function make(wanted, recipe, folder) {
  const why = whyNotEngine(wanted);
  if (why) throw new Error(`${why}.`);
  const partial = partialPath(path.dirname(folder));
  mkdirSync(partial);
  try {
    if ('modules' in recipe) await buildGoPrograms(recipe.modules, partial);
    else await fetchDebianEngine(recipe, partial);
    const version = await versionOf(places(recipe, partial));
    if (!begins(version, wanted))
      throw new Error(`Expected Docker Engine ${wanted}, but ${version} is there now.`);
    writeFileSync(path.join(partial, 'version'), version);
    renameSync(partial, folder);
  } catch (error) {
    // Whoever made it at the same time and was sooner made the same.
    if (error.code !== 'ENOTEMPTY') throw error;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

/** @returns {Promise<string>} */
async function versionOf({ root, path: folders }) {
  if (!root) return readVersion(await runStep([path.join(folders[0], 'dockerd'), '--version']));
  const script = 'mount --rbind "$0/usr" /usr && exec /usr/sbin/dockerd --version';
  return readVersion(await runStep(['unshare', '--mount', 'sh', '-c', script, root]));
}
