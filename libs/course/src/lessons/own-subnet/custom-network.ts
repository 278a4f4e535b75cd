import type { Network } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import { choose, condition, type Condition } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { hasDriver, hasSubnet, isNetworkNamed } from '../../conditions/network-conditions.ts';
import { firstAddress, overlap, prefixLength } from '../../conditions/subnet.ts';

export const NAME = 'customNetwork';
const SUBNET = '172.20.0.0/16';
const GATEWAY = '172.20.0.1';

/**
 * The network that the exercise asks for. On an engine where somebody else has the addresses already, any other block of
 * that size will do, with its first address as the gateway.
 */
export function customNetwork(
  scene: Scene,
): { readonly network: Network } | { readonly missing: CheckResult } {
  const choice = choose(scene.networks, conditions(scene), none(scene));
  if (choice.kind === 'found') return { network: choice.thing };
  return { missing: fail(choice.problem.code, choice.problem.facts) };
}

function conditions(scene: Scene): Condition<Network>[] {
  const any = [isNetworkNamed(NAME), hasDriver('bridge')];
  const other = holderOf(scene);
  if (other === null) {
    const hasGateway = condition<Network>(
      (network) => gatewayOf(network) === GATEWAY,
      'network-other-gateway',
      (network) => ({ network: network.name, gateway: gatewayOf(network), wanted: GATEWAY }),
    );
    return [...any, hasSubnet(SUBNET), hasGateway];
  }
  const facts = ({ name, subnets }: Network) => ({
    network: name,
    holder: other.name,
    subnet: subnets.map(({ subnet }) => subnet).join(', '),
    gateway: gatewayOf({ subnets }),
  });
  return [
    ...any,
    condition(
      ({ subnets }) => subnets.some(({ subnet }) => prefixLength(subnet) === 16),
      'other-size',
      facts,
    ),
    condition(
      (network) => gatewayOf(network) === firstAddress(network.subnets[0]?.subnet ?? ''),
      'not-first-address',
      facts,
    ),
  ];
}

/** An engine that was not told one takes the first address, and does not always write it down. */
export function gatewayOf({ subnets }: Pick<Network, 'subnets'>): string {
  const [first] = subnets;
  return first?.gateway ?? firstAddress(first?.subnet ?? '');
}

/** Who had the addresses before the lesson began. */
function holderOf({ topology, networks }: Scene): Network | null {
  const older = topology.networks.filter((one) => !networks.includes(one));
  return older.find(({ subnets }) => subnets.some(({ subnet }) => overlap(subnet, SUBNET))) ?? null;
}

function none({ topology }: Scene): { code: string; facts: Record<string, string> } {
  const isOld = topology.networks.some(({ name }) => name === NAME);
  return { code: isOld ? 'network-from-before' : 'no-network', facts: { network: NAME } };
}
