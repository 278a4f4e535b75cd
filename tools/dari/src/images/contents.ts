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
  /** By the source of the Node image it is built from. */
  readonly built: Readonly<Record<ImageSource, Readonly<Partial<Record<BuiltName, string>>>>>;
}

/** @returns whether a name in a stack is one of the images with our own code. */
export function isBuilt(name: string): name is BuiltName {
  return Object.hasOwn(BUILT, name);
}

/** @returns whether a name in a stack is one of the bases. */
export function isBase(name: string): name is BaseName {
  return Object.hasOwn(BASES, name);
}

/** @returns the base that has to be had for an image: itself, or what it is built from. */
export function baseOf(name: ImageName): BaseName {
  if (!isBuilt(name)) return name;
  const { image } = BUILT[name].recipe.base;
  return image === 'debian' ? 'node' : image;
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
  const bases = [...new Set(images.map(baseOf))];
  const offline = Object.fromEntries(
    await Promise.all(
      bases.map(async (name) => {
        const { recipe } = BASES[name].offline;
        return [name, await hashRecipe(repository, recipe, architecture, debian)] as const;
      }),
    ),
  ) as Partial<Record<BaseName, string>>;
  const builtFrom = async (source: ImageSource): Promise<Partial<Record<BuiltName, string>>> => {
    const entries = images.filter(isBuilt).map(async (name) => {
      const { tag } = BASES[baseOf(name)][source];
      const base = source === 'registry' ? tag : `${tag} ${offline[baseOf(name)] ?? ''}`;
      return [name, await hashRecipe(repository, BUILT[name].recipe, architecture, base)] as const;
    });
    return Object.fromEntries(await Promise.all(entries));
  };
  const [registry, local] = await Promise.all([builtFrom('registry'), builtFrom('offline')]);
  return { debian, offline, built: { registry, offline: local } };
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
