import type { Cause } from '../step.ts';
import type { Mount } from '../topology.ts';
import { cause } from './cause.ts';
import { sameHostPath } from './host-path.ts';

/** The name the engine gives to a volume that nobody named: the image's `VOLUME` asked for it. */
const ANONYMOUS = /^[0-9a-f]{64}$/;

/** @returns the first mount that is missing, other or too many; `null` when they fit. */
export function compareMounts(
  wanted: readonly Mount[],
  has: readonly Mount[],
  desktop: boolean,
): Cause | null {
  const there = new Map(has.map((mount) => [mount.target, mount]));
  for (const mount of wanted) {
    const other = there.get(mount.target);
    if (other !== undefined && sameMount(mount, other, desktop)) continue;
    return cause('mount-differs', {
      target: mount.target,
      wanted: describe(mount),
      has: other === undefined ? null : describe(other),
    });
  }
  const targets = new Set(wanted.map((mount) => mount.target));
  const extra = has.find((mount) => !targets.has(mount.target) && !isAnonymous(mount));
  return extra === undefined ? null : cause('mount-differs', { target: extra.target, has: describe(extra) });
}

function sameMount(a: Mount, b: Mount, desktop: boolean): boolean {
  if (a.kind === 'volume') return b.kind === 'volume' && a.volume === b.volume && a.readOnly === b.readOnly;
  if (a.kind === 'tmpfs') return b.kind === 'tmpfs';
  return b.kind === 'bind' && sameHostPath(a.source, b.source, desktop) && a.readOnly === b.readOnly;
}

function isAnonymous(mount: Mount): boolean {
  return mount.kind === 'volume' && ANONYMOUS.test(mount.volume);
}

function describe(mount: Mount): string {
  if (mount.kind === 'tmpfs') return 'tmpfs';
  const source = mount.kind === 'volume' ? mount.volume : mount.source;
  return mount.readOnly ? `${source} (read-only)` : source;
}
