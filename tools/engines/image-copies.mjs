import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pipeline } from 'node:stream/promises';
import { cacheFolder } from './cache-folder.mjs';
import { engineJson, engineRequest, textOf } from './engine-request.mjs';

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
  const file = path.join(folder, `${id.replace(':', '-')}.${tag.replace(/[^\w.-]/g, '-')}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}`;
  try {
    const tar = await engineRequest(from, `/images/${encodeURIComponent(tag)}/get`);
    await pipeline(tar, createWriteStream(partial));
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
  return file;
}
