import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder = fileURLToPath(new URL('dist', import.meta.url))] = process.argv.slice(2);

/**
 * Bundles the api with everything it needs into one file, `main.mjs`: the image has no node_modules.
 * It is written to `dist`, or to the folder given as argument.
 */
await build({
  entryPoints: [fileURLToPath(new URL('src/main.ts', import.meta.url))],
  outfile: join(folder, 'main.mjs'),
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'external',
  legalComments: 'none',
  // Names stay, so that a stack in the log can be read; the rest only costs time to parse.
  minifySyntax: true,
  minifyWhitespace: true,
  // The driver tries these and does without: none is needed for a password over plain TCP.
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
  // The packages that are CommonJS ask for Node's own modules with require.
  banner: { js: "import{createRequire as $r}from'node:module';const require=$r(import.meta.url);" },
  logLevel: 'warning',
});
