import type { WantedContainer } from '../../stack.ts';
import { byteSize } from '../byte-size.ts';
import { filled, someOf } from '../plain-data.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import { servedPorts } from '../served-ports.ts';
import { podEnvironment } from './pod-environment.ts';
import { podVolumes } from './pod-volumes.ts';
import { probes } from './probes.ts';
import { containerSecurity, podSecurity } from './security-context.ts';
import { portName } from './service.ts';
import type { Workload } from './workload.ts';

/** The pod that runs a container. */
export function podSpec(group: ReplicaGroup, given: Workload): PlainObject {
  const { container } = group;
  const ports = servedPorts(group, given.groups);
  const { volumes, volumeMounts } = podVolumes(container, given);
  const memory = container.confinement.memoryBytes;
  const only = filled({
    name: container.tier,
    image: container.image,
    env: someOf(podEnvironment(group, given)),
    ports: someOf(ports.map((port) => ({ name: portName(port), containerPort: port, protocol: 'TCP' }))),
    ...probes(container.health, ports[0]),
    resources: memory === null ? undefined : { limits: { memory: byteSize(memory, ['', 'Ki', 'Mi', 'Gi']) } },
    securityContext: containerSecurity(container.confinement),
    volumeMounts: someOf(volumeMounts),
  });
  return filled({
    // A container of Docker's knows nothing of what runs it.
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: podSecurity(container),
    hostAliases: someOf(hostAliases(container)),
    containers: [only],
    volumes: someOf(volumes),
  });
}

/** The lines of `/etc/hosts` that name an address. */
function hostAliases({ extraHosts }: WantedContainer): readonly PlainObject[] {
  return extraHosts.flatMap((line) => {
    const [, name = '', ip = ''] = /^([^:]+):(.+)$/.exec(line) ?? [];
    return ip === 'host-gateway' || ip === '' ? [] : [{ ip, hostnames: [name] }];
  });
}
