// Plays lesson 1 as a new user does it, in both languages, and writes what stood in the terminals into docs/lesson-1.md
// and docs/lesson-1.ko.md. Needs Linux and root, for an engine of its own. usage: npm run transcript
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as prettier from 'prettier';
import { ensurePackages } from '../bootstrap/packages.mjs';

const root = path.resolve(import.meta.dirname, '../..');
/** Packages that are loaded as they are; ours are TypeScript. */
const AS_THEY_ARE = ['dockerode', 'docker-modem', 'zod', 'tar-stream', 'string-width', 'dotenv', 'commander'];
const PAGES = { en: 'docs/lesson-1.md', ko: 'docs/lesson-1.ko.md' };

// The engine that is played on has no way out, so nothing may be left to install for `npm start`.
await ensurePackages(root);
const { playLesson } = await bundled();
for (const [language, page] of Object.entries(PAGES)) {
  const text = await playLesson(language, (line) => process.stderr.write(`${line}\n`));
  const file = path.join(root, page);
  const options = JSON.parse(readFileSync(path.join(root, '.prettierrc.json'), 'utf8'));
  writeFileSync(file, await prettier.format(text, { ...options, filepath: file }));
  process.stderr.write(`${page} is written\n`);
}

/** The sources are TypeScript. */
async function bundled() {
  // As deep as the sources: they find the project's root by their own place.
  const outfile = path.join(root, `tools/dari/src/transcript/.bundle-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['tools/dari/src/transcript/play.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: [...AS_THEY_ARE, '*/engines/own-engine.mjs'],
    supported: { using: false },
    logLevel: 'warning',
    outfile,
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
