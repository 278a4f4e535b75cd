import type { Stack } from '../../stack.ts';
import type { ExportNote } from '../export-note.ts';
import type { PlainObject } from '../plain-data.ts';
import { replicaGroups } from '../replica-group.ts';
import { configMaps } from './config-maps.ts';
import { ingress } from './ingress.ts';
import { kubernetesNotes } from './kubernetes-notes.ts';
import { networkPolicies } from './network-policies.ts';
import { secret } from './secret.ts';
import { service } from './service.ts';
import { workload } from './workload.ts';

export interface KubernetesOptions {
  /** The files of folders that containers mount, by folder and file name: they travel as ConfigMaps. */
  readonly folders?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How much a volume asks for, for example `5Gi`. */
  readonly storage: string;
  /** Whether the Secret holds the values. Without them pods wait until somebody puts them there. */
  readonly withSecrets: boolean;
}

export interface ExportedDocuments {
  readonly documents: readonly PlainObject[];
  readonly notes: readonly ExportNote[];
}

/**
 * A stack as Kubernetes objects (https://kubernetes.io/docs/reference/kubernetes-api/): Services under the names that
 * the containers dial, a StatefulSet with a volume claim for what has a volume and Deployments for the rest, a
 * NetworkPolicy for each network, an Ingress for what is published, and a Secret.
 */
export function exportKubernetes(stack: Stack, options: KubernetesOptions): ExportedDocuments {
  const groups = replicaGroups(stack.containers);
  const documents = [
    ...secret(stack, options.withSecrets),
    ...configMaps(stack, groups, options),
    ...groups.flatMap((group) => service(group, stack, groups)),
    ...groups.map((group) => workload(group, { ...options, stack, groups })),
    ...networkPolicies(stack, groups),
    ...ingress(stack, groups),
  ];
  return { documents, notes: kubernetesNotes(stack, groups, options) };
}
