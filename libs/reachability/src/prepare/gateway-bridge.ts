import type { Attachment, Topology } from '@dari/topology';
import { contains, parseCidr } from './cidr.ts';
import { parseIp } from './ip.ts';
import type { Net } from './prepared.ts';

const NAME = 'docker_gwbridge';

/**
 * Whether a network is the bridge that gives containers of overlays their way out, and carries their published ports (moby
 * libnetwork: Sandbox.setupDefaultGW).
 */
export function isGatewayBridge({ network }: Pick<Net, 'network'>): boolean {
  return network.name === NAME;
}

/**
 * Whether a network is the one of the mesh. Tasks take calls there at the ports of their service only, and nobody has a
 * name on it (moby libnetwork: addRedirectRules, Endpoint.addServiceInfoToCluster).
 */
export function isIngress({ network }: Pick<Net, 'network'>): boolean {
  return network.driver === 'overlay' && network.name === 'ingress';
}

/**
 * No container tells that it is on the gateway bridge: its interfaces do, where they were read.
 *
 * @returns the topology with these attachments, too
 */
export function withGatewayBridge(topology: Topology): Topology {
  const { networks, containers, deep } = topology;
  const bridge = networks.find(({ name, driver }) => name === NAME && driver === 'bridge');
  if (bridge === undefined || !deep) return topology;
  const blocks = bridge.subnets.flatMap(({ subnet }) => parseCidr(subnet) ?? []);
  const addresses = new Map<string, string>();
  for (const { containers: ids, interfaces } of deep.namespaces) {
    for (const address of interfaces?.flatMap((one) => one.addresses) ?? []) {
      const ip = parseIp(address.replace(/\/.*/, ''));
      if (ip === null || !blocks.some((block) => contains(block, ip))) continue;
      for (const id of ids) addresses.set(id, ip.text);
    }
  }
  const gateway = bridge.subnets[0]?.gateway ?? null;
  return {
    ...topology,
    containers: containers.map((container) => {
      const ip = addresses.get(container.id);
      const told = container.attachments.some(({ networkId }) => networkId === bridge.id);
      if (ip === undefined || told || container.networkMode.startsWith('container:')) return container;
      const attachment: Attachment = {
        network: NAME,
        networkId: bridge.id,
        aliases: [],
        dnsNames: [],
        ip,
        ipv6: null,
        gateway,
      };
      return { ...container, attachments: [...container.attachments, attachment] };
    }),
  };
}
