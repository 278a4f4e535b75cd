import { connect, disk, findEndpoint, type Engine } from '@dari/engine';
import type { World } from '../cli/world.ts';

/** Finds the engine as `docker` does and connects to it. @throws EngineError */
export async function openEngine(world: World): Promise<Engine> {
  const endpoint = findEndpoint({ ...disk, env: world.env, home: world.home, platform: world.platform });
  return connect(endpoint, world.signal);
}

/** @returns whether the engine's published ports and folders are those of this computer. */
export function isLocal(engine: Pick<Engine, 'endpoint'>): boolean {
  return /^(unix|npipe):/.test(engine.endpoint.url);
}

/** @returns the name or address under which this computer reaches the ports that the engine publishes. */
export function engineHost(engine: Pick<Engine, 'endpoint'>): string {
  if (isLocal(engine)) return '127.0.0.1';
  return new URL(engine.endpoint.url.replace(/^(tcp|ssh):/, 'http:')).hostname;
}
