import type { Network, Topology } from '@dari/topology';
import { parseCidr } from './cidr.ts';
import type { Cidr } from './cidr.ts';
import { contains } from './cidr.ts';
import { isGatewayBridge, isIngress } from './gateway-bridge.ts';
import { ipv4, parseIp } from './ip.ts';
import type { End, GatewayMode, Net } from './prepared.ts';
import { isAtLeast } from './version.ts';
import type { Version } from './version.ts';

/** The label that the engine puts on the network `bridge`. */
const DEFAULT_BRIDGE = 'com.docker.network.bridge.default_bridge';
const ICC = 'com.docker.network.bridge.enable_icc';
const MODES: readonly GatewayMode[] = ['nat', 'routed', 'nat-unprotected', 'isolated'];

/** A network whose containers are still to be filled in. */
export interface OpenNet extends Net {
  readonly endsByIp: Map<string, End>;
  readonly endsByName: Map<string, End[]>;
}

export function openNet(network: Network, topology: Topology, version: Version | null): OpenNet {
  const kind = kindOf(network.driver);
  const mode4 = modeOf(network, 'ipv4', version);
  const mode6 = modeOf(network, 'ipv6', version);
  const isDefault = network.options[DEFAULT_BRIDGE] === 'true' || network.name === 'bridge';
  const isOfSwarm = isGatewayBridge({ network }) || isIngress({ network });
  const blocks = network.subnets.flatMap(({ subnet }) => parseCidr(subnet) ?? []);
  return {
    network,
    place: { kind: 'network', name: network.name },
    kind,
    named: (kind !== 'bridge' || !isDefault) && kind !== 'none' && !isOfSwarm,
    icc: network.options[ICC] !== 'false',
    mode4,
    mode6,
    blocks,
    gateways: kind === 'bridge' ? gatewaysOf(network, blocks, { mode4, mode6 }, topology) : new Set(),
    endsByIp: new Map(),
    endsByName: new Map(),
  };
}

function kindOf(driver: string): Net['kind'] {
  switch (driver) {
    case 'bridge':
    case 'overlay':
      return driver;
    case 'macvlan':
    case 'ipvlan':
      return 'vlan';
    case 'host':
    case 'null':
    case 'none':
      return 'none';
    default:
      return 'other';
  }
}

/** Engines before 27 do not know the option, and heed it as little as any other that they do not know. */
function modeOf(network: Network, family: 'ipv4' | 'ipv6', version: Version | null): GatewayMode {
  if (isAtLeast(version, 27) === false) return 'nat';
  const mode = network.options[`com.docker.network.bridge.gateway_mode_${family}`];
  return MODES.find((known) => known === mode) ?? 'nat';
}

/** What was read on the host's interfaces wins; else what the network says, and the first address of its block. */
function gatewaysOf(
  network: Network,
  blocks: readonly Cidr[],
  modes: Pick<Net, 'mode4' | 'mode6'>,
  { deep }: Topology,
): ReadonlySet<string> {
  const interfaces = deep?.host?.interfaces;
  if (interfaces) {
    const own = interfaces.flatMap(({ addresses }) =>
      addresses.flatMap((address) => parseCidr(address)?.base ?? []),
    );
    return new Set(own.filter((ip) => blocks.some((block) => contains(block, ip))).map(({ text }) => text));
  }
  return new Set(
    network.subnets.flatMap(({ subnet, gateway }) => {
      const block = parseCidr(subnet);
      if (block === null || (block.family === 4 ? modes.mode4 : modes.mode6) === 'isolated') return [];
      const given = gateway === null ? null : parseIp(gateway);
      if (given !== null) return [given.text];
      return block.family === 4 ? [firstAddress(block)] : [];
    }),
  );
}

function firstAddress({ base, bits }: Cidr): string {
  const size = 2 ** (32 - bits);
  return ipv4(Math.floor(base.number / size) * size + 1).text;
}
