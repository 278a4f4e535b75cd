import type { Confinement, Container, PublishedPort } from '@dari/topology';
import type { Command } from '../remedy.ts';

/** What is different about the new container. */
export interface Change {
  readonly publish?: readonly string[];
  readonly addHosts?: readonly string[];
  /** Replaces the network mode. */
  readonly network?: string;
}

const ENVIRONMENT = '{{range .Config.Env}}{{println .}}{{end}}';
const LABELS = '{{range $name, $value := .Config.Labels}}{{println (printf "%s=%s" $name $value)}}{{end}}';

/**
 * The commands that make a container again with one thing changed. The old one is stopped and stays, under another name,
 * until somebody removes it: the new one has its volumes. Environment and labels go through files, so that no secret is
 * printed.
 *
 * @returns nothing when it is not known what the container runs.
 */
export function recreate(container: Container, change: Change): readonly Command[] {
  const { name, command } = container;
  if (!command) return [];
  const before = `${name}-before`;
  const [first, ...others] = container.attachments;
  const aliases = (of: typeof first, option: string): string[] =>
    (of?.aliases ?? []).flatMap((alias) => [option, alias]);
  const network = change.network ?? first?.network ?? container.networkMode;
  const options = [
    ...['--name', name, '--env-file', `${name}.env`, '--label-file', `${name}.labels`],
    ...['--volumes-from', before, '--network', network],
    ...(change.network === undefined ? aliases(first, '--network-alias') : []),
    ...published(container, change.publish ?? []).flatMap((port) => ['-p', port]),
    ...[...container.extraHosts, ...(change.addHosts ?? [])].flatMap((line) => ['--add-host', line]),
    ...ownHostname(container, network),
    ...confinement(container.confinement),
    ...(container.restart === 'no' ? [] : ['--restart', container.restart]),
    ...(command.directory === '' ? [] : ['--workdir', command.directory]),
    ...(command.tty ? ['--tty'] : []),
    ...(command.openStdin ? ['--interactive'] : []),
    ...(command.entrypoint?.[0] === undefined ? [] : ['--entrypoint', command.entrypoint[0]]),
  ];
  const runs = [...(command.entrypoint?.slice(1) ?? []), ...command.arguments];
  const image = container.image.reference;
  const connects = change.network === undefined ? others : [];
  return [
    { words: ['docker', 'inspect', '--format', ENVIRONMENT, name], output: `${name}.env` },
    { words: ['docker', 'inspect', '--format', LABELS, name], output: `${name}.labels` },
    { words: ['docker', 'stop', name] },
    { words: ['docker', 'rename', name, before] },
    { words: ['docker', 'create', ...options, image, ...runs] },
    ...connects.map((entry) => ({
      words: ['docker', 'network', 'connect', ...aliases(entry, '--alias'), entry.network, name],
    })),
    { words: ['docker', 'start', name] },
  ];
}

function published(container: Container, added: readonly string[]): readonly string[] {
  const kept = container.published.map(portOption);
  return [...kept, ...added.filter((port) => !kept.includes(port))];
}

/** Without a host port the engine chooses one: `80`, `127.0.0.1::80`. */
function portOption({ hostIp, hostPort, containerPort, protocol }: PublishedPort): string {
  const ip = hostIp === '' ? [] : [hostIp.includes(':') ? `[${hostIp}]` : hostIp];
  const host = hostPort === 0 ? (ip.length === 0 ? [] : ['']) : [String(hostPort)];
  return [...ip, ...host, `${containerPort}${protocol === 'tcp' ? '' : `/${protocol}`}`].join(':');
}

/** The engine gives a container without a host name the beginning of its id. */
function ownHostname({ hostname, id }: Container, network: string): readonly string[] {
  return hostname === '' || id.startsWith(hostname) || network === 'host' ? [] : ['--hostname', hostname];
}

/** What the container may do stays as it was. */
function confinement(limits: Confinement): readonly string[] {
  return [
    ...(limits.user === '' ? [] : ['--user', limits.user]),
    ...(limits.readOnlyRoot ? ['--read-only'] : []),
    ...limits.droppedCapabilities.flatMap((name) => ['--cap-drop', name]),
    ...limits.addedCapabilities.flatMap((name) => ['--cap-add', name]),
    ...(limits.noNewPrivileges ? ['--security-opt', 'no-new-privileges'] : []),
    ...(limits.memoryBytes === null ? [] : ['--memory', String(limits.memoryBytes)]),
    ...(limits.pids === null ? [] : ['--pids-limit', String(limits.pids)]),
  ];
}
