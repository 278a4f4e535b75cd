import type { Call, Stop } from '../follow/call.ts';
import { connectSomewhere } from '../follow/no-route.ts';
import { startCommand } from '../follow/not-on-host.ts';
import type { Box, Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { joinNetwork } from '../remedies/join-network.ts';
import { makeNetwork } from '../remedies/make-network.ts';
import { useAddress } from '../remedies/addresses.ts';
import { fromOutside } from '../remedies/from-outside.ts';

type Reason = Omit<Stop, 'kind' | 'place'>;

/**
 * There is a container of this name, and yet the vantage does not find it.
 *
 * @param net the network of `name.network`; `null`: the name was dialled alone.
 */
export function whyNotThisContainer(call: Call, name: string, box: Box, net: Net | null): Reason {
  const { space } = call;
  const { container } = box;
  const notFound = { outcome: 'name-not-found' } as const;
  if (space.kind !== 'container') {
    return {
      ...notFound,
      rule: call.browser ? 'B1' : call.box === null ? 'H13' : 'C29',
      fact: { id: 'name-only-inside', name, container: container.name },
      code: 'NO_DNS_FROM_VANTAGE',
      remedy: fromOutside(call, box),
    };
  }
  if (space.ends.length === 0) {
    return {
      ...notFound,
      rule: space.orphaned ? 'M6' : 'M8',
      fact: { id: 'dns-unreachable', name, container: space.place.name },
      code: 'VANTAGE_NO_NETWORK',
      remedy: connectSomewhere(call, box),
    };
  }
  if (container.state === 'restarting') {
    return {
      rule: 'C7',
      fact: { id: 'name-of-restarting', name, container: container.name },
      outcome: 'unknown',
      code: 'TARGET_RESTARTING',
      remedy: {
        id: 'wait',
        container: container.name,
        commands: [{ words: ['docker', 'logs', container.name] }],
      },
    };
  }
  if (!box.alive) {
    return {
      ...notFound,
      rule: 'C7',
      fact: { id: 'name-of-stopped', name, container: container.name, state: container.state },
      code: 'TARGET_NOT_RUNNING',
      remedy: { id: 'start', container: container.name, commands: [startCommand(container.name)] },
    };
  }
  return { ...notFound, ...onAnotherNetwork(call, name, box, net) };
}

function onAnotherNetwork(call: Call, name: string, box: Box, net: Net | null): Omit<Reason, 'outcome'> {
  const { container } = box;
  if (net !== null && call.space.ends.some((end) => end.net === net) && net.named) {
    const { name: network } = net.network;
    if (box.ends.some((end) => end.net === net) && !name.endsWith(`.${network}`)) {
      const right = `${name.slice(0, -network.length)}${network}`;
      return {
        rule: 'C6',
        fact: { id: 'network-case', name, network },
        code: 'NETWORK_NAME_CASE',
        remedy: useAddress(call.address, { host: right }),
      };
    }
  }
  if (box.ends.length === 0) {
    const fact = {
      id: 'name-of-networkless',
      name,
      container: container.name,
      mode: container.networkMode,
    } as const;
    return { rule: 'N3', fact, code: 'TARGET_HAS_NO_NETWORK', remedy: reachNetworkless(call, box) };
  }
  const named = box.ends.filter((end) => end.net.named);
  const [first] = named;
  if (first === undefined) {
    const fact = { id: 'name-on-default-bridge', name, container: container.name } as const;
    return { rule: 'C3', fact, code: 'DEFAULT_BRIDGE_NO_DNS', remedy: makeNetwork(call.box, box) };
  }
  const networks = named.map((end) => end.net.network.name);
  return {
    rule: 'X1',
    fact: { id: 'name-on-other-network', name, container: container.name, networks },
    code: 'NOT_SAME_NETWORK',
    remedy: joinNetwork(call.box, (named.find((end) => end.net === net) ?? first).net),
  };
}

/** A container without a network of its own: in host mode, in another one's namespace, or on none. */
function reachNetworkless(call: Call, { container }: Box): Remedy {
  const { networkMode } = container;
  if (networkMode === 'host') {
    const gateway = call.space.ends.flatMap((end) => [...end.net.gateways])[0];
    return useAddress(call.address, { host: gateway ?? 'host.docker.internal' });
  }
  if (networkMode.startsWith('container:')) {
    const joined = networkMode.slice('container:'.length);
    return useAddress(call.address, { host: call.known.boxById.get(joined)?.container.name ?? joined });
  }
  const network = call.space.ends.find((end) => end.net.named)?.net.network.name ?? 'bridge';
  const connect = { words: ['docker', 'network', 'connect', network, container.name] };
  if (networkMode !== 'none') {
    return { id: 'connect-network', network, container: container.name, commands: [connect] };
  }
  const leave = { words: ['docker', 'network', 'disconnect', 'none', container.name] };
  return { id: 'leave-and-connect', network, container: container.name, commands: [leave, connect] };
}
