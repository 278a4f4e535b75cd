import type { Code } from '../code.ts';
import type { Fact } from '../fact.ts';
import { isLoopback } from '../prepare/ip.ts';
import type { Mapping } from '../prepare/prepared.ts';
import { useAddress } from '../remedies/addresses.ts';
import { openNetwork } from '../remedies/open-network.ts';
import { publish } from '../remedies/publish.ts';
import { start } from '../remedies/start.ts';
import type { Remedy } from '../remedy.ts';
import type { RuleId } from '../rule.ts';
import type { Call, Stop } from './call.ts';
import type { Arrival } from './listener.ts';

/** Somebody publishes this very host port, but not so that this call gets in. */
export function publishedOtherwise(call: Call, arrival: Arrival): Stop | null {
  const mappings = call.known.mappings.get(arrival.port);
  if (mappings === undefined) return null;
  const mapping = mappings.find(({ bound }) => bound) ?? mappings[0];
  if (mapping === undefined) return null;
  return mapping.bound ? boundElsewhere(arrival, mapping) : notBound(call, arrival, mapping);
}

function refused({ place }: Arrival, rule: RuleId, fact: Fact, code: Code, remedy: Remedy): Stop {
  return { kind: 'published-port', place, rule, fact, outcome: 'refused', code, remedy };
}

function boundElsewhere(arrival: Arrival, { box, hostIp, port: published, details: port }: Mapping): Stop {
  const { ip } = arrival;
  const remedy = publish(box, ip, arrival.port, published.containerPort);
  if (ip.family === 6 && hostIp?.family !== 6) {
    return refused(arrival, 'H3', { id: 'published-ipv4-only', port }, 'V6_NO_PROXY', remedy);
  }
  if (hostIp !== null && isLoopback(hostIp)) {
    return refused(arrival, 'C14', { id: 'published-loopback', port }, 'PUBLISHED_LOOPBACK_ONLY', remedy);
  }
  return refused(arrival, 'H9', { id: 'published-elsewhere', port }, 'PUBLISHED_ELSEWHERE', remedy);
}

/** Asked for, and yet the engine has no such port open. */
function notBound({ address }: Call, arrival: Arrival, { box, details: port }: Mapping): Stop {
  const { name, state, networkMode: mode } = box.container;
  const { containerPort } = port;
  if (!box.alive) {
    const fact: Fact = { id: 'published-but-stopped', port, state };
    return refused(arrival, 'C7', fact, 'TARGET_NOT_RUNNING', start(name));
  }
  if (box.ends.length === 0) {
    const fact: Fact = { id: 'publish-ignored', container: name, mode, port: arrival.port };
    return refused(arrival, 'H18', fact, 'PUBLISH_IGNORED', useAddress(address, { port: containerPort }));
  }
  const routed = box.ends.find(({ net }) => net.mode4 === 'routed')?.ip4;
  if (routed) {
    const remedy = useAddress(address, { host: routed.text, port: containerPort });
    return refused(arrival, 'H23', { id: 'published-routed', port }, 'PUBLISHED_ROUTED', remedy);
  }
  const fact: Fact = { id: 'published-internal-only', port };
  return refused(arrival, 'H21', fact, 'PUBLISHED_INTERNAL_ONLY', openNetwork(name));
}
