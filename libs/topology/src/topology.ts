import type { DeepFacts, SwarmFacts } from './deep-facts.ts';

/** What an engine has, in our own words. `observe` in `@dari/engine` makes one; everything else reads it. */
export interface Topology {
  readonly engine: EngineFacts;
  readonly networks: readonly Network[];
  readonly containers: readonly Container[];
  readonly volumes: readonly Volume[];
  readonly images: readonly Image[];
  /** What was read inside the network namespaces; absent or `null`: nobody looked. */
  readonly deep?: DeepFacts | null;
  /** `null`: the engine is in no swarm. Absent: not read, or the engine is no manager and cannot tell. */
  readonly swarm?: SwarmFacts | null;
}

/** What the engine says of itself. `null` means that this engine does not tell. */
export interface EngineFacts {
  /** For example `28.5.2`. */
  readonly version: string;
  /** The negotiated API version, for example `1.41`. */
  readonly api: string;
  readonly operatingSystem: string;
  /** `amd64`, `arm64`: as in image names. */
  readonly architecture: string;
  /** Docker Desktop runs the engine in a virtual machine, also on Linux. */
  readonly desktop: boolean;
  readonly rootless: boolean;
  /** API 1.49 and newer. */
  readonly firewall: 'iptables' | 'nftables' | null;
  /** Engine 29.5 and newer. */
  readonly userlandProxy: boolean | null;
  /** Whether it was started with experimental features; absent: not read. */
  readonly experimental?: boolean | null;
  /** What `host-gateway` maps to: the gateway of the default bridge; `null` without one. */
  readonly hostGateway: string | null;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly internal: boolean;
  readonly ipv6: boolean;
  /** API 1.48; `false` for a network without IPv4. */
  readonly ipv4?: boolean;
  /** CIDR blocks with their gateways; empty for `host` and `none`. */
  readonly subnets: readonly { readonly subnet: string; readonly gateway: string | null }[];
  readonly options: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

export type ContainerState = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

export interface Container {
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  readonly image: { readonly id: string; readonly reference: string };
  readonly state: ContainerState;
  /** Of the last exit; `null` while it runs or before the first start. */
  readonly exitCode: number | null;
  /** What the engine noted when a start failed, for example a port that was taken. */
  readonly error: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly hostname: string;
  /** `bridge`, `host`, `none`, `container:<id>` or a network's name, as given at creation. */
  readonly networkMode: string;
  /** `NAME=value`, with those of the image. */
  readonly env: readonly string[];
  readonly attachments: readonly Attachment[];
  /** What was asked for at creation, also while the container is stopped. */
  readonly published: readonly PublishedPort[];
  /**
   * What the engine has bound now, with the host port that it chose: empty while the container is stopped or has only
   * internal networks. Absent or `null`: not read.
   */
  readonly bound?: readonly PublishedPort[] | null;
  /** What it runs; absent or `null`: not read. */
  readonly command?: ContainerCommand | null;
  /** `EXPOSE` of the image and `--expose`, for example `27017/tcp`. */
  readonly exposed: readonly string[];
  readonly mounts: readonly Mount[];
  /** `name:address` lines, `host-gateway` as typed. */
  readonly extraHosts: readonly string[];
  readonly confinement: Confinement;
  /** `no`, `always`, `unless-stopped`, `on-failure`, `on-failure:3`. */
  readonly restart: string;
  /** With what the image says; `null` without one. */
  readonly health: HealthCheck | null;
  /** `null` where the engine does not tell. */
  readonly logging: Logging | null;
  /** ISO 8601; `null` before the first start. */
  readonly startedAt: string | null;
}

/** What a container may do and use. */
export interface Confinement {
  /** `name`, `uid` or `uid:gid`; `''`: as the image says. */
  readonly user: string;
  readonly readOnlyRoot: boolean;
  /** Without `CAP_`, sorted; `ALL` for all of them. */
  readonly droppedCapabilities: readonly string[];
  /** Without `CAP_`, sorted. */
  readonly addedCapabilities: readonly string[];
  readonly noNewPrivileges: boolean;
  /** `null`: no limit. */
  readonly memoryBytes: number | null;
  /** How many processes; `null`: no limit. */
  readonly pids: number | null;
}

/** What a container may do that nobody confines. */
export const UNCONFINED: Confinement = {
  user: '',
  readOnlyRoot: false,
  droppedCapabilities: [],
  addedCapabilities: [],
  noNewPrivileges: false,
  memoryBytes: null,
  pids: null,
};

/** How the engine finds out whether a container does its work. */
export interface HealthCheck {
  /** Run in the container by `/bin/sh -c`: 0 means healthy. */
  readonly command: string;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly retries: number;
  /** For so long a failure does not count. */
  readonly startPeriodMs: number;
}

export interface Logging {
  readonly driver: string;
  readonly options: Readonly<Record<string, string>>;
}

/** One container on one network. Addresses are `null` while it is not running. */
export interface Attachment {
  readonly network: string;
  readonly networkId: string;
  /** Names that were asked for with `--network-alias`, without the container's id and name. */
  readonly aliases: readonly string[];
  /** Every name the built-in DNS answers to, where the engine tells (API 1.44) or as derived. */
  readonly dnsNames: readonly string[];
  /**
   * One of {@link dnsNames} that the engine may have made up: engines before 25 keep such a name out of their DNS, and
   * do not tell. Absent: there is none.
   */
  readonly doubtfulName?: string;
  readonly ip: string | null;
  readonly ipv6: string | null;
  readonly gateway: string | null;
  /** `gw-priority` of the endpoint (API 1.48); absent: 0. */
  readonly gatewayPriority?: number;
  /** `target:alias` of `--link`: names that only this container resolves. */
  readonly links?: readonly string[];
}

/** With what the image says. */
export interface ContainerCommand {
  /** `null`: none. */
  readonly entrypoint: readonly string[] | null;
  readonly arguments: readonly string[];
  /** `''`: the root directory. */
  readonly directory: string;
  readonly tty: boolean;
  readonly openStdin: boolean;
}

export interface PublishedPort {
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp' | 'sctp';
  /** `''` and `0.0.0.0` mean every address. */
  readonly hostIp: string;
  /** 0: the engine chooses one at each start. */
  readonly hostPort: number;
}

export type Mount =
  | { readonly kind: 'volume'; readonly volume: string; readonly target: string; readonly readOnly: boolean }
  | { readonly kind: 'bind'; readonly source: string; readonly target: string; readonly readOnly: boolean }
  | { readonly kind: 'tmpfs'; readonly target: string };

export interface Volume {
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>>;
  /** ISO 8601; `null` where the engine does not tell. */
  readonly createdAt: string | null;
}

export interface Image {
  readonly id: string;
  /** `name:tag`, for example `goals-api:dev`. */
  readonly tags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly sizeBytes: number;
}
