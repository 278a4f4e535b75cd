import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Recipe } from '@dari/infra';
import { CA_BUNDLE } from '@dari/infra';
import { pack } from 'tar-stream';
import { placeCaBundle } from './ca-bundle.ts';
import { contextFiles } from './context-files.ts';
import type { ImageWorld } from './image-world.ts';
import { fetchPackage } from './npm-packages.ts';

/**
 * Puts the files on disk that a build needs and that are not in the repository: the host's CA bundle, and the
 * tarballs of npm packages. `docker build` with the same Dockerfile finds them there, too.
 *
 * @param args the build arguments, which name the tarballs.
 * @throws ImageError `tool-failed`
 */
export async function placeBuildFiles(
  world: ImageWorld,
  recipe: Recipe,
  args: Readonly<Record<string, string>>,
  signal?: AbortSignal,
): Promise<void> {
  await Promise.all([
    placeCaBundle(world),
    ...tarballs(recipe, args).map(({ wanted, file }) => fetchPackage(world, wanted, file, signal)),
  ]);
}

/**
 * Packs what a recipe's build needs. Times and owners are left out, so that the engine's build cache holds.
 *
 * @throws ImageError `missing-file`
 */
export async function buildContext(
  repository: string,
  recipe: Recipe,
  args: Readonly<Record<string, string>>,
): Promise<Readable> {
  const fetched = tarballs(recipe, args).map(({ wanted, file }) => `${wanted.folder}/${file}`);
  const bundle = await readFile(path.join(repository, CA_BUNDLE)).catch(() => null);
  const tar = pack();
  const add = (name: string, bytes: Buffer): void => {
    tar.entry({ name, mode: 0o644, mtime: new Date(0) }, bytes);
  };
  for (const file of [...(await contextFiles(repository, recipe)), ...fetched]) {
    add(file, await readFile(path.join(repository, file)));
  }
  if (bundle !== null) add(CA_BUNDLE, bundle);
  tar.finalize();
  return Readable.from(tar);
}

function tarballs(
  recipe: Recipe,
  args: Readonly<Record<string, string>>,
): readonly { readonly wanted: Recipe['npmPackages'][number]; readonly file: string }[] {
  return recipe.npmPackages.map((wanted) => ({ wanted, file: args[wanted.arg] ?? '' }));
}
