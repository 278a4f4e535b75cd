import { DEFAULT_BRIDGE } from '../../stack.ts';
import type { Stack } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import { networkLabel, selector, stackLabels } from './metadata.ts';
import { portName } from './service.ts';

const DNS_PORT = 53;

/**
 * What the networks meant. Who is on one may call the others on it; only who is on one that is not internal may call
 * anything else. Policies add up, as networks do. What is published may be called by everybody.
 */
export function networkPolicies(stack: Stack, groups: readonly ReplicaGroup[]): readonly PlainObject[] {
  const attached = groups.flatMap(({ container }) => container.networks.map(({ name }) => name));
  const isInternal = (name: string): boolean =>
    stack.networks.some((network) => network.name === name && network.internal);
  return [
    ...[...new Set(attached)].map((name) => ofNetwork(stack, name, isInternal(name))),
    ...groups.flatMap((group) => ofPublished(stack, group)),
  ];
}

function ofNetwork(stack: Stack, network: string, isInternal: boolean): PlainObject {
  const members = { podSelector: { matchLabels: { [networkLabel(network)]: 'true' } } };
  const dns = { ports: ['UDP', 'TCP'].map((protocol) => ({ protocol, port: DNS_PORT })) };
  // The default bridge is nobody's, so its policy is the project's.
  const name = network === DEFAULT_BRIDGE ? `${stack.project}-${network}` : network;
  return policy(stack, name, {
    ...members,
    policyTypes: ['Ingress', 'Egress'],
    ingress: [{ from: [members] }],
    egress: isInternal ? [{ to: [members] }, dns] : [{}],
  });
}

function ofPublished(stack: Stack, group: ReplicaGroup): readonly PlainObject[] {
  const { published } = group.container;
  if (published.length === 0) return [];
  const ports = published.map(({ containerPort }) => ({ protocol: 'TCP', port: portName(containerPort) }));
  return [
    policy(stack, `${group.name}-published`, {
      podSelector: { matchLabels: selector(stack, group) },
      policyTypes: ['Ingress'],
      ingress: [{ ports }],
    }),
  ];
}

function policy(stack: Stack, name: string, spec: PlainObject): PlainObject {
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, labels: stackLabels(stack) },
    spec,
  };
}
