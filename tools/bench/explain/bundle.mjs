import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { ROOT } from '../measure/project.mjs';

/** @returns {Promise<typeof import('@dari/reachability')>} the library, which is TypeScript, made ready to be run */
export async function bundledReachability() {
  // Inside of the project, so that its packages are found.
  const folder = mkdtempSync(path.join(ROOT, 'node_modules/.dari-bench-'));
  try {
    const outfile = path.join(folder, 'reachability.mjs');
    await build({
      absWorkingDir: ROOT,
      entryPoints: ['libs/reachability/src/index.ts'],
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      external: ['zod'],
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
