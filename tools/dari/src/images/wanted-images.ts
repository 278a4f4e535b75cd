import type { BaseName, BuiltName, ImageName, Recipe } from '@dari/infra';
import { BASES, BUILT, DEBIAN } from '@dari/infra';
import type { ChosenImages, Image, ImageSource, WantedImage } from '@dari/topology';
import { LABEL } from '@dari/topology';
import type { SourceChoice } from './choose-sources.ts';
import type { Contents } from './contents.ts';
import { basesOf, isBuilt, sourcesKey } from './contents.ts';
import { packageArgs, packageSpecs } from './npm-packages.ts';

export interface WantedFacts {
  /** The images that containers run. */
  readonly images: readonly ImageName[];
  readonly choices: readonly SourceChoice[];
  readonly contents: Contents;
  /** What the engine has. */
  readonly present: readonly Image[];
  /** Of the engine, for example `amd64`. */
  readonly architecture: string;
  /** Lists also what somebody who builds every image again would miss, though nothing has to be built now. */
  readonly fromScratch: boolean;
}

/**
 * Says what has to be present: the images that containers run, and those that others are built from, as long as
 * something still has to be built from them.
 */
export function wantedImages(facts: WantedFacts): ChosenImages {
  const { images, present, fromScratch } = facts;
  const running = images.map((name) => [name, wantedImage(name, facts)] as const);
  const wanted = new Map(running.map(([, image]) => [image.tag, image]));
  const add = (image: WantedImage): void => {
    wanted.set(image.tag, image);
  };
  for (const name of images.filter(isBuilt)) {
    const isMade = isUpToDate(wantedBuilt(name, facts), present);
    for (const base of basesOf(name).map((one) => wantedBase(one, facts))) {
      const isMissed = fromScratch && !isUpToDate(base, present);
      if (isMissed || !isMade) add(base);
    }
  }
  const debian = wantedDebian(facts.contents);
  const isMissed = fromScratch && !isUpToDate(debian, present);
  const needDebian = [...wanted.values()].some(
    (image) => image.from.includes(debian.tag) && (isMissed || !isUpToDate(image, present)),
  );
  if (needDebian) add(debian);
  const database = facts.choices.find((choice) => choice.database !== null)?.database ?? '';
  return {
    byName: Object.fromEntries(running.map(([name, image]) => [name, image.tag])),
    wanted: [...wanted.values()],
    database,
  };
}

/** @returns the image that offline images are built from: ours, unless only an official one is there. */
export function debianTag(contents: Contents, present: readonly Image[]): string {
  if (isUpToDate(wantedDebian(contents), present)) return DEBIAN.tag;
  return DEBIAN.equivalents.find((tag) => present.some((image) => image.tags.includes(tag))) ?? DEBIAN.tag;
}

/** @returns whether the engine has this image, made from this content. */
export function isUpToDate(wanted: Pick<WantedImage, 'tag' | 'content'>, present: readonly Image[]): boolean {
  return present.some(
    ({ tags, labels }) =>
      tags.includes(wanted.tag) && (wanted.content === null || labels[LABEL.content] === wanted.content),
  );
}

function wantedDebian(contents: Contents): WantedImage {
  return {
    tag: DEBIAN.tag,
    how: 'import',
    source: 'offline',
    content: contents.debian,
    from: [],
    labels: labelsOf(contents.debian, 'offline', null),
    build: null,
    rootfs: { suite: DEBIAN.suite, packages: DEBIAN.packages },
  };
}

function wantedImage(name: ImageName, facts: WantedFacts): WantedImage {
  return isBuilt(name) ? wantedBuilt(name, facts) : wantedBase(name, facts);
}

function wantedBase(name: BaseName, facts: WantedFacts): WantedImage {
  const { tag, source, database } = choiceOf(name, facts);
  if (source === 'registry') {
    return { tag, how: 'pull', source, content: null, from: [], labels: {}, build: null, rootfs: null };
  }
  const content = facts.contents.offline[name] ?? '';
  const from = [debianTag(facts.contents, facts.present)];
  return built(tag, BASES[name].offline.recipe, { content, source, database, from, facts });
}

function wantedBuilt(name: BuiltName, facts: WantedFacts): WantedImage {
  const choices = basesOf(name).map((base) => choiceOf(base, facts));
  const content = facts.contents.built[name]?.[sourcesKey(choices.map(({ source }) => source))] ?? '';
  const from = choices.map(({ tag }) => tag);
  const source = choices.every((choice) => choice.source === 'registry') ? 'registry' : 'offline';
  return built(BUILT[name].tag, BUILT[name].recipe, { content, source, database: null, from, facts });
}

interface BuiltWith {
  readonly content: string;
  readonly source: ImageSource;
  readonly database: string | null;
  /** The tags of the recipe's bases, in its order. */
  readonly from: readonly string[];
  readonly facts: WantedFacts;
}

function built(
  tag: string,
  recipe: Recipe,
  { content, source, database, from, facts }: BuiltWith,
): WantedImage {
  return {
    tag,
    how: 'build',
    source,
    content,
    from,
    labels: labelsOf(content, source, database),
    build: {
      dockerfile: recipe.dockerfile,
      context: '.',
      args: {
        ...Object.fromEntries(recipe.bases.map(({ arg }, index) => [arg, from[index] ?? ''])),
        ...packageArgs(recipe, facts.architecture),
      },
      npmPackages: packageSpecs(recipe, facts.architecture),
    },
    rootfs: null,
  };
}

function labelsOf(content: string, source: ImageSource, database: string | null): Record<string, string> {
  return {
    [LABEL.content]: content,
    [LABEL.source]: source,
    ...(database === null ? {} : { [LABEL.database]: database }),
  };
}

/** @throws Error when no choice was made for an image of the stack, which is a bug of ours. */
function choiceOf(name: BaseName, { choices }: WantedFacts): SourceChoice {
  const choice = choices.find(({ image }) => image === name);
  if (choice === undefined) throw new Error(`no source was chosen for ${name}`);
  return choice;
}
