import type { Random } from '../random.ts';
import { drawContainers } from './draw-containers.ts';
import { drawNetworks } from './draw-networks.ts';
import { drawOverlays, drawServices } from './draw-services.ts';
import { DEFAULT_GATEWAY, type EngineTraits } from './engine-traits.ts';
import type { Plan } from './plan.ts';

/** @param prefix of every name, so that two topologies on one engine do not meet */
export function drawPlan(random: Random, traits: EngineTraits, prefix: string, size: number): Plan {
  const overlays = traits.swarm ? drawOverlays(random, prefix) : [];
  const bridges = drawNetworks(random, traits, prefix);
  const networks = [...bridges.slice(0, 1), ...overlays, ...bridges.slice(1)];
  return {
    networks,
    containers: drawContainers(random, traits, networks, prefix, size),
    services: traits.swarm ? drawServices(random, overlays, prefix) : [],
    host: [
      { address: '0.0.0.0', port: 24_500 + random.whole(0, 40) },
      { address: '127.0.0.1', port: 24_550 + random.whole(0, 40) },
      { address: '::', port: 24_600 + random.whole(0, 40) },
      { address: '::1', port: 24_650 + random.whole(0, 40) },
      { address: DEFAULT_GATEWAY, port: 24_700 + random.whole(0, 40) },
    ],
  };
}
