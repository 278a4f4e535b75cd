import type { Engine } from '@dari/engine';
import * as infra from '@dari/infra';
import { LABEL, resolveStack, type Stack, type StackName, type Topology } from '@dari/topology';
import type { RegistryAnswer } from '@dari/engine';
import { lanIp } from '../address-book/lan-ip.ts';
import type { World } from '../cli/world.ts';
import { wantsPolling } from '../file-events/wants-polling.ts';
import { chooseImages, type Forced, type ImageChoices } from '../images/index.ts';
import { stackSettings } from '../settings/derived-settings.ts';
import type { Settings } from '../settings/settings.ts';

export interface ChosenStack {
  readonly stack: Stack;
  readonly images: ImageChoices;
  /** This computer's address on its network. */
  readonly lanIp: string | null;
}

/**
 * What a stack is on this engine, with these settings: images chosen, placeholders filled in. `up` and `commands` use
 * the same, so that they make the same.
 *
 * @param known answers of the registry that are known already.
 * @throws ImageError, EngineError
 */
export async function chooseStack(
  name: StackName,
  settings: Settings,
  forced: Forced,
  { engine, topology, world }: { engine: Engine; topology: Topology; world: World },
  known: Readonly<Record<string, RegistryAnswer>> = {},
): Promise<ChosenStack> {
  const definition = infra.STACKS[name];
  const volume = topology.volumes.find((one) => one.name === `${settings.DARI_PROJECT}-data`);
  const [images, ip, polling] = await Promise.all([
    chooseImages({
      stack: definition,
      forced,
      present: topology.images,
      volumeDatabase: volume?.labels[LABEL.database] ?? null,
      engine,
      world: { repository: world.root, environment: world.env, platform: world.platform },
      known,
      signal: world.signal,
    }),
    lanIp(),
    wantsPolling(settings.WEB_FILE_EVENTS, world),
  ]);
  const filled = stackSettings(settings, { root: world.root, lanIp: ip, polling });
  return { stack: resolveStack(definition, filled, engine.facts, images), images, lanIp: ip };
}
