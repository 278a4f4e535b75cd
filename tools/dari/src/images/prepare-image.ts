import { Readable } from 'node:stream';
import type { Engine, ImageProgress } from '@dari/engine';
import { EngineError } from '@dari/engine';
import type { Recipe } from '@dari/infra';
import { BASES, BUILT, PROXY_ARGS } from '@dari/infra';
import type { DebianRootfs, ImageBuild, WantedImage } from '@dari/topology';
import { buildContext, placeBuildFiles } from './build-context.ts';
import { makeRootfs } from './debian-rootfs.ts';
import { ImageError } from './image-error.ts';
import type { ImageWorld } from './image-world.ts';
import type { RunningTool } from './run-tool.ts';

/** What {@link prepareImage} needs of an engine. */
export type ImageEngine = Pick<Engine, 'pull' | 'build' | 'importImage'>;

/**
 * Makes one image present: pulls, builds or imports it. The images it is built from have to be there. Any number may
 * run side by side, also from several processes.
 *
 * @param patienceMs how long a registry may send nothing new, in milliseconds; a minute unless told.
 * @throws EngineError `registry` when a pull fails (see `refusalOf`), `build-failed`, `disk-full`, `cancelled`, …
 * @throws ImageError `no-debian`, `tool-failed`, `missing-file`
 */
export async function prepareImage(
  image: WantedImage,
  engine: ImageEngine,
  world: ImageWorld,
  progress: (event: ImageProgress) => void,
  signal?: AbortSignal,
  patienceMs?: number,
): Promise<void> {
  const { tag, build, rootfs } = image;
  try {
    if (build !== null) await buildImage(image, build, engine, world, progress, signal);
    else if (rootfs !== null) await importRootfs(image, rootfs, engine, world, progress, signal);
    else await engine.pull(tag, progress, signal, patienceMs);
  } catch (error) {
    if (signal?.aborted !== true || error instanceof EngineError) throw error;
    throw new EngineError('cancelled', `${tag} was not finished`, { tag }, { cause: error });
  }
}

async function buildImage(
  image: WantedImage,
  build: ImageBuild,
  engine: ImageEngine,
  world: ImageWorld,
  progress: (event: ImageProgress) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  const recipe = recipeOf(build.dockerfile);
  await placeBuildFiles(world, recipe, build.args, signal);
  const context = await buildContext(world.repository, recipe, build.args);
  const options = {
    tag: image.tag,
    dockerfile: build.dockerfile,
    buildArgs: { ...hostArgs(recipe, world.environment), ...build.args },
    labels: image.labels,
  };
  await engine.build(context, options, progress, signal);
}

async function importRootfs(
  image: WantedImage,
  rootfs: DebianRootfs,
  engine: ImageEngine,
  world: ImageWorld,
  progress: (event: ImageProgress) => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  // Whichever of the two fails takes the other one with it.
  const failed = new AbortController();
  const either = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const made = await makeRootfs(world, rootfs, {
    signal: either,
    onLine: (line) => {
      progress({ text: line.replace(/^[IW]: /, ''), fraction: null });
    },
  });
  const fail = (error: unknown): never => {
    if (!failed.signal.aborted) failed.abort(error);
    throw error;
  };
  const results = await Promise.allSettled([
    made.done.catch(fail),
    engine
      .importImage(Readable.from(whole(made)), { tag: image.tag, labels: image.labels }, either)
      .catch(fail),
  ]);
  signal?.throwIfAborted();
  failed.signal.throwIfAborted();
  for (const result of results) if (result.status === 'rejected') throw result.reason;
}

/** Ends only when the tool has ended well, so that half a file system never becomes an image. */
async function* whole({ stdout, done }: RunningTool): AsyncGenerator<Buffer> {
  for await (const chunk of stdout) yield chunk as Buffer;
  await done;
}

/**
 * Finds a recipe by its Dockerfile.
 *
 * @throws ImageError `missing-file` when no image is built from it.
 */
function recipeOf(dockerfile: string): Recipe {
  const recipes = [
    ...Object.values(BASES).map(({ offline }) => offline.recipe),
    ...Object.values(BUILT).map(({ recipe }) => recipe),
  ];
  const recipe = recipes.find((known) => known.dockerfile === dockerfile);
  if (recipe === undefined) {
    throw new ImageError('missing-file', `no image is built from ${dockerfile}`, { path: dockerfile });
  }
  return recipe;
}

/** @returns the build arguments that tell a build about the host: its proxies and its package registries. */
export function hostArgs(
  recipe: Recipe,
  environment: ImageWorld['environment'],
): Readonly<Record<string, string>> {
  const given = (name: string): string | undefined => {
    const value = environment[name];
    return value === '' ? undefined : value;
  };
  const proxies = PROXY_ARGS.flatMap((name) => [name, name.toLowerCase()]).map(
    (name) => [name, given(name)] as const,
  );
  // npm hands its settings to what it runs in lower case.
  const others = recipe.hostArgs.map((name) => [name, given(name) ?? given(name.toLowerCase())] as const);
  const found = [...proxies, ...others].flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(found);
}
