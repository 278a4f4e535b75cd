import type { Stack } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import type { KubernetesOptions } from './export-kubernetes.ts';
import { stackLabels } from './metadata.ts';

/** @returns the ConfigMap that stands for a folder; `null` for a folder that does not travel. */
export function configMapName(
  stack: Stack,
  folder: string,
  { folders = {} }: KubernetesOptions,
): string | null {
  const index = Object.keys(folders).indexOf(folder);
  if (index === -1) return null;
  return index === 0 ? `${stack.project}-files` : `${stack.project}-files-${index + 1}`;
}

/** The files of the folders that containers mount. */
export function configMaps(
  stack: Stack,
  groups: readonly ReplicaGroup[],
  options: KubernetesOptions,
): readonly PlainObject[] {
  const mounted = new Set(
    groups.flatMap(({ container }) =>
      container.mounts.flatMap((mount) => (mount.kind === 'bind' ? [mount.source] : [])),
    ),
  );
  return Object.entries(options.folders ?? {})
    .filter(([folder]) => mounted.has(folder))
    .map(([folder, files]) => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: configMapName(stack, folder, options), labels: stackLabels(stack) },
      data: files,
    }));
}
