import type { Confinement, HealthCheck, Mount, WantedContainer } from '@dari/topology';

const NANOSECONDS_PER_MS = 1_000_000;

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
    ...(wanted.confinement.user === '' ? {} : { User: wanted.confinement.user }),
    ...(wanted.health === null ? {} : { Healthcheck: healthOptions(wanted.health) }),
    HostConfig: {
      NetworkMode: first?.name ?? 'bridge',
      PortBindings: portBindings(wanted),
      Mounts: wanted.mounts.map(mountOptions),
      ExtraHosts: wanted.extraHosts,
      RestartPolicy: restartOptions(wanted.restart),
      Init: false,
      ...confinementOptions(wanted.confinement),
      ...(wanted.logging === null
        ? {}
        : { LogConfig: { Type: wanted.logging.driver, Config: wanted.logging.options } }),
    },
    ...(first === undefined
      ? {}
      : { NetworkingConfig: { EndpointsConfig: { [first.name]: endpoint(first.aliases) } } }),
  };
}

function confinementOptions(of: Confinement): Record<string, unknown> {
  return {
    ReadonlyRootfs: of.readOnlyRoot,
    CapDrop: of.droppedCapabilities,
    CapAdd: of.addedCapabilities,
    SecurityOpt: of.noNewPrivileges ? ['no-new-privileges'] : [],
    ...(of.memoryBytes === null ? {} : { Memory: of.memoryBytes }),
    ...(of.pids === null ? {} : { PidsLimit: of.pids }),
  };
}

/** @param policy as {@link WantedContainer.restart} has it. */
function restartOptions(policy: string): Record<string, unknown> {
  const [Name = 'no', retries] = policy.split(':');
  return retries === undefined ? { Name } : { Name, MaximumRetryCount: Number(retries) };
}

/** Durations of the engine are nanoseconds. */
function healthOptions(health: HealthCheck): Record<string, unknown> {
  return {
    Test: ['CMD-SHELL', health.command],
    Interval: health.intervalMs * NANOSECONDS_PER_MS,
    Timeout: health.timeoutMs * NANOSECONDS_PER_MS,
    Retries: health.retries,
    StartPeriod: health.startPeriodMs * NANOSECONDS_PER_MS,
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
