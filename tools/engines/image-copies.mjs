import {
  createReadStream,
  createWriteStream,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './cache-folder.mjs';
import { engineJson, engineRequest, textOf } from './engine-request.mjs';
import { partialPath } from './partial.mjs';

/** Images of one tag that are kept. More than one: somebody else may be about to read the last but one. */
const KEPT = 3;

/**
 * Copies images from one engine to another, as `docker save | docker load` does. What was saved once is kept.
 * @param {{from: string, to: string, tags: string[]}} copies engines as in DOCKER_HOST
 * @throws {Error} when `from` lacks an image, or `to` does not take it
 */
export async function copyImages({ from, to, tags }) {
  for (const tag of tags) {
    const answer = await engineRequest(to, '/images/load?quiet=1', {
      method: 'POST',
      headers: { 'content-type': 'application/x-tar' },
      body: createReadStream(await saved(from, tag)),
    });
    // What goes wrong after the engine has begun to answer stands in the answer's lines.
    const fault = (await textOf(answer)).split('\n').find((line) => line.includes('"errorDetail"'));
    if (fault) throw new Error(`Loading ${tag} failed: ${JSON.parse(fault).error}`);
  }
}

/** @returns {Promise<string>} the file with the image under this tag */
async function saved(from, tag) {
  const { Id: id } = await engineJson(from, `/images/${tag}/json`);
  const folder = path.join(cacheFolder(), 'images');
  const ending = `.${tag.replace(/[^\w.-]/g, '-')}.tar`;
  const file = path.join(folder, id.replace(':', '-') + ending);
  if (!existsSync(file)) await save(from, tag, file);
  utimesSync(file, new Date(), new Date());
  forgetOld(folder, ending);
  return file;
}

async function save(from, tag, file) {
  const partial = partialPath(path.dirname(file));
  try {
    const tar = await engineRequest(from, `/images/${encodeURIComponent(tag)}/get`);
    await pipeline(tar, createWriteStream(partial));
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** An image that is built again and again would fill the disk. */
function forgetOld(folder, ending) {
  const age = (file) => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => path.join(folder, name))
    .sort((one, other) => age(one) - age(other));
  for (const file of files.slice(KEPT)) rmSync(file, { force: true });
}
