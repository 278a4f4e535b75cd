import type { Mount, WantedContainer } from '@dari/topology';

/**
 * The body of `POST /containers/create` for a wanted container. Binds are sent as `Mounts`, not as `Binds`: the engine
 * then refuses a source that is missing where `Binds` would make an empty folder that belongs to root.
 */
export function containerOptions(wanted: WantedContainer): Record<string, unknown> {
  const [first] = wanted.networks;
  return {
    Image: wanted.image,
    Env: Object.entries(wanted.env)
      .map(([name, { value }]) => `${name}=${value}`)
      .sort(),
    Labels: wanted.labels,
    ExposedPorts: Object.fromEntries(
      wanted.published.map(({ containerPort }) => [`${containerPort}/tcp`, {}]),
    ),
    StopTimeout: 10,
    HostConfig: {
      NetworkMode: first?.name ?? 'bridge',
      PortBindings: portBindings(wanted),
      Mounts: wanted.mounts.map(mountOptions),
      ExtraHosts: wanted.extraHosts,
      RestartPolicy: { Name: 'no' },
      Init: false,
    },
    ...(first === undefined
      ? {}
      : { NetworkingConfig: { EndpointsConfig: { [first.name]: endpoint(first.aliases) } } }),
  };
}

/** The engine refuses aliases outside user-defined networks, also an empty list on some versions. */
export function endpoint(aliases: readonly string[]): Record<string, unknown> {
  return aliases.length === 0 ? {} : { Aliases: aliases };
}

function portBindings(wanted: WantedContainer): Record<string, { HostIp: string; HostPort: string }[]> {
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  for (const { containerPort, hostPort, hostIps } of wanted.published) {
    const entries = (bindings[`${containerPort}/tcp`] ??= []);
    entries.push(...hostIps.map((HostIp) => ({ HostIp, HostPort: String(hostPort) })));
  }
  return bindings;
}

function mountOptions(mount: Mount): Record<string, unknown> {
  switch (mount.kind) {
    case 'bind':
      return { Type: 'bind', Source: mount.source, Target: mount.target, ReadOnly: mount.readOnly };
    case 'volume':
      return { Type: 'volume', Source: mount.volume, Target: mount.target, ReadOnly: mount.readOnly };
    case 'tmpfs':
      return { Type: 'tmpfs', Target: mount.target };
  }
}
