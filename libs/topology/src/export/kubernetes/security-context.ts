import type { WantedContainer } from '../../stack.ts';
import type { Confinement } from '../../topology.ts';
import { filled, someOf } from '../plain-data.ts';
import type { PlainObject } from '../plain-data.ts';

/** For all containers of the pod. Docker's own seccomp profile is what the runtime has by default. */
export function podSecurity({ confinement, mounts }: WantedContainer): PlainObject {
  const { uid, gid } = idsOf(confinement.user);
  const hasVolume = mounts.some(({ kind }) => kind === 'volume');
  return filled({
    runAsNonRoot: uid === undefined || uid === 0 ? undefined : true,
    runAsUser: uid,
    runAsGroup: gid,
    // A new volume belongs to root; the group lets the user write there.
    fsGroup: hasVolume ? gid : undefined,
    fsGroupChangePolicy: hasVolume && gid !== undefined ? 'OnRootMismatch' : undefined,
    seccompProfile: { type: 'RuntimeDefault' },
  });
}

/** For the container alone. */
export function containerSecurity(of: Confinement): PlainObject | undefined {
  const capabilities = filled({ drop: someOf(of.droppedCapabilities), add: someOf(of.addedCapabilities) });
  const context = filled({
    allowPrivilegeEscalation: of.noNewPrivileges ? false : undefined,
    readOnlyRootFilesystem: of.readOnlyRoot || undefined,
    capabilities: Object.keys(capabilities).length === 0 ? undefined : capabilities,
  });
  return Object.keys(context).length === 0 ? undefined : context;
}

/** Kubernetes takes numbers only; a name stays with the image. */
function idsOf(user: string): { uid: number | undefined; gid: number | undefined } {
  const [uid, gid] = /^(\d+)(?::(\d+))?$/.exec(user)?.slice(1) ?? [];
  return {
    uid: uid === undefined ? undefined : Number(uid),
    gid: gid === undefined ? undefined : Number(gid),
  };
}
