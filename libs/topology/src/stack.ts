import type { Confinement, HealthCheck, Logging, Mount } from './topology.ts';

/** In the order of the lecture: each one mends what the one before it shows. */
export const STACK_NAMES = ['host-ports', 'bridge', 'proxy', 'balanced', 'production'] as const;
export type StackName = (typeof STACK_NAMES)[number];

/** The network that every engine has and that nobody makes. It has no DNS, so no aliases either. */
export const DEFAULT_BRIDGE = 'bridge';

/** A role in a stack. */
export type Tier = 'web' | 'api' | 'db' | 'proxy';

/**
 * A stack as it is written in `infra/stacks`: data only. Every string may hold `${SETTING}` placeholders, which
 * {@link resolveStack} replaces; a placeholder that names a secret setting stays one in {@link Stack}. In the
 * environment there are also `${CONTAINER_NAME}`, the container's own name, and `${API_SERVERS}`, the containers of the
 * tier api as `name:port name:port`, where the port is their `PORT`.
 */
export interface StackDefinition {
  readonly name: StackName;
  /** User-defined bridges to make. The default bridge is named `bridge` and is never made. */
  readonly networks: readonly NetworkDefinition[];
  readonly volumes: readonly { readonly name: string }[];
  /** In the order in which a person would start them. */
  readonly containers: readonly ContainerDefinition[];
}

export interface NetworkDefinition {
  readonly name: string;
  /** Whether it has no way out of the engine: nothing can be published from it either. */
  readonly internal?: boolean;
}

export interface ContainerDefinition {
  readonly tier: Tier;
  /** With {@link replicas} the number follows: `goals-api-1`. */
  readonly name: string;
  /** How many of the same there are, usually a placeholder. */
  readonly replicas?: string;
  /** Which image of `infra/images` it runs, for example `api` or `mongo`. */
  readonly image: string;
  readonly env: Readonly<Record<string, string>>;
  readonly networks: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly publish: readonly PublishDefinition[];
  readonly mounts: readonly Mount[];
  readonly extraHosts: readonly string[];
  /** What it does not name is as the engine has it by default. */
  readonly confinement?: Partial<Confinement>;
  /** `no` by default. */
  readonly restart?: string;
  readonly health?: HealthCheck;
  /** By default the engine's own. */
  readonly logging?: Logging;
}

export interface PublishDefinition {
  readonly containerPort: number;
  /** Usually a placeholder such as `${WEB_PORT}`. */
  readonly hostPort: string;
  /**
   * Who has to reach it: `host` asks for 127.0.0.1 only; `host-and-containers` also for the address that
   * `host.docker.internal` maps to. `PUBLISH_ADDRESS=0.0.0.0` opens both to every interface.
   */
  readonly reach: 'host' | 'host-and-containers';
}

/** The settings that placeholders name. */
export interface Settings {
  readonly values: Readonly<Record<string, string>>;
  /** The names in `values` that must not be printed. */
  readonly secrets: readonly string[];
}

/** What we want an engine to have: a definition with settings, engine and images filled in. */
export interface Stack {
  readonly name: StackName;
  readonly project: string;
  readonly images: readonly WantedImage[];
  readonly networks: readonly WantedNetwork[];
  readonly volumes: readonly WantedVolume[];
  readonly containers: readonly WantedContainer[];
}

export type ImageSource = 'registry' | 'offline';

/** One image that has to be present, and how to get it. */
export interface WantedImage {
  /** `name:tag`. */
  readonly tag: string;
  readonly how: 'pull' | 'build' | 'import';
  readonly source: ImageSource;
  /** Hash of all that goes into it; compared with the label of the image that is there. `null` for `pull`. */
  readonly content: string | null;
  /** Tags of the images it is built from. */
  readonly from: readonly string[];
  /** The labels it gets when it is built or imported, {@link LABEL.content} among them; empty for `pull`. */
  readonly labels: Readonly<Record<string, string>>;
  /** How `docker build` makes it; `null` for `pull` and `import`. */
  readonly build: ImageBuild | null;
  /** What is in the Debian root file system that is imported; `null` for `pull` and `build`. */
  readonly rootfs: DebianRootfs | null;
}

/** Paths are relative to the repository's root, with forward slashes. */
export interface ImageBuild {
  readonly dockerfile: string;
  readonly context: string;
  readonly args: Readonly<Record<string, string>>;
  /** Tarballs that the build needs on disk: what `npm pack` fetches, for example `npm@11.21.2`, and into which folder. */
  readonly npmPackages: readonly { readonly spec: string; readonly folder: string }[];
}

export interface DebianRootfs {
  /** For example `trixie`. */
  readonly suite: string;
  /** Debian packages besides the minimal system. */
  readonly packages: readonly string[];
}

export interface WantedNetwork {
  readonly name: string;
  readonly driver: 'bridge';
  readonly internal: boolean;
  readonly labels: Readonly<Record<string, string>>;
}

export interface WantedVolume {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface WantedContainer {
  readonly tier: Tier;
  /** From 1; `null` for a container that there is only one of. */
  readonly replica: number | null;
  readonly name: string;
  readonly image: string;
  readonly env: Readonly<Record<string, EnvValue>>;
  /** The first one is where the container is created; the others are connected before it starts. */
  readonly networks: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly published: readonly WantedPort[];
  readonly mounts: readonly Mount[];
  readonly extraHosts: readonly string[];
  readonly confinement: Confinement;
  readonly restart: string;
  /** `null`: as the image says. */
  readonly health: HealthCheck | null;
  /** `null`: as the engine does by default. */
  readonly logging: Logging | null;
  readonly labels: Readonly<Record<string, string>>;
}

export interface WantedPort {
  readonly containerPort: number;
  readonly hostPort: number;
  /** IPv4 addresses of the engine's host, `0.0.0.0` for all. */
  readonly hostIps: readonly string[];
}

/** `secret` names the setting that a value came from when it must not be printed. */
export interface EnvValue {
  readonly value: string;
  readonly secret: string | null;
}
