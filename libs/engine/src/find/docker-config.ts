import { posix, win32 } from 'node:path';
import type { World } from './world.ts';

/** @returns the folder of the `docker` command's settings: `DOCKER_CONFIG`, else `~/.docker`. */
export function configFolder(world: World): string {
  const set = world.env['DOCKER_CONFIG'];
  return set === undefined || set === '' ? join(world, world.home, '.docker') : set;
}

/** Joins paths in the way of the world's platform, so that tests of Windows run anywhere. */
export function join(world: World, ...parts: string[]): string {
  return (world.platform === 'win32' ? win32 : posix).join(...parts);
}

/**
 * @returns `currentContext` of `config.json`; `null` where there is none. A file that is no JSON counts as none: the
 * `docker` command warns and goes on without it.
 */
export function currentContext(world: World): string | null {
  const file = parseObject(world.readFile(join(world, configFolder(world), 'config.json')));
  const name = file?.['currentContext'];
  return typeof name === 'string' && name !== '' ? name : null;
}

/** @returns the object in a JSON text, `null` for anything else. */
export function parseObject(text: string | null): Record<string, unknown> | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Narrows to a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
