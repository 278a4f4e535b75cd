import type { Stack, WantedContainer } from '../../stack.ts';
import { filled } from '../plain-data.ts';
import type { PlainObject } from '../plain-data.ts';
import { configMapName } from './config-maps.ts';
import type { Workload } from './workload.ts';

/** @returns the name of a volume's claim: `data` for `goals-data`, as the StatefulSet's name comes with it. */
export function claimName(volume: string, { project }: Stack): string {
  return volume.startsWith(`${project}-`) ? volume.slice(project.length + 1) : volume;
}

interface PodVolumes {
  readonly volumes: readonly PlainObject[];
  readonly volumeMounts: readonly PlainObject[];
}

/** What a pod mounts. A folder of this computer is left out, unless its files travel. */
export function podVolumes({ mounts }: WantedContainer, given: Workload): PodVolumes {
  const volumes: PlainObject[] = [];
  const volumeMounts: PlainObject[] = [];
  const add = (name: string, mountPath: string, readOnly: boolean, source: PlainObject | null): void => {
    if (source !== null) volumes.push({ name, ...source });
    volumeMounts.push(filled({ name, mountPath, readOnly: readOnly || undefined }));
  };
  for (const mount of mounts) {
    const { target } = mount;
    if (mount.kind === 'volume') {
      // The StatefulSet makes the volume of its claim.
      add(claimName(mount.volume, given.stack), target, mount.readOnly, null);
    } else if (mount.kind === 'tmpfs') {
      add(nameOf(target), target, false, { emptyDir: { medium: 'Memory' } });
    } else {
      const name = configMapName(given.stack, mount.source, given);
      if (name !== null) add(nameOf(target), target, mount.readOnly, { configMap: { name } });
    }
  }
  return { volumes, volumeMounts };
}

/** @returns a name for what is mounted at a path: `data-configdb` for `/data/configdb`. */
function nameOf(path: string): string {
  return (
    path
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'root'
  );
}
