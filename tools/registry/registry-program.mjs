import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isDebian } from '../bootstrap/debian.mjs';
import { cacheFolder } from '../engines/cache-folder.mjs';

const PROGRAM = 'docker-registry';

/**
 * Finds a registry to test with: one that is installed, or the program out of Debian's package. The package itself is
 * not installed, as it would start a registry for the whole machine.
 * @returns {{yes: true, program: string} | {yes: false, why: string}} `why` ends "skipped, because …"
 */
export function findRegistry() {
  const kept = path.join(cacheFolder(), PROGRAM);
  const found = [PROGRAM, kept].find((program) => spawnSync(program, ['--version']).status === 0);
  if (found) return { yes: true, program: found };
  if (!isDebian()) return { yes: false, why: `there is no ${PROGRAM} here, and this is not Debian` };
  mkdirSync(cacheFolder(), { recursive: true });
  const folder = mkdtempSync(path.join(cacheFolder(), `${PROGRAM}-`));
  try {
    const failed = downloadTo(folder);
    if (failed) return { yes: false, why: failed };
    renameSync(path.join(folder, 'usr/bin', PROGRAM), kept);
    return { yes: true, program: kept };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {string | null} what went wrong */
function downloadTo(folder) {
  // Without lists of packages, or with old ones, the first try fails.
  const failed =
    run(folder, 'apt-get', 'download', PROGRAM) &&
    (run(folder, 'apt-get', 'update') ?? run(folder, 'apt-get', 'download', PROGRAM));
  if (failed) return failed;
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.deb'));
  return run(folder, 'dpkg-deb', '--extract', file, '.');
}

/** @returns {string | null} what went wrong */
function run(cwd, program, ...args) {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', env: process.env });
  if (status === 0) return null;
  return `${program} ${args.join(' ')} failed (${(error?.message ?? stderr).trim().split('\n').at(-1)})`;
}
