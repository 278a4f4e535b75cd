import type { ImageNames, ImageRole, Place } from '@dari/course';
import type { Engine, ImageProgress, RegistryAnswer } from '@dari/engine';
import { BASES, BUILT, STACKS } from '@dari/infra';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { basesFirst, chooseImages, prepareImage, refusalOf, type ImageWorld } from '../images/index.ts';
import type { Progress } from '../render/progress.ts';
import { startProgress } from '../render/start-progress.ts';

/**
 * What stands for each image of the course on this engine, as far as it is there already; the official name where it is
 * not.
 *
 * @param before names that a lesson began with: they stay as long as the image is there.
 */
export function imageNames(
  { images }: Pick<Topology, 'images'>,
  before: Readonly<Record<string, string>> = {},
): ImageNames {
  const isThere = (tag: string): boolean => images.some(({ tags }) => tags.includes(tag));
  return byRole((role) => {
    const tags = tagsOf(role);
    return [before[role] ?? '', ...tags].find((tag) => tag !== '' && isThere(tag)) ?? tags[0];
  });
}

/** @returns what a lesson calls its images, as it began; nobody has to look at the engine for that. */
export function namesOf(place: Pick<Place, 'images'> | null | undefined): ImageNames {
  return byRole((role) => place?.images[role] ?? tagsOf(role)[0]);
}

function byRole(nameOf: (role: ImageRole) => string): ImageNames {
  return {
    nginx: nameOf('nginx'),
    node: nameOf('node'),
    mongo: nameOf('mongo'),
    busybox: nameOf('busybox'),
    api: nameOf('api'),
  };
}

/** @returns the roles that no image on the engine plays yet. */
export function missingImages(
  roles: readonly ImageRole[],
  { images }: Pick<Topology, 'images'>,
): ImageRole[] {
  return roles.filter((role) => !images.some(({ tags }) => tagsOf(role).some((tag) => tags.includes(tag))));
}

/** The images that can play a role, the official one first. */
function tagsOf(role: ImageRole): readonly [string, ...string[]] {
  if (role === 'api') return [BUILT.api.tag];
  const { registry, offline } = BASES[role];
  return [registry.tag, offline.tag];
}

/**
 * Makes the images of a lesson present: the official ones where a registry answers, else those that are built here.
 *
 * @throws EngineError, ImageError when one can be had from no source
 */
export async function makeLessonImages(
  roles: readonly ImageRole[],
  engine: Engine,
  topology: Topology,
  context: Context,
): Promise<ImageNames> {
  const missing = missingImages(roles, topology);
  const present = imageNames(topology);
  if (missing.length === 0) return present;
  const progress = startProgress(context);
  try {
    const byName = await prepared(missing, engine, topology, context, progress);
    const made = missing.map((role) => [role, byName[role] ?? present[role]] as const);
    return { ...present, ...Object.fromEntries(made) };
  } finally {
    progress.close();
  }
}

/** A pull that fails is an answer of the registry: all is decided anew with it. */
async function prepared(
  roles: readonly ImageRole[],
  engine: Engine,
  topology: Topology,
  { world, texts }: Context,
  progress: Progress,
): Promise<Readonly<Record<string, string>>> {
  const images: ImageWorld = { repository: world.root, environment: world.env, platform: world.platform };
  const [model] = STACKS.bridge.containers;
  if (model === undefined) throw new Error('the stack bridge has no containers');
  const stack = { ...STACKS.bridge, containers: roles.map((image) => ({ ...model, image })) };
  let known: Readonly<Record<string, RegistryAnswer>> = {};
  const done = new Set<string>();
  for (;;) {
    const present = topology.images;
    const request = { stack, forced: 'auto', present, volumeDatabase: null, engine, world: images } as const;
    const { byName, wanted } = await chooseImages({ ...request, known, signal: world.signal });
    let refusal: typeof known | null = null;
    for (const image of basesFirst(wanted).filter(({ tag }) => !done.has(tag))) {
      progress.start(image.tag, texts.lesson.start.preparing(image.tag), true);
      try {
        const told = ({ text, fraction }: ImageProgress): void => {
          progress.update(image.tag, text, fraction);
        };
        await prepareImage(image, engine, images, told, world.signal);
      } catch (error) {
        progress.fail(image.tag);
        refusal = image.how === 'pull' && !(image.tag in known) ? refusalOf(error, image.tag) : null;
        if (refusal === null) throw error;
        break;
      }
      progress.done(image.tag);
      done.add(image.tag);
    }
    if (refusal === null) return byName;
    known = { ...known, ...refusal };
  }
}
