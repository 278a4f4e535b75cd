/**
 * The parts of the engine's answers that are read here, as API 1.41 to 1.52 send them. Everything is optional: fields
 * come and go between versions, and Go sends `null` for an empty list or map.
 */
export interface ContainerJson {
  Id?: string;
  Name?: string;
  Image?: string;
  State?: { Status?: string; ExitCode?: number; Error?: string; StartedAt?: string; Pid?: number } | null;
  Config?: {
    Hostname?: string;
    Image?: string;
    Env?: readonly string[] | null;
    ExposedPorts?: Readonly<Record<string, unknown>> | null;
    Labels?: Readonly<Record<string, string>> | null;
    Tty?: boolean;
    OpenStdin?: boolean;
    Entrypoint?: readonly string[] | null;
    Cmd?: readonly string[] | null;
    WorkingDir?: string;
    User?: string;
    Healthcheck?: HealthcheckJson | null;
  } | null;
  HostConfig?: HostConfigJson | null;
  NetworkSettings?: {
    Networks?: Readonly<Record<string, EndpointJson | null>> | null;
    Ports?: PortBindingsJson | null;
  } | null;
  Mounts?: readonly MountPointJson[] | null;
}

export interface HostConfigJson {
  NetworkMode?: string;
  PortBindings?: PortBindingsJson | null;
  /** `/target:/container/alias` */
  Links?: readonly string[] | null;
  PublishAllPorts?: boolean;
  Binds?: readonly string[] | null;
  Mounts?: readonly WantedMountJson[] | null;
  Tmpfs?: Readonly<Record<string, string>> | null;
  VolumesFrom?: readonly string[] | null;
  ExtraHosts?: readonly string[] | null;
  RestartPolicy?: { Name?: string; MaximumRetryCount?: number } | null;
  ReadonlyRootfs?: boolean;
  CapAdd?: readonly string[] | null;
  CapDrop?: readonly string[] | null;
  SecurityOpt?: readonly string[] | null;
  /** Bytes; 0: no limit. */
  Memory?: number;
  /** 0 or -1: no limit. */
  PidsLimit?: number | null;
  LogConfig?: { Type?: string; Config?: Readonly<Record<string, string>> | null } | null;
}

/** Durations are nanoseconds; 0 stands for the engine's default. */
export interface HealthcheckJson {
  /** `["CMD-SHELL", line]`, `["CMD", program, argument…]`, `["NONE"]`. */
  Test?: readonly string[] | null;
  Interval?: number;
  Timeout?: number;
  Retries?: number;
  StartPeriod?: number;
}

/** By port, `80/tcp`. */
export type PortBindingsJson = Readonly<Record<string, readonly PortBindingJson[] | null>>;

export interface PortBindingJson {
  HostIp?: string;
  HostPort?: string;
}

/** `HostConfig.Mounts`: what was asked for. */
export interface WantedMountJson {
  Type?: string;
  Source?: string;
  Target?: string;
  ReadOnly?: boolean;
}

/** The top-level `Mounts`: what there is, with the volumes that the image declares. */
export interface MountPointJson {
  Type?: string;
  Name?: string;
  Source?: string;
  Destination?: string;
  RW?: boolean;
}

export interface EndpointJson {
  NetworkID?: string;
  Aliases?: readonly string[] | null;
  /** `target:alias` */
  Links?: readonly string[] | null;
  /** API 1.44. */
  DNSNames?: readonly string[] | null;
  IPAddress?: string;
  GlobalIPv6Address?: string;
  Gateway?: string;
  /** API 1.48. */
  GwPriority?: number;
}

export interface NetworkJson {
  Id?: string;
  Name?: string;
  Driver?: string;
  Internal?: boolean;
  EnableIPv6?: boolean;
  /** API 1.48. */
  EnableIPv4?: boolean;
  IPAM?: { Config?: readonly { Subnet?: string; Gateway?: string }[] | null } | null;
  Options?: Readonly<Record<string, string>> | null;
  Labels?: Readonly<Record<string, string>> | null;
  Containers?: Readonly<Record<string, { Name?: string }>> | null;
}

export interface VolumeJson {
  Name?: string;
  Driver?: string;
  Labels?: Readonly<Record<string, string>> | null;
  CreatedAt?: string;
}

export interface ImageJson {
  Id?: string;
  RepoTags?: readonly string[] | null;
  Labels?: Readonly<Record<string, string>> | null;
  Size?: number;
}

export interface VersionJson {
  Version?: string;
  ApiVersion?: string;
  MinAPIVersion?: string;
  Arch?: string;
}

export interface InfoJson {
  /** ISO 8601. */
  SystemTime?: string;
  OperatingSystem?: string;
  Labels?: readonly string[] | null;
  SecurityOptions?: readonly string[] | null;
  ExperimentalBuild?: boolean;
  Swarm?: { LocalNodeState?: string; ControlAvailable?: boolean } | null;
  /** API 1.49. */
  FirewallBackend?: { Driver?: string; Info?: readonly (readonly [string, string])[] | null } | null;
}
