import type { Engine, RegistryAnswer } from '@dari/engine';
import { EngineError, REGISTRY_REFUSALS } from '@dari/engine';
import type { BaseName, BuiltName, ImageName } from '@dari/infra';
import { BASES, BUILT, DEBIAN } from '@dari/infra';
import type { ChosenImages, Image, ImageSource, StackDefinition } from '@dari/topology';
import type { ChoiceFacts, Forced, OfflineAbility, Readiness, SourceChoice } from './choose-sources.ts';
import { chooseSources, questions } from './choose-sources.ts';
import type { Contents } from './contents.ts';
import { basesOf, isBase, isBuilt, readContents, sourceCombinations, sourcesKey } from './contents.ts';
import { NO_DEBIAN_TOOL } from './debian-rootfs.ts';
import { findDebianTool } from './debian-tools.ts';
import { canInstallDebianTool } from './install-debian-tool.ts';
import type { ImageWorld } from './image-world.ts';
import { packageArgs } from './npm-packages.ts';
import { debianTag, isUpToDate, wantedImages } from './wanted-images.ts';

export interface ImageRequest {
  readonly stack: StackDefinition;
  readonly forced: Forced;
  /** What the engine has, from its topology. */
  readonly present: readonly Image[];
  /** The label `dev.dari.database` of the data volume; `null` without volume or label. */
  readonly volumeDatabase: string | null;
  readonly engine: Pick<Engine, 'askRegistry' | 'facts'>;
  readonly world: ImageWorld;
  /** Answers that are known already, by reference; {@link refusalOf} makes one of a pull that failed. */
  readonly known?: Readonly<Record<string, RegistryAnswer>>;
  readonly signal?: AbortSignal | undefined;
  /** How long a registry may take to answer, in milliseconds; 8 seconds unless told. */
  readonly patienceMs?: number | undefined;
  /** See {@link WantedFacts.fromScratch}. */
  readonly fromScratch?: boolean;
}

/** What `resolveStack` needs, and for people: where each image comes from and why. */
export interface ImageChoices extends ChosenImages {
  readonly choices: readonly SourceChoice[];
}

/**
 * Decides where the images of a stack come from and what has to be prepared. The registry is asked only about images
 * that are not there yet, about all at once.
 *
 * @throws ImageError `no-source`, `registry-required`, `no-debian`, `unsupported-architecture`, `missing-file`
 * @throws EngineError when the engine goes away or `signal` aborts
 */
export async function chooseImages(request: ImageRequest): Promise<ImageChoices> {
  const {
    stack,
    forced,
    present,
    volumeDatabase,
    engine,
    world,
    known = {},
    signal,
    patienceMs,
    fromScratch = false,
  } = request;
  const images = [...new Set(stack.containers.map(({ image }) => image))].filter(
    (name): name is ImageName => isBase(name) || isBuilt(name),
  );
  const { architecture } = engine.facts;
  const [contents, tool, canInstall] = await Promise.all([
    readContents(world.repository, images, architecture),
    findDebianTool(world),
    canInstallDebianTool(world),
  ]);
  const hasTool = tool !== null || canInstall;
  const facts: ChoiceFacts = {
    needed: [...new Set(images.flatMap(basesOf))],
    forced,
    volumeDatabase,
    readiness: (image, source) => readiness(image, source, { images, contents, present }),
    offline: (image) => offlineAbility(image, { contents, present, architecture, hasTool }),
  };
  const open = questions(facts).filter((reference) => !Object.hasOwn(known, reference));
  const answers = await Promise.all(
    open.map(
      async (reference) => [reference, await engine.askRegistry(reference, signal, patienceMs)] as const,
    ),
  );
  const choices = chooseSources(facts, { ...Object.fromEntries(answers), ...known });
  return { ...wantedImages({ images, choices, contents, present, architecture, fromScratch }), choices };
}

/**
 * Turns a failed pull into an answer of the registry, so that {@link chooseImages} can be asked again.
 *
 * @returns the answer under the reference that was pulled; `null` when the error is about something else.
 */
export function refusalOf(
  error: unknown,
  reference: string,
): Readonly<Record<string, RegistryAnswer>> | null {
  if (!(error instanceof EngineError) || error.kind !== 'registry') return null;
  const { reason, seconds } = error.facts;
  const kind = REGISTRY_REFUSALS.find((known) => known === reason) ?? 'faulty';
  return { [reference]: { kind, detail: seconds ?? error.message } };
}

interface Present {
  readonly images: readonly ImageName[];
  readonly contents: Contents;
  readonly present: readonly Image[];
}

function readiness(base: BaseName, source: ImageSource, { images, contents, present }: Present): Readiness {
  const content = source === 'offline' ? (contents.offline[base] ?? '') : null;
  const itself = isUpToDate({ tag: BASES[base][source].tag, content }, present);
  if (images.includes(base)) return itself ? 'complete' : 'absent';
  const dependents = images.filter(isBuilt).filter((name) => basesOf(name).includes(base));
  const isMadeFromIt = (name: BuiltName): boolean => {
    const bases = basesOf(name);
    // Whatever the other bases of the same image come from.
    return sourceCombinations(bases.length)
      .filter((sources) => sources[bases.indexOf(base)] === source)
      .some((sources) => {
        const content = contents.built[name]?.[sourcesKey(sources)] ?? '';
        return isUpToDate({ tag: BUILT[name].tag, content }, present);
      });
  };
  if (dependents.every(isMadeFromIt)) return 'complete';
  return itself ? 'startable' : 'absent';
}

interface Machine extends Omit<Present, 'images'> {
  readonly architecture: string;
  readonly hasTool: boolean;
}

function offlineAbility(base: BaseName, machine: Machine): OfflineAbility {
  const { contents, present, architecture, hasTool } = machine;
  if (packageArgs(BASES[base].offline.recipe, architecture) === null) {
    const detail = `no package holds it for ${architecture}`;
    return { possible: false, kind: 'unsupported-architecture', detail };
  }
  const tag = debianTag(contents, present);
  const isThere = tag !== DEBIAN.tag || isUpToDate({ tag, content: contents.debian }, present);
  return isThere || hasTool
    ? { possible: true }
    : { possible: false, kind: 'no-debian', detail: NO_DEBIAN_TOOL };
}
