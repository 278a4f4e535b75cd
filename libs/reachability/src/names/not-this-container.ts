import type { Call, Stop } from '../follow/call.ts';
import { connectSomewhere } from '../follow/no-route.ts';
import type { Code } from '../code.ts';
import type { Fact } from '../fact.ts';
import type { RuleId } from '../rule.ts';
import { start } from '../remedies/start.ts';
import type { Box, Net } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';
import { connect } from '../remedies/connect.ts';
import { joinNetwork } from '../remedies/join-network.ts';
import { makeNetwork } from '../remedies/make-network.ts';
import { useAddress } from '../remedies/addresses.ts';
import { fromOutside } from '../remedies/from-outside.ts';

/**
 * There is a container of this name, and yet the vantage does not find it.
 *
 * @param net the network of `name.network`; `null`: the name was dialled alone.
 */
export function whyNotThisContainer(call: Call, name: string, box: Box, net: Net | null): Stop {
  const { space } = call;
  const { container } = box;
  if (space.kind !== 'container') {
    const rule = call.browser ? 'B1' : call.box === null ? 'H13' : 'C29';
    const fact: Fact = { id: 'name-only-inside', name, container: container.name };
    return notFound(call, rule, fact, 'NO_DNS_FROM_VANTAGE', fromOutside(call, box));
  }
  if (space.ends.length === 0) {
    const fact: Fact = { id: 'dns-unreachable', name, container: space.place.name };
    const rule = space.orphaned ? 'M6' : 'M8';
    return notFound(call, rule, fact, 'VANTAGE_NO_NETWORK', connectSomewhere(call, box));
  }
  if (container.state === 'restarting') return restarting(call, name, container.name);
  if (!box.alive) {
    const { state } = container;
    const fact: Fact = { id: 'name-of-stopped', name, container: container.name, state };
    return notFound(call, 'C7', fact, 'TARGET_NOT_RUNNING', start(container.name));
  }
  return onAnotherNetwork(call, name, box, net);
}

function notFound({ space }: Call, rule: RuleId, fact: Fact, code: Code, remedy: Remedy): Stop {
  return { kind: 'name', place: space.place, rule, fact, outcome: 'name-not-found', code, remedy };
}

/** It comes and goes, and its name with it. */
function restarting({ space }: Call, name: string, container: string): Stop {
  return {
    kind: 'name',
    place: space.place,
    rule: 'C7',
    fact: { id: 'name-of-restarting', name, container },
    outcome: 'unknown',
    code: 'TARGET_RESTARTING',
    remedy: { id: 'wait', container, commands: [{ words: ['docker', 'logs', container] }] },
  };
}

function onAnotherNetwork(call: Call, name: string, box: Box, net: Net | null): Stop {
  const container = box.container.name;
  if (net !== null && isOtherCase(call, name, box, net)) {
    const network = net.network.name;
    const right = `${name.slice(0, -network.length)}${network}`;
    const fact: Fact = { id: 'network-case', name, network };
    return notFound(call, 'C6', fact, 'NETWORK_NAME_CASE', useAddress(call.address, { host: right }));
  }
  if (box.ends.length === 0) {
    const fact: Fact = { id: 'name-of-networkless', name, container, mode: box.container.networkMode };
    return notFound(call, 'N3', fact, 'TARGET_HAS_NO_NETWORK', reachNetworkless(call, box));
  }
  const { namedEnds: named, namedNetworks: networks } = box;
  const [first] = named;
  if (first === undefined) {
    const fact: Fact = { id: 'name-on-default-bridge', name, container };
    return notFound(call, 'C3', fact, 'DEFAULT_BRIDGE_NO_DNS', makeNetwork(call, box));
  }
  const fact: Fact = { id: 'name-on-other-network', name, container, networks };
  const to = named.find((end) => end.net === net) ?? first;
  return notFound(call, 'X1', fact, 'NOT_SAME_NETWORK', joinNetwork(call, to.net));
}

/** `name.NET` where the network is called `net`: both are on it. */
function isOtherCase({ space }: Call, name: string, box: Box, net: Net): boolean {
  const isOn = ({ ends }: Pick<Box, 'ends'>): boolean => ends.some((end) => end.net === net);
  return net.named && isOn(space) && isOn(box) && !name.endsWith(`.${net.network.name}`);
}

/** A container without a network of its own: in host mode, in another one's namespace, or on none. */
function reachNetworkless(call: Call, box: Box): Remedy {
  const { container } = box;
  const { networkMode } = container;
  if (networkMode === 'host') {
    const gateway = call.space.ends.flatMap((end) => [...end.net.gateways])[0];
    return useAddress(call.address, { host: gateway ?? 'host.docker.internal' });
  }
  if (networkMode.startsWith('container:')) {
    const joined = networkMode.slice('container:'.length);
    return useAddress(call.address, { host: call.known.boxById.get(joined)?.container.name ?? joined });
  }
  const { name } = container;
  const leavesNone = networkMode === 'none';
  const named = call.space.ends.find((end) => end.net.named);
  if (named === undefined) {
    const remedy = makeNetwork(call, box);
    const leave = leavesNone ? [{ words: ['docker', 'network', 'disconnect', 'none', name] }] : [];
    return { ...remedy, commands: [...leave, ...remedy.commands] };
  }
  return connect({ network: named.net.network.name, container: name, leavesNone, address: null });
}
