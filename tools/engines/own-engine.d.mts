import type { StdioOptions } from 'node:child_process';

export interface OwnEngineOptions {
  /** A part of the names of what the engine makes: a-z, 0-9 and -, at most 20 characters. Need not be unique. */
  name: string;
  /**
   * How the version of a known engine begins: `20.10`, `26.1`, `28.5` or `29`. It is fetched or built the first time
   * (10 s from packages, minutes from Go modules) and kept. Default: the machine's own dockerd, whatever it is.
   */
  version?: string;
  /** The program: a name in PATH or a path. Default: the machine's own. */
  dockerd?: string;
  /** More flags for dockerd. */
  flags?: string[];
  /**
   * - `namespace` (default): a network namespace of its own, with loopback, bridges and firewall, and no way out.
   *   Published ports are reached from inside it (`inside`, `commandInside`).
   * - `veth`: the same, joined to the machine: ports published on 0.0.0.0 are reached at `address`, and the engine
   *   reaches what listens on `hostAddress`, a registry for example.
   * - `none`: for what runs no containers: neither a default bridge nor a firewall.
   */
  network?: 'namespace' | 'veth' | 'none';
  /**
   * Where images, containers and volumes are: on the `disk` (default, and what to measure on), or in `memory`, which
   * takes as much of it as the images are large (1.3 GB for all of dari's) and is removed at once: 0.3 s, where a busy
   * disk takes 2 to 15 s.
   */
  storage?: 'disk' | 'memory';
  /** As in daemon.json's `registry-mirrors`: `http://ADDRESS:PORT`. Asked instead of the public registry. */
  registryMirror?: string;
  /** Tags to copy from another engine. */
  images?: string[];
  /** The engine they come from, as in DOCKER_HOST. Default: the one of DOCKER_HOST, else the machine's. */
  imagesFrom?: string;
}

export interface RunOptions {
  cwd?: string;
  /** Added to this process's environment and DOCKER_HOST. */
  env?: Record<string, string>;
  stdio?: StdioOptions;
}

export interface RunResult {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Empty unless `stdio` is `pipe`, the default. */
  stdout: string;
  stderr: string;
}

export interface OwnEngine {
  /** As in DOCKER_HOST. The socket can be reached from anywhere on the machine. */
  readonly host: string;
  /** `DOCKER_HOST`, for a child's environment. */
  readonly env: { readonly DOCKER_HOST: string };
  /** Where everything is that the engine writes; its log is `dockerd.log`. */
  readonly folder: string;
  /** dockerd's process id; another one after `restart`. */
  readonly pid: number;
  /** With `veth`: where ports published on 0.0.0.0 are reached from the machine. */
  readonly address?: string;
  /** With `veth`: where the engine and its containers reach the machine. */
  readonly hostAddress?: string;
  /**
   * Sends dockerd a signal, SIGKILL unless named. Resolves when dockerd has ended, where the signal ends it;
   * at once where it does not run.
   * SIGKILL leaves its containers running, as a crash does.
   */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /**
   * Starts dockerd on the same data and waits until it answers; stops it first where it runs. Containers that a
   * killed dockerd left running are stopped by the new one before it answers: up to 10 s for one that ignores SIGTERM.
   */
  restart(): Promise<void>;
  /** Copies images from the other engine. */
  addImages(tags: string[]): Promise<void>;
  /** Runs a command in the engine's network, with DOCKER_HOST set, to its end. */
  inside(argv: string[], options?: RunOptions): Promise<RunResult>;
  /**
   * The same command as one to spawn: `const [program, ...args] = engine.commandInside(['node', …])`. The child is
   * the command itself, so a signal to it arrives there. Set `env` yourself.
   */
  commandInside(argv: string[]): string[];
  /** Ends the engine with all its containers, at once, and removes everything that it wrote. */
  [Symbol.asyncDispose](): Promise<void>;
}

export type CanRun = { yes: true } | { yes: false; why: string };

/** Whether an engine of one's own can be started here. `why` ends a sentence such as "skipped, because …". */
export function canRunOwnEngine(options?: { version?: string; dockerd?: string }): CanRun;

/**
 * Starts an engine that shares nothing with any other: folder, socket, containerd, processes, mounts, network and
 * firewall are its own. When it is disposed of, or this process ends in any way, all of it goes. Resolves when it
 * answers and has the images.
 * @throws Error that says what is missing, or with the last lines of dockerd's log
 */
export function startOwnEngine(options: OwnEngineOptions): Promise<OwnEngine>;
