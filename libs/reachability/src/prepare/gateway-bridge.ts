import type { Net } from './prepared.ts';

const NAME = 'docker_gwbridge';

/**
 * Whether a network is the bridge that gives containers of overlays their way out. They are on it without being attached
 * to it, so no container tells its address there.
 */
export function isGatewayBridge({ network }: Pick<Net, 'network'>): boolean {
  return network.name === NAME;
}
