import type { SwarmService } from '@dari/topology';
import type { Ip } from '../prepare/ip.ts';
import type { Box, Prepared } from '../prepare/prepared.ts';
import { ENGINE_PLACE, HOST_PLACE, missing, pass, stop } from './call.ts';
import type { Call, Ending, Path } from './call.ts';
import { decide, either } from './decide.ts';
import { arrive } from './listener.ts';

const SERVICE_NAME = 'com.docker.swarm.service.name';

/** @returns the service whose port the ingress network opens on every node. */
export function ingressService({ services }: Prepared, port: number): SwarmService | null {
  return services.find(({ ports }) => ports.some((entry) => isIngress(entry, port))) ?? null;
}

function isIngress(entry: SwarmService['ports'][number], port: number): boolean {
  return entry.published === port && entry.mode === 'ingress' && entry.protocol === 'tcp';
}

/**
 * A port of the ingress network. It is IPv4: the engine accepts IPv6 too, and then nothing happens. Without IPVS the engine
 * opens none at all (moby libnetwork: addLBBackend gives up before programIngress; measured on Engine 20.10, 28 and 29).
 */
export function followIngress(call: Call, path: Path, service: SwarmService, ip: Ip): Ending {
  const { port } = call;
  const target = service.ports.find((entry) => isIngress(entry, port))?.target ?? port;
  const details = { service: service.name, port };
  return byIpvs(call, path, service, target, 'refused', (taken) => {
    if (ip.family === 6) {
      return stop(taken, {
        kind: 'published-port',
        place: HOST_PLACE,
        rule: 'S1',
        fact: { id: 'swarm-ipv6', ...details },
        outcome: 'timeout',
        code: 'SWARM_V6_HANG',
        remedy: { id: 'use-ipv4', address: '127.0.0.1', commands: [] },
      });
    }
    pass(taken, 'published-port', HOST_PLACE, 'S2', { id: 'swarm-published', ...details });
    return atTasks(call, taken, service, target);
  });
}

/**
 * What a virtual IP leads to: one of the tasks, by IPVS. Without it nobody has the address, and the kernel of the caller
 * says so after 3 s (measured on Engine 20.10, 28 and 29).
 */
export function balanced(call: Call, path: Path, service: SwarmService, port: number): Ending {
  return byIpvs(call, path, service, port, 'unreachable', (taken) => atTasks(call, taken, service, port));
}

function byIpvs(
  call: Call,
  path: Path,
  service: SwarmService,
  port: number,
  without: 'refused' | 'unreachable',
  next: (path: Path) => Ending,
): Ending {
  const question = {
    is: call.known.topology.deep?.host?.ipvs ?? null,
    kind: 'proxy',
    place: ENGINE_PLACE,
    what: 'ipvs',
    of: service.name,
  } as const;
  return decide(path, question, next, (taken) =>
    stop(taken, {
      kind: 'proxy',
      place: ENGINE_PLACE,
      rule: 'S12',
      fact: { id: 'swarm-no-ipvs', service: service.name, port },
      outcome: without,
      code: 'SWARM_NO_IPVS',
      remedy: {
        id: 'load-ipvs',
        service: service.name,
        commands: [{ words: ['sudo', 'modprobe', 'ip_vs'] }],
      },
    }),
  );
}

/** Tasks on other machines cannot be seen from here; those on this one must all end alike. */
function atTasks(call: Call, path: Path, { name }: SwarmService, port: number): Ending {
  const tasks = tasksOf(call.known, name);
  if (tasks.length === 0) return missing(path, 'listener', ENGINE_PLACE, 'swarm-services', name);
  return either(
    path,
    { kind: 'listener', place: ENGINE_PLACE, what: 'swarm-services', of: name },
    tasks.map((box) => (taken: Path) => {
      const ip = box.ends.find(({ ip4 }) => ip4 !== null)?.ip4;
      if (!ip || box.space === null) {
        return missing(taken, 'listener', box.place, 'container-listeners', box.container.name);
      }
      return arrive(call, taken, { space: box.space, box, place: box.place, ip, port });
    }),
  );
}

export function tasksOf({ boxes }: Prepared, service: string): readonly Box[] {
  return boxes.filter(({ alive, container }) => alive && container.labels[SERVICE_NAME] === service);
}
