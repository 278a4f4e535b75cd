import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

/** Bundles the api with everything it needs into one file: the image has no node_modules. */
await build({
  entryPoints: [fileURLToPath(new URL('src/main.ts', import.meta.url))],
  outfile: fileURLToPath(new URL('dist/main.mjs', import.meta.url)),
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
