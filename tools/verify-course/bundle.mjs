import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');

/** Packages that are loaded as they are; ours are TypeScript. */
const AS_THEY_ARE = ['dockerode', 'docker-modem', 'zod', 'tar-stream', 'prettier', 'string-width', 'dotenv'];

/** @returns `rig`, the module `src/rig.ts`; `agent`, the source of the program that looks into namespaces */
export async function bundle() {
  const outfile = path.join(here, 'dist', `rig-${process.pid}.mjs`);
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    absWorkingDir: root,
  };
  const [agent] = await Promise.all([
    build({
      ...common,
      entryPoints: ['tools/dari/src/agent/main.ts'],
      format: 'cjs',
      minify: true,
      write: false,
    }),
    build({
      ...common,
      entryPoints: ['tools/verify-course/src/rig.ts'],
      format: 'esm',
      outfile,
      external: AS_THEY_ARE,
      supported: { using: false },
      sourcemap: 'inline',
    }),
  ]);
  try {
    return { rig: await import(pathToFileURL(outfile).href), agent: agent.outputFiles[0].text };
  } finally {
    rmSync(outfile, { force: true });
  }
}
