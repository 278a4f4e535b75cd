import type { Ip } from '../prepare/ip.ts';
import type { Mapping, Net } from '../prepare/prepared.ts';
import { HOST_PLACE, missing } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { throughInput } from './input-firewall.ts';
import { arrive } from './listener.ts';
import { followMapping } from './published.ts';
import { followIngress, ingressService } from './swarm.ts';

/**
 * A call that arrives at an address of the host: at a published port, or at a server of the host itself.
 *
 * @param from the bridge it comes from; `null`: the host calls itself.
 */
export function enterHost(call: Call, path: Path, ip: Ip, from: Net | null): Ending {
  const { engine } = call.known.topology;
  if (from !== null && engine.desktop) return missing(path, 'route', from.place, 'inside-the-vm', ip.text);
  if (from !== null && engine.rootless)
    return missing(path, 'route', from.place, 'inside-rootlesskit', ip.text);
  const mapping = mappingAt(call.known.mappings.get(call.port), ip);
  if (mapping !== null) return followMapping(call, path, { mapping, ip, from });
  const service = ingressService(call.known, call.port);
  if (service !== null) return followIngress(call, path, service, ip);
  return from === null
    ? atHost(call, path, ip)
    : throughInput(call, path, (taken) => atHost(call, taken, ip));
}

function atHost(call: Call, path: Path, ip: Ip): Ending {
  const { host } = call.known;
  return arrive(call, path, { space: host, box: null, place: HOST_PLACE, ip, port: call.port });
}

/** @returns the mapping that is bound at this address of the host, or at every address. */
export function mappingAt(mappings: readonly Mapping[] | undefined, ip: Ip): Mapping | null {
  if (mappings === undefined) return null;
  return mappings.find(({ bound, hostIp }) => bound && binds(hostIp, ip)) ?? null;
}

function binds(hostIp: Ip | null, ip: Ip): boolean {
  if (hostIp === null) return true;
  if (hostIp.family !== ip.family) return false;
  return hostIp.text === '0.0.0.0' || hostIp.text === '::' || hostIp.text === ip.text;
}
