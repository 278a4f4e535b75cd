import type { BaseName, BuiltName, ImageName, Recipe } from '@dari/infra';
import { BASES, BUILT, DEBIAN } from '@dari/infra';
import type { ImageSource } from '@dari/topology';
import { contentHash } from './content-hash.ts';
import { contextFiles, readFiles } from './context-files.ts';
import { mmdebstrapArgs } from './debian-rootfs.ts';
import { packageArgs } from './npm-packages.ts';

/** The content of every image that may be made here, as its label has it. */
export interface Contents {
  readonly debian: string;
  readonly offline: Readonly<Partial<Record<BaseName, string>>>;
  /** By the sources of the images it is built from, as {@link sourcesKey} writes them. */
  readonly built: Readonly<Partial<Record<BuiltName, Readonly<Record<string, string>>>>>;
}

/** @returns whether a name in a stack is one of the images with our own code. */
export function isBuilt(name: string): name is BuiltName {
  return Object.hasOwn(BUILT, name);
}

/** @returns whether a name in a stack is one of the bases. */
export function isBase(name: string): name is BaseName {
  return Object.hasOwn(BASES, name);
}

/** @returns the bases that have to be had for an image: itself, or what it is built from. */
export function basesOf(name: ImageName): readonly BaseName[] {
  if (!isBuilt(name)) return [name];
  return BUILT[name].recipe.bases.map(({ image }) => image).filter((image) => image !== 'debian');
}

/** @returns where the bases of one image come from, in the order of its recipe, as one word. */
export function sourcesKey(sources: readonly ImageSource[]): string {
  return sources.join('+');
}

/** @returns every way in which this many bases can come from the two sources. */
export function sourceCombinations(count: number): readonly (readonly ImageSource[])[] {
  if (count === 0) return [[]];
  return sourceCombinations(count - 1).flatMap((others) => [
    [...others, 'registry' as const],
    [...others, 'offline' as const],
  ]);
}

/**
 * Reads what the images of a stack are made of, and hashes it.
 *
 * @param architecture of the engine, for example `amd64`.
 * @throws ImageError `missing-file`
 */
export async function readContents(
  repository: string,
  images: readonly ImageName[],
  architecture: string,
): Promise<Contents> {
  const debian = contentHash({
    files: [],
    args: { how: mmdebstrapArgs(DEBIAN, []).join(' ') },
    base: 'debian',
  });
  const bases = [...new Set(images.flatMap(basesOf))];
  const offline = Object.fromEntries(
    await Promise.all(
      bases.map(async (name) => {
        const { recipe } = BASES[name].offline;
        return [name, await hashRecipe(repository, recipe, architecture, debian)] as const;
      }),
    ),
  ) as Partial<Record<BaseName, string>>;
  const contentOf = (base: BaseName, source: ImageSource): string => {
    const { tag } = BASES[base][source];
    return source === 'registry' ? tag : `${tag} ${offline[base] ?? ''}`;
  };
  const built = await Promise.all(
    images.filter(isBuilt).map(async (name) => {
      const needed = basesOf(name);
      const hashes = sourceCombinations(needed.length).map(async (sources) => {
        const base = needed.map((one, index) => contentOf(one, sources[index] ?? 'offline')).join(' ');
        return [sourcesKey(sources), await hashRecipe(repository, BUILT[name].recipe, architecture, base)];
      });
      return [name, Object.fromEntries(await Promise.all(hashes)) as Record<string, string>] as const;
    }),
  );
  return { debian, offline, built: Object.fromEntries(built) };
}

async function hashRecipe(
  repository: string,
  recipe: Recipe,
  architecture: string,
  base: string,
): Promise<string> {
  const files = await contextFiles(repository, recipe);
  const counted = files.filter((file) => !recipe.mounted.some((mounted) => file.startsWith(`${mounted}/`)));
  return contentHash({
    files: await readFiles(repository, counted),
    // An architecture that a package does not support is told when the image is wanted, not here.
    args: packageArgs(recipe, architecture) ?? {},
    base,
  });
}
