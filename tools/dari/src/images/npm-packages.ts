import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { NpmPackage, Recipe } from '@dari/infra';
import type { ImageWorld } from './image-world.ts';
import { runTool } from './run-tool.ts';

/** @returns the package's name for an architecture; `null` when there is none. */
export function packageName(wanted: NpmPackage, architecture: string): string | null {
  if (typeof wanted.name === 'string') return wanted.name;
  return Object.hasOwn(wanted.name, architecture) ? (wanted.name[architecture] ?? null) : null;
}

/** @returns the file name that `npm pack` gives to a package without a scope; `null` as {@link packageName}. */
export function tarballName(wanted: NpmPackage, architecture: string): string | null {
  const name = packageName(wanted, architecture);
  return name === null ? null : `${name}-${wanted.version}.tgz`;
}

/** @returns the build arguments that name a recipe's tarballs; `null` when there are none for this architecture. */
export function packageArgs(recipe: Recipe, architecture: string): Readonly<Record<string, string>> | null {
  const args: Record<string, string> = {};
  for (const wanted of recipe.npmPackages) {
    const file = tarballName(wanted, architecture);
    if (file === null) return null;
    args[wanted.arg] = file;
  }
  return args;
}

/** @returns what `npm pack` has to fetch for a recipe, and into which folder. */
export function packageSpecs(
  recipe: Recipe,
  architecture: string,
): readonly { readonly spec: string; readonly folder: string }[] {
  return recipe.npmPackages.flatMap((wanted) => {
    const name = packageName(wanted, architecture);
    return name === null ? [] : [{ spec: `${name}@${wanted.version}`, folder: wanted.folder }];
  });
}

/**
 * Puts a package's tarball where the Dockerfile looks for it. npm checks its integrity; a tarball that is there
 * already was put there whole by a rename. Any number of these may run at once.
 *
 * @param file the tarball's name, as {@link tarballName} gives it.
 * @throws {@link ImageError} `tool-failed`.
 */
export async function fetchPackage(
  world: ImageWorld,
  wanted: NpmPackage,
  file: string,
  signal?: AbortSignal,
): Promise<void> {
  const target = path.join(world.repository, wanted.folder, file);
  if (await exists(target)) return;
  const cache = path.join(world.repository, '.dari', 'cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(path.join(cache, 'npm-'));
  try {
    const name = file.slice(0, -`-${wanted.version}.tgz`.length);
    await runTool(
      world,
      'npm',
      ['pack', '--silent', '--pack-destination', folder, `${name}@${wanted.version}`],
      {
        signal,
      },
    );
    await rename(path.join(folder, file), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
