import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** @returns {string} where engines and images are kept for the next time; everything in it can be made again */
export function cacheFolder() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'dari', 'engines');
}
