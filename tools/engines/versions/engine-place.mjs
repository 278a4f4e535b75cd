import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder } from '../cache-folder.mjs';
import { findProgram } from '../find-program.mjs';
import { RECIPES } from './recipes.mjs';

/**
 * @param {string} wanted how the version begins
 * @returns {{recipe: import('./recipes.mjs').DebianRecipe | import('./recipes.mjs').GoRecipe, folder: string}} how the
 *   engine is made, and where it is kept: another recipe has another place
 * @throws {Error} when there is no such engine
 */
export function engineOf(wanted) {
  const recipe = RECIPES[wanted];
  if (!recipe)
    throw new Error(`Expected a version of ${Object.keys(RECIPES).sort().join(', ')}, found "${wanted}".`);
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);
  return { recipe, folder: path.join(cacheFolder(), 'versions', `${wanted}-${process.arch}-${key}`) };
}

/**
 * @param {string} wanted how the version begins
 * @returns {string | undefined} the version of the machine's own dockerd, where it begins like this
 */
export function machinesOwn(wanted) {
  const dockerd = findProgram('dockerd');
  if (!dockerd) return undefined;
  const version = readVersion(spawnSync(dockerd, ['--version'], { encoding: 'utf8' }).stdout);
  return begins(version, wanted) ? version : undefined;
}

/** @param {string} said by `dockerd --version` */
export function readVersion(said) {
  return /version ([^\s,]+)/.exec(said)?.[1] ?? '';
}

/** `29` is the beginning of `29.0.0`, not of `290`. */
export function begins(version, wanted) {
  return version === wanted || version.startsWith(`${wanted}.`);
}
