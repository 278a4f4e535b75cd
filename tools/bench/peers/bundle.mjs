import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../measure/project.mjs';

/**
 * Bundles a server with its packages into one file, as apps/api/build.mjs does with ours, of the same versions.
 * @param {string} entry
 * @param {string} outfile
 */
export async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    nodePaths: [path.join(ROOT, 'apps/api/node_modules'), path.join(ROOT, 'node_modules')],
    external: [
      '@aws-sdk/credential-providers',
      '@mongodb-js/zstd',
      'aws4',
      'gcp-metadata',
      'kerberos',
      'mongodb-client-encryption',
      'snappy',
      'socks',
    ],
    banner: { js: "import{createRequire as $r}from'node:module';const require=$r(import.meta.url);" },
    logLevel: 'warning',
  });
}
