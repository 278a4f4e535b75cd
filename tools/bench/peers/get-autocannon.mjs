import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../engines/cache-folder.mjs';
import { runProgram } from '../measure/run-program.mjs';

export const AUTOCANNON = 'autocannon@8.0.0';

/**
 * The load generator, fetched once by npm and kept. It is no dependency of the project: only this row needs it.
 * @returns {Promise<string>} the folder of its packages
 */
export async function getAutocannon() {
  const parent = path.join(path.dirname(cacheFolder()), 'load');
  const folder = path.join(parent, AUTOCANNON);
  if (existsSync(folder)) return folder;
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(path.join(parent, 'partial-'));
  try {
    writeFileSync(path.join(work, 'package.json'), '{"private":true}');
    await runProgram(['npm', 'install', '--no-audit', '--no-fund', AUTOCANNON], { cwd: work });
    // Whoever generates load does not run as root.
    chmodSync(work, 0o755);
    renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}
