import type { Random } from '../random.ts';
import { drawContainers } from './draw-containers.ts';
import { drawNetworks } from './draw-networks.ts';
import type { EngineTraits } from './engine-traits.ts';
import type { Plan } from './plan.ts';

/** @param prefix of every name, so that two topologies on one engine do not meet */
export function drawPlan(random: Random, traits: EngineTraits, prefix: string, size: number): Plan {
  const networks = drawNetworks(random, traits, prefix);
  return {
    networks,
    containers: drawContainers(random, traits, networks, prefix, size),
    host: [
      { address: '0.0.0.0', port: 24_500 + random.whole(0, 40) },
      { address: '127.0.0.1', port: 24_550 + random.whole(0, 40) },
      { address: '::', port: 24_600 + random.whole(0, 40) },
      { address: '::1', port: 24_650 + random.whole(0, 40) },
    ],
  };
}
