import type { Listener } from '@dari/topology';
import { isLoopback, parseIp } from '../prepare/ip.ts';
import type { Mapping } from '../prepare/prepared.ts';
import type { PublishedDetails } from '../fact.ts';
import type { Remedy } from '../remedy.ts';
import { useAddress } from '../remedies/addresses.ts';
import { publish } from '../remedies/publish.ts';
import { stop } from './call.ts';
import type { Call, Ending, Path, Stop } from './call.ts';
import type { Arrival } from './listener.ts';

type Reason = Pick<Stop, 'kind' | 'rule' | 'fact' | 'code' | 'remedy'>;

/** A port of the host at which nobody takes the call: published otherwise, not published, or nobody's at all. */
export function whyNotOnHost(call: Call, path: Path, arrival: Arrival, sockets: readonly Listener[]): Ending {
  const reason =
    engineElsewhere(call, arrival) ??
    publishedOtherwise(call, arrival) ??
    otherSocket(arrival, sockets) ??
    otherSide(call, arrival) ??
    notPublished(call, arrival) ??
    nobody(arrival);
  return stop(path, { place: arrival.place, outcome: 'refused', ...reason });
}

/** An engine on another machine opens its ports there. */
function engineElsewhere({ known, address }: Call, { space, port }: Arrival): Reason | null {
  const { desktop, rootless } = known.topology.engine;
  const published = known.mappings.get(port)?.some(({ bound }) => bound) === true;
  if (space.kind !== 'client' || desktop || rootless || !published) return null;
  return {
    kind: 'published-port',
    rule: 'H24',
    fact: { id: 'engine-elsewhere', port },
    code: 'ENGINE_REMOTE',
    remedy: { id: 'use-engine-host', port: address.port, commands: [] },
  };
}

/** Somebody publishes this very host port, but not so that this call gets in. */
function publishedOtherwise({ known, address }: Call, { ip, port }: Arrival): Reason | null {
  const mappings = known.mappings.get(port) ?? [];
  const mapping = mappings.find(({ bound }) => bound) ?? mappings[0];
  if (mapping === undefined) return null;
  const { box } = mapping;
  const { container } = box;
  const details = detailsOf(mapping);
  const kind = 'published-port';
  if (mapping.bound) return boundElsewhere(mapping, details, { ip, port });
  if (!box.alive) {
    const remedy: Remedy = {
      id: 'start',
      container: container.name,
      commands: [startCommand(container.name)],
    };
    const fact = { id: 'published-but-stopped', ...details, state: container.state } as const;
    return { kind, rule: 'C7', fact, code: 'TARGET_NOT_RUNNING', remedy };
  }
  if (box.ends.length === 0) {
    const fact = {
      id: 'publish-ignored',
      container: container.name,
      mode: container.networkMode,
      port,
    } as const;
    const remedy = useAddress(address, { port: mapping.port.containerPort });
    return { kind, rule: 'H18', fact, code: 'PUBLISH_IGNORED', remedy };
  }
  const routed = box.ends.find(({ net }) => net.mode4 === 'routed');
  if (routed !== undefined) {
    const host = routed.ip4?.text;
    const change = { port: mapping.port.containerPort, ...(host === undefined ? {} : { host }) };
    const fact = { id: 'published-routed', ...details } as const;
    return { kind, rule: 'H23', fact, code: 'PUBLISHED_ROUTED', remedy: useAddress(address, change) };
  }
  const fact = { id: 'published-internal-only', ...details } as const;
  const words = ['docker', 'network', 'connect', 'bridge', container.name];
  const remedy: Remedy = {
    id: 'connect-network',
    network: 'bridge',
    container: container.name,
    commands: [{ words }],
  };
  return { kind, rule: 'H21', fact, code: 'PUBLISHED_INTERNAL_ONLY', remedy };
}

function boundElsewhere(
  { box, hostIp, port: published }: Mapping,
  details: PublishedDetails,
  { ip, port }: Pick<Arrival, 'ip' | 'port'>,
): Reason {
  const kind = 'published-port';
  const remedy = publish(box, ip, port, published.containerPort);
  if (ip.family === 6 && hostIp?.family !== 6) {
    return { kind, rule: 'H3', fact: { id: 'published-ipv4-only', ...details }, code: 'V6_NO_PROXY', remedy };
  }
  if (hostIp !== null && isLoopback(hostIp)) {
    const fact = { id: 'published-loopback', ...details } as const;
    return { kind, rule: 'C14', fact, code: 'PUBLISHED_LOOPBACK_ONLY', remedy };
  }
  return {
    kind,
    rule: 'H9',
    fact: { id: 'published-elsewhere', ...details },
    code: 'PUBLISHED_ELSEWHERE',
    remedy,
  };
}

/** A server of the host itself has the port, at another address. */
function otherSocket({ ip, port }: Arrival, [socket]: readonly Listener[]): Reason | null {
  if (socket === undefined) return null;
  const { address } = socket;
  const at = parseIp(address);
  const remedy: Remedy = { id: 'listen-on-host', port, commands: [] };
  if (at !== null && isLoopback(at) && !isLoopback(ip)) {
    const fact = { id: 'listens-on-loopback', address, port } as const;
    return { kind: 'listener', rule: 'C20', fact, code: 'HOST_APP_LOOPBACK', remedy };
  }
  const otherFamily = (at?.family ?? 4) !== ip.family;
  const fact = { id: otherFamily ? 'listens-other-family' : 'listens-elsewhere', address, port } as const;
  return {
    kind: 'listener',
    rule: otherFamily ? 'L2' : 'L3',
    fact,
    code: otherFamily ? 'OTHER_FAMILY' : 'BOUND_ELSEWHERE',
    remedy,
  };
}

/** The port of the container was dialled, where the host has another one for it. */
function otherSide({ known, address }: Call, { port }: Arrival): Reason | null {
  const mapping = known.mappingsByContainerPort.get(port)?.find(({ bound }) => bound);
  if (mapping === undefined) return null;
  const fact = { id: 'published-as', ...detailsOf(mapping) } as const;
  const remedy = useAddress(address, { port: mapping.port.hostPort });
  return { kind: 'published-port', rule: 'C15', fact, code: 'WRONG_PORT_SIDE', remedy };
}

/** A container has a server at this port, or says so with `EXPOSE`, which publishes nothing. */
function notPublished({ known }: Call, { ip, port }: Arrival): Reason | null {
  const box = known.boxesByPort.get(port)?.find(({ space }) => space?.kind === 'container');
  if (box === undefined) return null;
  const fact = { id: 'not-published', container: box.container.name, port } as const;
  return {
    kind: 'published-port',
    rule: 'H5',
    fact,
    code: 'NOT_PUBLISHED',
    remedy: publish(box, ip, port, port),
  };
}

function nobody({ port }: Arrival): Reason {
  return {
    kind: 'listener',
    rule: 'L5',
    fact: { id: 'nothing-listens', port, others: [] },
    code: 'NOTHING_LISTENS_ON_HOST',
    remedy: { id: 'start-server', container: null, port, commands: [] },
  };
}

export function detailsOf({ box, port }: Mapping): PublishedDetails {
  const { containerPort, hostIp, hostPort } = port;
  return { container: box.container.name, containerPort, hostIp, hostPort };
}

export function startCommand(container: string): { readonly words: readonly string[] } {
  return { words: ['docker', 'start', container] };
}
