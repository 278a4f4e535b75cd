import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');

/** Packages that are loaded as they are; ours are TypeScript. */
const AS_THEY_ARE = ['dockerode', 'docker-modem', 'zod', 'tar-stream', 'prettier'];

/**
 * @returns `verify`, the module `src/verify.ts`; `programs`, the sources of what runs inside containers: the callers of
 * `src/inside`, the warden that cleans up, and the agent that reads for the predictor
 */
export async function bundle() {
  const outfile = path.join(here, 'dist', `verify-${process.pid}.mjs`);
  const common = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    absWorkingDir: root,
  };
  const program = async (entry, format = 'cjs') => {
    const { outputFiles } = await build({
      ...common,
      entryPoints: [entry],
      format,
      minifySyntax: true,
      minifyWhitespace: true,
      write: false,
    });
    return outputFiles[0].text;
  };
  const [caller, warden, agent] = await Promise.all([
    program('tools/verify/src/inside/main.ts'),
    program('tools/verify/src/inside/warden.ts', 'esm'),
    program('tools/dari/src/agent/main.ts'),
    build({
      ...common,
      entryPoints: ['tools/verify/src/verify.ts'],
      format: 'esm',
      outfile,
      external: AS_THEY_ARE,
      supported: { using: false },
    }),
  ]);
  return { verify: await import(pathToFileURL(outfile).href), programs: { caller, warden, agent } };
}
