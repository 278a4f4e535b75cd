/**
 * Bundles the command line into `dist/`: `main.mjs`, a chunk for each command (so that `--help` loads little),
 * `agent.cjs`, the program that runs inside network namespaces, and `inputs.json`, the source files they were made from. Run by `nx build dari`, and by `bin/dari.mjs` when a source is
 * newer than the bundle.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build as bundle } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(here, 'dist');
const DAY_MS = 86_400_000;

/** Some packages are CommonJS and ask for node's own modules with `require`. */
const banner =
  "import { createRequire as dariRequire } from 'node:module';\nconst require = dariRequire(import.meta.url);";

/**
 * What dockerode loads for things that `libs/engine` does not use: its own ssh client (we run the `ssh` command) and
 * BuildKit sessions. They would be two thirds of the bundle and 100 ms of each start.
 */
const UNUSED = ['ssh2', '@grpc/grpc-js', '@grpc/proto-loader', 'protobufjs'];

const withoutUnused = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    const filter = new RegExp(`^(${UNUSED.join('|')})$`);
    onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }));
    // Commander starts other programs for commands that are files of their own; ours are not.
    onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      importer.includes('/commander/') ? { path, namespace: 'unused' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'unused' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/**
 * docker-modem writes every request out for its debug output, shown or not: 10 ms of each command.
 */
const withoutDebugOutput = {
  name: 'without-debug-output',
  setup({ onLoad }) {
    onLoad({ filter: /docker-modem[\\/]lib[\\/]modem\.js$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      return { contents: contents.replace(/util\.inspect\(options, \{[^}]*\}\)/, "''"), loader: 'js' };
    });
  },
};

/**
 * Only text that is neither ASCII nor Korean needs `string-width`, and its tables take 30 ms to make: so they are made
 * when the first such text comes.
 */
const lateStringWidth = {
  name: 'late-string-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      contents: `export default (text) => require('${path}').default(text);`,
      resolveDir: here,
    }));
  },
};

const shared = {
  absWorkingDir: here,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  write: false,
  logLevel: 'warning',
};

export async function build() {
  const [main, agent] = await Promise.all([
    bundle({
      ...shared,
      entryPoints: { main: 'src/main.ts' },
      outExtension: { '.js': '.mjs' },
      splitting: true,
      format: 'esm',
      sourcemap: 'linked',
      sourcesContent: false,
      banner: { js: banner },
      plugins: [withoutUnused, withoutDebugOutput, lateStringWidth],
    }),
    // It goes to `node -e` as one argument, which is read as CommonJS.
    bundle({
      ...shared,
      entryPoints: { agent: 'src/agent/main.ts' },
      outExtension: { '.js': '.cjs' },
      format: 'cjs',
      minifyIdentifiers: true,
    }),
  ]);
  const outputFiles = [...agent.outputFiles, ...main.outputFiles];
  await mkdir(dist, { recursive: true });
  // Chunks are named by their content, so two builds at once write the same bytes; main.mjs comes last and whole.
  const isMain = (file) => basename(file.path) === 'main.mjs';
  for (const file of [...outputFiles.filter((file) => !isMain(file)), ...outputFiles.filter(isMain)]) {
    await writeWhole(file.path, file.contents);
  }
  const read = [...Object.keys(main.metafile.inputs), ...Object.keys(agent.metafile.inputs)];
  const inputs = [...new Set(read)].filter((path) => !/node_modules\/|^(unused|late):/.test(path));
  await writeWhole(
    join(dist, 'inputs.json'),
    JSON.stringify([...inputs, 'build.mjs', '../../package-lock.json'], null, 1),
  );
  await removeOldChunks(new Set(outputFiles.map((file) => basename(file.path))));
}

async function writeWhole(path, contents) {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  await writeFile(temporary, contents);
  await rename(temporary, path);
}

/** A running `dari` may still have to load a chunk of the build before, so only those of yesterday go. */
async function removeOldChunks(current) {
  for (const name of await readdir(dist)) {
    const path = join(dist, name);
    if (current.has(name) || name === 'inputs.json') continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > DAY_MS) await rm(path, { force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await build();
