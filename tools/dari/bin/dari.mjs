#!/usr/bin/env node
/** Runs the bundled command line, and bundles it first where a source file is newer than the bundle. */
import { readFileSync, statSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const project = new URL('../', import.meta.url);
const main = new URL('dist/main.mjs', project);

/** A `stat` call for each source file: about two milliseconds. */
function isCurrent() {
  try {
    const folder = fileURLToPath(project);
    const list = `${folder}dist/inputs.json`;
    const built = statSync(list).mtimeMs;
    statSync(main);
    return JSON.parse(readFileSync(list, 'utf8')).every((path) => statSync(folder + path).mtimeMs <= built);
  } catch {
    return false;
  }
}

async function rebuild() {
  try {
    const { build } = await import('../build.mjs');
    await build();
    return true;
  } catch (error) {
    if (error?.code === 'ERR_MODULE_NOT_FOUND') {
      process.stderr.write(
        'The packages are not installed. Run "npm start" in the project first.\n' +
          '패키지가 설치되지 않았어요. 프로젝트에서 "npm start"를 먼저 실행해 주세요.\n',
      );
    } else {
      process.stderr.write(`The command line could not be built: ${error?.message ?? error}\n`);
    }
    process.exitCode = 1;
    return false;
  }
}

module.enableCompileCache?.();
if (isCurrent() || (await rebuild())) await import(main.href);
