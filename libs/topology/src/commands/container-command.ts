import type { WantedContainer } from '../stack.ts';
import type { Mount } from '../topology.ts';
import { settingOptions } from './setting-options.ts';
import type { Shell } from './shell.ts';

/**
 * @param cwd absolute path of the repository; sources below it are written with the current directory.
 * @returns the commands that make one container and start it, each as its parts.
 */
export function containerCommands(
  container: WantedContainer,
  shell: Shell,
  cwd: string | null,
): readonly (readonly string[])[] {
  const { quote } = shell;
  const [first, ...others] = container.networks;
  const options = [
    `--name ${quote(container.name)}`,
    ...(first === undefined ? [] : [`--network ${quote(first.name)}`]),
    ...(first?.aliases ?? []).map((alias) => `--network-alias ${quote(alias)}`),
    ...Object.entries(container.labels).map(([key, value]) => `--label ${quote(`${key}=${value}`)}`),
    ...container.published.flatMap(({ hostIps, hostPort, containerPort }) =>
      hostIps.map((ip) => `-p ${ip}:${hostPort}:${containerPort}`),
    ),
    ...container.mounts.map((mount) => mountOption(mount, shell, cwd)),
    ...container.extraHosts.map((line) => `--add-host ${quote(line)}`),
    ...settingOptions(container, shell),
    ...Object.entries(container.env).map(([key, { value, secret }]) =>
      secret === null ? `-e ${quote(`${key}=${value}`)}` : `-e ${shell.withVariable(`${key}=`, secret)}`,
    ),
  ];
  const image = quote(container.image);
  if (others.length === 0) return [['docker run -d', ...options, image]];
  const connects = others.map(({ name, aliases }) => {
    const names = aliases.map((alias) => `--alias ${quote(alias)} `).join('');
    return [`docker network connect ${names}${quote(name)} ${quote(container.name)}`];
  });
  return [['docker create', ...options, image], ...connects, [`docker start ${quote(container.name)}`]];
}

function mountOption(mount: Mount, shell: Shell, cwd: string | null): string {
  if (mount.kind === 'tmpfs') return `--tmpfs ${shell.quote(mount.target)}`;
  const source = mount.kind === 'volume' ? mount.volume : mount.source;
  const rest = `:${mount.target}${mount.readOnly ? ':ro' : ''}`;
  // -v is split at colons, except for the one of a Windows drive.
  if (source.replace(/^[A-Za-z]:[\\/]/, '').includes(':') || mount.target.includes(':')) {
    return `--mount ${shell.quote(mountFields(mount, source))}`;
  }
  const inside = mount.kind === 'bind' && cwd !== null ? pathBelow(cwd, source) : null;
  return `-v ${inside === null ? shell.quote(source + rest) : shell.inCurrentDirectory(inside + rest)}`;
}

/** The value of `--mount` is one line of CSV. */
function mountFields(mount: Exclude<Mount, { kind: 'tmpfs' }>, source: string): string {
  const fields = [`type=${mount.kind}`, `source=${source}`, `target=${mount.target}`];
  return [...fields, ...(mount.readOnly ? ['readonly'] : [])]
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

/** @returns what follows `directory` in `path`, with its separator; `null` when the path is not in it. */
export function pathBelow(directory: string, path: string): string | null {
  const root = directory.replace(/[\\/]+$/, '');
  if (!path.startsWith(root)) return null;
  const rest = path.slice(root.length);
  return rest === '' || rest.startsWith('/') || rest.startsWith('\\') ? rest : null;
}
