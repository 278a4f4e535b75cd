import type { Engine } from '@dari/engine';
import type { World } from '../cli/world.ts';
import { isLocal } from '../engine/open-engine.ts';
import { badSetting } from '../settings/load-settings.ts';
import { tryPort } from './try-port.ts';

/** A port that the system chooses. */
const ANY_PORT = 0;

/**
 * The engine tells only while it starts a container that an address is not one of its own; this asks before anything
 * is made.
 *
 * @throws CliError `bad-settings`
 */
export async function checkPublishAddress(
  address: string,
  engine: Pick<Engine, 'endpoint'>,
  { root, env }: Pick<World, 'root' | 'env'>,
): Promise<void> {
  if (!isLocal(engine) || (await tryPort(address, ANY_PORT)) !== 'EADDRNOTAVAIL') return;
  throw await badSetting(root, env, 'PUBLISH_ADDRESS', { code: 'address-not-here' });
}
