import type { Ip } from '../prepare/ip.ts';
import type { Net } from '../prepare/prepared.ts';
import { isGatewayBridge } from '../prepare/gateway-bridge.ts';
import { missing, stop } from './call.ts';
import type { Ending, Path } from './call.ts';
import { gatewayMode } from './gateway-mode.ts';

/** An address of a network that no running container has: after 3 s without an answer the kernel says so. */
export function nobodyThere(path: Path, net: Net, ip: Ip): Ending {
  if (isGatewayBridge(net)) return missing(path, 'route', net.place, 'network-driver', net.network.name);
  const gateway = net.network.subnets.some((entry) => entry.gateway === ip.text);
  const isolated = gateway && gatewayMode(net, ip) === 'isolated';
  return stop(path, {
    kind: 'route',
    place: net.place,
    rule: isolated ? 'H22' : 'M12',
    fact: { id: isolated ? 'gateway-isolated' : 'nobody-there', network: net.network.name, ip: ip.text },
    outcome: 'unreachable',
    code: isolated ? 'ISOLATED_GATEWAY' : 'NOBODY_AT_ADDRESS',
    remedy: {
      id: 'check-name',
      name: ip.text,
      commands: [{ words: ['docker', 'network', 'inspect', net.network.name] }],
    },
  });
}
