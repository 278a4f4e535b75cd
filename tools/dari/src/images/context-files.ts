import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Recipe } from '@dari/infra';
import { NOT_IN_CONTEXT, NOT_IN_CONTEXT_ENDINGS } from '@dari/infra';
import { ImageError } from './image-error.ts';

/** @returns whether a file or folder of this name is left out of every image. */
export function isLeftOut(name: string): boolean {
  return (
    NOT_IN_CONTEXT.some((left) => left === name) ||
    NOT_IN_CONTEXT_ENDINGS.some((ending) => name.endsWith(ending))
  );
}

/**
 * Lists the files that a recipe's build needs, its Dockerfile first, without the files that are fetched for it.
 *
 * @returns paths relative to the repository, with forward slashes, sorted.
 * @throws {@link ImageError} `missing-file` when the recipe names what is not there.
 */
export async function contextFiles(repository: string, recipe: Recipe): Promise<readonly string[]> {
  const lists = await Promise.all(
    [recipe.dockerfile, ...recipe.context].map((entry) => filesAt(repository, entry)),
  );
  return [...new Set(lists.flat())].toSorted();
}

async function filesAt(repository: string, entry: string): Promise<readonly string[]> {
  const absolute = path.join(repository, entry);
  const found = await stat(absolute).catch((cause: unknown) => {
    throw new ImageError(
      'missing-file',
      `expected ${entry} in the repository, found nothing`,
      { path: entry },
      { cause },
    );
  });
  return found.isDirectory() ? filesBelow(absolute, entry) : [entry];
}

async function filesBelow(absolute: string, entry: string): Promise<readonly string[]> {
  const children = await readdir(absolute, { withFileTypes: true });
  const kept = children.filter((child) => !isLeftOut(child.name));
  const files = kept.filter((child) => child.isFile()).map((child) => `${entry}/${child.name}`);
  const folders = kept.filter((child) => child.isDirectory()).map((child) => child.name);
  const lists = await Promise.all(
    folders.map((name) => filesBelow(path.join(absolute, name), `${entry}/${name}`)),
  );
  return [...files, ...lists.flat()];
}

/** Reads files of the repository, all at once. */
export async function readFiles(
  repository: string,
  files: readonly string[],
): Promise<readonly { readonly path: string; readonly bytes: Uint8Array }[]> {
  return Promise.all(
    files.map(async (file) => ({ path: file, bytes: await readFile(path.join(repository, file)) })),
  );
}
