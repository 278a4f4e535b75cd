import type { Mount } from '@dari/topology';
import { fromDesktopPath } from './desktop-path.ts';
import type { ContainerJson, MountPointJson, WantedMountJson } from './inspect-json.ts';

/**
 * @returns the mounts that were asked for: `-v`, `--mount`, `--tmpfs` and those of `--volumes-from`. The anonymous
 * volumes that an image's `VOLUME` declares are left out, as nobody asked for them.
 */
export function mapMounts(json: ContainerJson): Mount[] {
  const points = json.Mounts ?? [];
  const host = json.HostConfig ?? {};
  const asked = [
    ...(host.Binds ?? []).flatMap(fromBind),
    ...(host.Mounts ?? []).flatMap((mount) => fromMount(mount, points)),
    ...Object.keys(host.Tmpfs ?? {}).map((target): Mount => ({ kind: 'tmpfs', target })),
  ];
  if ((host.VolumesFrom ?? []).length === 0) return asked;
  const targets = new Set(asked.map(({ target }) => target));
  return [...asked, ...points.flatMap(fromPoint).filter(({ target }) => !targets.has(target))];
}

/** `source:target[:options]`; a Windows source has a colon of its own. */
function fromBind(text: string): Mount[] {
  const match = /^([A-Za-z]:[\\/][^:]*|[^:]+):([^:]+)(?::(.*))?$/.exec(text);
  const [, source, target, options] = match ?? [];
  if (source === undefined || target === undefined) return [];
  const readOnly = (options ?? '').split(',').includes('ro');
  return [
    /^(?:[A-Za-z]:)?[\\/]/.test(source) ? bind(source, target, readOnly) : volume(source, target, readOnly),
  ];
}

function fromMount(mount: WantedMountJson, points: readonly MountPointJson[]): Mount[] {
  const target = mount.Target ?? '';
  const readOnly = mount.ReadOnly ?? false;
  switch (mount.Type) {
    case 'bind':
      return [bind(mount.Source ?? '', target, readOnly)];
    case 'volume': {
      // `--mount type=volume,target=/x` gets a name only when the container is made.
      const made = points.find((point) => point.Destination === target)?.Name;
      return [
        volume(
          mount.Source !== undefined && mount.Source !== '' ? mount.Source : (made ?? ''),
          target,
          readOnly,
        ),
      ];
    }
    case 'tmpfs':
      return [{ kind: 'tmpfs', target }];
    case undefined:
    default:
      return [];
  }
}

function fromPoint(point: MountPointJson): Mount[] {
  const target = point.Destination ?? '';
  const readOnly = point.RW === false;
  if (point.Type === 'bind') return [bind(point.Source ?? '', target, readOnly)];
  const anonymous = /^[0-9a-f]{64}$/.test(point.Name ?? '');
  return point.Type === 'volume' && !anonymous ? [volume(point.Name ?? '', target, readOnly)] : [];
}

function bind(source: string, target: string, readOnly: boolean): Mount {
  return { kind: 'bind', source: fromDesktopPath(source), target, readOnly };
}

function volume(name: string, target: string, readOnly: boolean): Mount {
  return { kind: 'volume', volume: name, target, readOnly };
}
