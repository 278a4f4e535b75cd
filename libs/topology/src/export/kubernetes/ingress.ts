import type { Stack } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import { stackLabels } from './metadata.ts';
import { portName } from './service.ts';

/** Where the browser comes in first: nginx where there is one, or else the page. */
const FRONT = ['proxy', 'web'] as const;

/** @returns the group that the Ingress leads to. */
export function frontGroup(groups: readonly ReplicaGroup[]): ReplicaGroup | undefined {
  const published = groups.filter(({ container }) => container.published.length > 0);
  for (const tier of FRONT) {
    const found = published.find(({ container }) => container.tier === tier);
    if (found !== undefined) return found;
  }
  return published[0];
}

/** One Ingress for every host name, through the cluster's default class. */
export function ingress(stack: Stack, groups: readonly ReplicaGroup[]): readonly PlainObject[] {
  const front = frontGroup(groups);
  const port = front?.container.published[0]?.containerPort;
  if (front === undefined || port === undefined) return [];
  const backend = { service: { name: front.name, port: { name: portName(port) } } };
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: { name: stack.project, labels: stackLabels(stack) },
      spec: { rules: [{ http: { paths: [{ path: '/', pathType: 'Prefix', backend }] } }] },
    },
  ];
}
