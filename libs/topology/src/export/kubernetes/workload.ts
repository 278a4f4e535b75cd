import type { Stack } from '../../stack.ts';
import type { Mount } from '../../topology.ts';
import { filled } from '../plain-data.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import type { KubernetesOptions } from './export-kubernetes.ts';
import { groupLabels, networkLabel, selector } from './metadata.ts';
import { podSpec } from './pod-spec.ts';
import { claimName } from './pod-volumes.ts';

export interface Workload extends KubernetesOptions {
  readonly stack: Stack;
  readonly groups: readonly ReplicaGroup[];
}

/** A container, or all its replicas: a StatefulSet when it has a volume, or else a Deployment. */
export function workload(group: ReplicaGroup, given: Workload): PlainObject {
  const { stack } = given;
  const volumes = volumesOf(group.container.mounts);
  const isStateful = volumes.length > 0;
  const onNetworks = group.container.networks.map(({ name }) => [networkLabel(name), 'true'] as const);
  const labels = groupLabels(stack, group);
  return {
    apiVersion: 'apps/v1',
    kind: isStateful ? 'StatefulSet' : 'Deployment',
    metadata: { name: group.name, labels },
    spec: filled({
      serviceName: isStateful ? group.name : undefined,
      replicas: group.count,
      selector: { matchLabels: selector(stack, group) },
      template: {
        metadata: { labels: { ...labels, ...Object.fromEntries(onNetworks) } },
        spec: podSpec(group, given),
      },
      volumeClaimTemplates: isStateful ? volumes.map((volume) => claim(volume, given)) : undefined,
    }),
  };
}

function volumesOf(mounts: readonly Mount[]): readonly string[] {
  return mounts.flatMap((mount) => (mount.kind === 'volume' ? [mount.volume] : []));
}

function claim(volume: string, { stack, storage }: Workload): PlainObject {
  const labels = stack.volumes.find(({ name }) => name === volume)?.labels ?? {};
  return {
    metadata: { name: claimName(volume, stack), labels },
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage } } },
  };
}
