import { EngineError, type Engine } from '@dari/engine';
import * as infra from '@dari/infra';
import type { EngineFacts, ImageSource, Stack, StackName, Topology } from '@dari/topology';
import type { World } from '../cli/world.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { SourceChoice } from '../images/choose-sources.ts';
import { basesOf, isBase, isBuilt, readContents } from '../images/contents.ts';
import { wantedImages } from '../images/wanted-images.ts';
import type { Forced } from '../images/index.ts';
import type { Settings } from '../settings/settings.ts';
import { chooseStack, factsOfHere, filledIn } from '../stack/choose-stack.ts';

/** A stack to be written down, as it would be on an engine that has nothing yet. */
export interface ExportStack {
  readonly stack: Stack;
  readonly images: readonly SourceChoice[];
  /** What this computer's engine has; `null` when none answers. */
  readonly topology: Topology | null;
  /** This computer's address on its network. */
  readonly lanIp: string | null;
}

/** What is taken for true where no engine answers: the defaults of a native one. */
const USUAL_ENGINE: EngineFacts = {
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
  const engine = await engineIfAny(world);
  const topology = engine === null ? null : await engine.observe(world.signal);
  const facts = engine?.facts ?? USUAL_ENGINE;
  const definition = infra.STACKS[name];
  const names = [...new Set(definition.containers.map(({ image }) => image))].filter(
    (image) => isBase(image) || isBuilt(image),
  );
  const choices =
    forced === 'auto' && engine !== null && topology !== null
      ? (await chooseStack(name, settings, forced, { engine, topology, world })).images.choices
      : [...new Set(names.flatMap(basesOf))].map((image) =>
          given(image, forced === 'auto' ? 'registry' : forced),
        );
  const [contents, here] = await Promise.all([
    readContents(world.root, names, facts.architecture),
    factsOfHere(settings, world),
  ]);
  const images = wantedImages({
    images: names,
    choices,
    contents,
    present: [],
    architecture: facts.architecture,
    fromScratch: true,
  });
  return {
    stack: filledIn(definition, settings, facts, images, here),
    images: choices,
    topology,
    lanIp: here.lanIp,
  };
}

async function engineIfAny(world: World): Promise<Engine | null> {
  try {
    return await openEngine(world);
  } catch (error) {
    if (error instanceof EngineError && error.kind !== 'cancelled') return null;
    throw error;
  }
}

function given(image: infra.BaseName, source: ImageSource): SourceChoice {
  const { tag, database } = infra.BASES[image][source];
  return { image, tag, database, source, because: { code: 'forced', facts: {} } };
}
