/**
 * What happened since the lesson was started, oldest first: what no look at the present can tell. "Removed" cannot pass
 * before "existed".
 */
export interface History {
  /** When the lesson was started; milliseconds since 1970. */
  readonly startedAt: number;
  /** What there was then: these things are not the learner's answer to a task. */
  readonly baseline: Baseline;
  readonly events: readonly PastEvent[];
  /** Addresses that containers were seen with; each combination once. */
  readonly sightings: readonly Sighting[];
  /** By the id of the task; the last one counts. */
  readonly typed: Readonly<Record<string, Typed>>;
}

export interface Baseline {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
}

/** One event of the engine, as `docker events` shows it. */
export interface PastEvent {
  readonly at: number;
  readonly type: 'container' | 'network' | 'volume' | 'image';
  /** `create`, `start`, `die`, `destroy`, `connect`, `disconnect`, `prune`, `tag`, … */
  readonly action: string;
  /** The full id of a container or network; a volume's name. */
  readonly id: string;
  /** Of networks `name` and `container` (connect, disconnect); of containers `name` and `image`. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Sighting {
  readonly at: number;
  /** Its full id. */
  readonly container: string;
  readonly name: string;
  readonly network: string;
  readonly ip: string;
  /** The start of the container that it was seen in. */
  readonly startedAt: string | null;
}

/** What the learner typed for a task: an answer, or the key of a prediction. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

export const NO_HISTORY: History = {
  startedAt: 0,
  baseline: { containers: [], networks: [], volumes: [] },
  events: [],
  sightings: [],
  typed: {},
};
