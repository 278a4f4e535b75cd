import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * @param {string} name of a program, or the path of one
 * @returns {string | undefined} its path
 */
export function findProgram(name) {
  if (name.includes('/')) return existsSync(name) ? name : undefined;
  return `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
    .split(':')
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file));
}
