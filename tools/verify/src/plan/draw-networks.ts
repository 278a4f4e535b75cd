import type { Random } from '../random.ts';
import type { EngineTraits } from './engine-traits.ts';
import type { NetworkPlan } from './plan.ts';

const BRIDGE = 'com.docker.network.bridge';
const NAMES = ['t1', 'front', 'Back', 'data.net', 'Zed', 'in_ner', 'k8', 'lab', 'edge', 'core'];

/** The first two are plain: most of what people have. */
const PLAIN = 2;

export function drawNetworks(random: Random, traits: EngineTraits, prefix: string): NetworkPlan[] {
  const blocks = random.shuffled(Array.from({ length: 50 }, (_, at) => at));
  return random
    .shuffled(NAMES)
    .slice(0, random.whole(4, 7))
    .map((name, at) => drawNetwork(random, traits, `${prefix}${name}`, at < PLAIN, blocks[at] ?? at));
}

function drawNetwork(
  random: Random,
  traits: EngineTraits,
  name: string,
  plain: boolean,
  block: number,
): NetworkPlan {
  const ipv6 = traits.ipv6 && random.chance(plain ? 0.2 : 0.4);
  const ipv4 = !(ipv6 && !plain && traits.ipv6Only && random.chance(0.15));
  const second = random.whole(0, 255);
  const ownBlock = random.chance(0.5);
  const own: NetworkPlan['subnets'][number][] =
    ownBlock && ipv4
      ? [
          {
            subnet: `10.${180 + block}.${second}.0/24`,
            gateway: random.chance(0.4) ? `10.${180 + block}.${second}.${random.pick([77, 129, 254])}` : null,
          },
        ]
      : [];
  const own6 = ipv6
    ? [
        {
          subnet: `fd77:${block}:${second}::/64`,
          gateway: random.chance(0.3) ? `fd77:${block}:${second}::fe` : null,
        },
      ]
    : [];
  const options: Record<string, string> = {};
  const drawMode = (): string | null => random.shuffled(traits.modes)[0] ?? null;
  const mode = plain || !random.chance(0.5) ? null : drawMode();
  const internal = mode === 'isolated' || (!plain && mode === null && random.chance(0.4));
  if (mode !== null) {
    options[`${BRIDGE}.gateway_mode_ipv4`] = mode;
    if (ipv6 && random.chance(0.6)) options[`${BRIDGE}.gateway_mode_ipv6`] = mode;
  } else if (ipv6 && !plain && random.chance(0.3)) {
    const mode6 = drawMode();
    if (mode6 !== null && (mode6 !== 'isolated' || internal)) options[`${BRIDGE}.gateway_mode_ipv6`] = mode6;
  }
  if (!plain && random.chance(0.2)) options[`${BRIDGE}.enable_icc`] = 'false';
  if (!plain && random.chance(0.1)) options[`${BRIDGE}.host_binding_ipv4`] = '127.0.0.1';
  if (!plain && random.chance(0.1)) options[`${BRIDGE}.enable_ip_masquerade`] = 'false';
  return { name, driver: 'bridge', internal, ipv4, ipv6, subnets: [...own, ...own6], options };
}
