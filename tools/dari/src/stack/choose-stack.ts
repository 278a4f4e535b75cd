import type { Engine } from '@dari/engine';
import * as infra from '@dari/infra';
import {
  LABEL,
  resolveStack,
  type ChosenImages,
  type EngineFacts,
  type Settings as StackSettings,
  type Stack,
  type StackDefinition,
  type StackName,
  type Topology,
} from '@dari/topology';
import type { RegistryAnswer } from '@dari/engine';
import { addressBook } from '../address-book/address-book.ts';
import { lanIp } from '../address-book/lan-ip.ts';
import type { World } from '../cli/world.ts';
import { wantsPolling } from '../file-events/wants-polling.ts';
import { chooseImages, type Forced, type ImageChoices } from '../images/index.ts';
import { stackSettings, type DerivedFrom } from '../settings/derived-settings.ts';
import type { Settings } from '../settings/settings.ts';

export interface ChosenStack {
  readonly stack: Stack;
  readonly images: ImageChoices;
  /** This computer's address on its network. */
  readonly lanIp: string | null;
}

export interface ChoiceOptions {
  /** Answers of the registry that are known already. */
  readonly known?: Readonly<Record<string, RegistryAnswer>>;
  /** See {@link WantedFacts.fromScratch}. */
  readonly fromScratch?: boolean;
  /** See {@link ImageRequest.patienceMs}. */
  readonly patienceMs?: number | undefined;
}

/**
 * What a stack is on this engine, with these settings: images chosen, placeholders filled in. `up` and `commands` use
 * the same, so that they make the same.
 *
 * @throws ImageError, EngineError
 */
export async function chooseStack(
  name: StackName,
  settings: Settings,
  forced: Forced,
  given: { engine: Engine; topology: Topology; world: World },
  { known = {}, fromScratch = false, patienceMs }: ChoiceOptions = {},
): Promise<ChosenStack> {
  const { engine, topology, world } = given;
  const definition = infra.STACKS[name];
  const volume = topology.volumes.find((one) => one.name === `${settings.DARI_PROJECT}-data`);
  const [images, here] = await Promise.all([
    chooseImages({
      stack: definition,
      forced,
      present: topology.images,
      volumeDatabase: volume?.labels[LABEL.database] ?? null,
      engine,
      world: { repository: world.root, environment: world.env, platform: world.platform },
      known,
      fromScratch,
      patienceMs,
      signal: world.signal,
    }),
    factsOfHere(settings, world),
  ]);
  return { stack: filledIn(definition, settings, engine.facts, images, here), images, lanIp: here.lanIp };
}

/** What a stack needs to know of this computer. */
export async function factsOfHere(settings: Settings, world: World): Promise<DerivedFrom> {
  const [ip, polling] = await Promise.all([lanIp(), wantsPolling(settings.WEB_FILE_EVENTS, world)]);
  return { root: world.root, lanIp: ip, polling };
}

/** A definition with its placeholders filled in. */
export function filledIn(
  definition: StackDefinition,
  settings: Settings,
  engine: EngineFacts,
  images: ChosenImages,
  here: DerivedFrom,
): Stack {
  const filled = stackSettings(settings, here);
  const resolve = (book: string): Stack => resolveStack(definition, withBook(filled, book), engine, images);
  // What the book says of the containers does not depend on the book.
  const book = addressBook(resolve(''), { containers: [], networks: [] }, null);
  return resolve(JSON.stringify(book));
}

/**
 * For a stack that mounts no folder of the host: the address book as it can be known before anything runs, so without
 * IP addresses, which would make every start another container.
 */
function withBook(settings: StackSettings, book: string): StackSettings {
  return { ...settings, values: { ...settings.values, ADDRESS_BOOK_JSON: book } };
}
