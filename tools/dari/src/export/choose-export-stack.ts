import { EngineError, type Engine } from '@dari/engine';
import { BASES, STACKS, type ImageName } from '@dari/infra';
import type { EngineFacts, ImageSource, Stack, StackName, Topology } from '@dari/topology';
import type { World } from '../cli/world.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { SourceChoice } from '../images/choose-sources.ts';
import { basesOf, isBase, isBuilt, readContents } from '../images/contents.ts';
import { wantedImages } from '../images/wanted-images.ts';
import type { Forced } from '../images/index.ts';
import type { DerivedFrom } from '../settings/derived-settings.ts';
import type { Settings } from '../settings/settings.ts';
import { chooseStack, factsOfHere, filledIn } from '../stack/choose-stack.ts';

/** A stack to be written down, as it would be on an engine that has nothing yet. */
export interface ExportStack {
  readonly stack: Stack;
  /** What this computer's engine has; `null` when none answers. */
  readonly topology: Topology | null;
  /** This computer's address on its network. */
  readonly lanIp: string | null;
}

/** What is taken for true where no engine answers: the defaults of a native one. */
export const USUAL_ENGINE: EngineFacts = {
  version: '',
  api: '1.41',
  operatingSystem: '',
  architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
  desktop: false,
  rootless: false,
  firewall: null,
  userlandProxy: null,
  hostGateway: '172.17.0.1',
};

/**
 * The same stack as `up` would make, with every image that somebody needs who has none of them. No engine has to
 * answer: without one, `auto` is the registry.
 *
 * @throws ImageError where `auto` finds no source.
 */
export async function chooseExportStack(
  name: StackName,
  settings: Settings,
  forced: Forced,
  world: World,
): Promise<ExportStack> {
  const [engine, here] = await Promise.all([engineIfAny(world), factsOfHere(settings, world)]);
  const topology = engine === null ? null : await engine.observe(world.signal);
  let choices = sourceChoices(name, forced === 'offline' ? 'offline' : 'registry');
  if (forced === 'auto' && engine !== null && topology !== null) {
    const chosen = await chooseStack(name, settings, forced, { engine, topology, world });
    choices = chosen.images.choices;
  }
  const stack = await stackFromScratch(name, settings, choices, engine?.facts ?? USUAL_ENGINE, here);
  return { stack, topology, lanIp: here.lanIp };
}

/** @returns every image of a stack from one source. */
export function sourceChoices(name: StackName, source: ImageSource): readonly SourceChoice[] {
  return [...new Set(imageNames(name).flatMap(basesOf))].map((image) => {
    const { tag, database } = BASES[image][source];
    return { image, tag, database, source, because: { code: 'forced', facts: {} } };
  });
}

/** A stack with these images, none of which is there yet. */
export async function stackFromScratch(
  name: StackName,
  settings: Settings,
  choices: readonly SourceChoice[],
  engine: EngineFacts,
  here: DerivedFrom,
): Promise<Stack> {
  const { architecture } = engine;
  const names = imageNames(name);
  const contents = await readContents(here.root, names, architecture);
  const images = wantedImages({
    images: names,
    choices,
    contents,
    present: [],
    architecture,
    fromScratch: true,
  });
  return filledIn(STACKS[name], settings, engine, images, here);
}

function imageNames(name: StackName): readonly ImageName[] {
  return [...new Set(STACKS[name].containers.map(({ image }) => image))].filter(
    (image) => isBase(image) || isBuilt(image),
  );
}

async function engineIfAny(world: World): Promise<Engine | null> {
  try {
    return await openEngine(world);
  } catch (error) {
    if (error instanceof EngineError && error.kind !== 'cancelled') return null;
    throw error;
  }
}
