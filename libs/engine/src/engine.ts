import type { Readable } from 'node:stream';
import type { EngineFacts, Step, Topology } from '@dari/topology';
import type { RegistryRefusal } from './image/registry-refusal.ts';

/** A Docker Engine that answered. Every method throws {@link EngineError} and nothing else. */
export interface Engine {
  /** Where it was found: `unix:///var/run/docker.sock`, and what pointed there. */
  readonly endpoint: Endpoint;
  readonly facts: EngineFacts;
  /**
   * How far its clock was ahead of ours when it was connected to, in milliseconds; 0 where the two could not be told
   * apart. Times of events and starts are by its clock, and that of a virtual machine drifts.
   */
  readonly clockAheadMs: number;

  /** Reads the whole topology. Images without a tag are left out. */
  observe(signal?: AbortSignal): Promise<Topology>;

  /** @returns the number of a container's first process, as the engine's machine counts; `null`: it does not run. */
  processOf(container: string, signal?: AbortSignal): Promise<number | null>;

  /** Makes one change. Doing it twice is no error: "already there" and "already gone" count as done. */
  apply(step: EngineStep, signal?: AbortSignal): Promise<void>;

  /**
   * Asks the engine to ask the registry, without downloading anything.
   *
   * @param patienceMs how long nothing may come back before the answer is `silent`; 8 s unless told.
   */
  askRegistry(reference: string, signal?: AbortSignal, patienceMs?: number): Promise<RegistryAnswer>;
  /** @param patienceMs how long nothing new may come before the download is given up; 60 s unless told. */
  pull(
    reference: string,
    progress: (event: ImageProgress) => void,
    signal?: AbortSignal,
    patienceMs?: number,
  ): Promise<void>;
  /** `context` is a tar stream. Uses the classic builder, which every engine has. */
  build(
    context: Readable,
    options: BuildOptions,
    progress: (event: ImageProgress) => void,
    signal?: AbortSignal,
  ): Promise<void>;
  /** Makes an image of one layer from the tar stream of a root file system. */
  importImage(rootfs: Readable, options: ImportOptions, signal?: AbortSignal): Promise<void>;

  /** Lines as they come, both streams, oldest first; ends with the container unless `follow` is false. */
  logs(container: string, options: LogOptions, signal?: AbortSignal): AsyncIterable<LogLine>;
  /** The engine's event stream from now on, unless told from when. Ends when `signal` aborts. */
  events(signal: AbortSignal, span?: EventSpan): AsyncIterable<EngineEvent>;
  /** Runs a throw-away container to its end and removes it. */
  runOnce(options: RunOptions, signal?: AbortSignal): Promise<RunResult>;
  /** Starts a throw-away container without any right that it does not need, and talks with it. */
  startProgram(options: ProgramOptions, signal?: AbortSignal): Promise<Program>;
}

export type EngineStep = Exclude<Step, { kind: 'prepare-image' }>;

export interface Endpoint {
  /** `unix://…`, `npipe://…`, `tcp://…` or `ssh://…`. */
  readonly url: string;
  /** What pointed there. */
  readonly from: 'DOCKER_HOST' | 'DOCKER_CONTEXT' | 'current-context' | 'default';
  /** The context's name, where one was used. */
  readonly context: string | null;
}

/** What the engine hears when it asks a registry for an image. */
export type RegistryAnswer = { readonly kind: 'has-it' } | RegistryRefusal;

/** Progress of a pull or build. `fraction` (0 to 1) only where the engine tells enough to know it. */
export interface ImageProgress {
  readonly text: string;
  readonly fraction: number | null;
}

export interface BuildOptions {
  readonly tag: string;
  /** Path of the Dockerfile inside the context. */
  readonly dockerfile: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
}

export interface ImportOptions {
  readonly tag: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface LogOptions {
  readonly follow: boolean;
  /** How many lines of the past; `'all'` for every one. */
  readonly tail: number | 'all';
}

export interface LogLine {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** Milliseconds since 1970. The engine remembers its last 256 events, and none from before its start. */
export interface EventSpan {
  /** The stream begins with what happened since; now unless given. */
  readonly since?: number;
  /** The stream ends here; without it the stream goes on. */
  readonly until?: number;
}

export interface EngineEvent {
  readonly type: string;
  /** `create`, `start`, `die`, `connect`, … */
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface RunOptions {
  readonly image: string;
  readonly command: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly binds?: readonly string[];
  /** A network's name, `host`, `none` or `container:<id>`. */
  readonly network?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProgramOptions extends Omit<RunOptions, 'binds' | 'network'> {
  /** `host`, `none`, `container:<id>` or a network's name. */
  readonly network: string;
}

/** A program that reads lines from its input and writes lines to its output. */
export interface Program {
  write(line: string): void;
  /** Its output, once. Ends with the program. @throws EngineError also when it ended with a complaint. */
  lines(): AsyncIterable<string>;
  /** Ends it; when this is done, nothing of it is left. */
  stop(): Promise<void>;
}
