import type { AgentQuestion } from '@dari/probe/agent';
import type { Engine, Program } from '../engine.ts';
import { EngineError } from '../engine-error.ts';
import { cancelled } from '../http/modem-api.ts';
import { agentSession, type AgentSession, type AnswerTo } from './agent-session.ts';

/**
 * A network namespace to look into: where the engine runs, where the commands are typed, or that of a container, by its
 * full id. A container may have any network mode and need not have a shell.
 */
export type Where = 'host' | 'client' | { readonly container: string };

/** Agents inside network namespaces, started when they are needed first, gone when this is disposed of. */
export interface Namespaces extends AsyncDisposable {
  /**
   * @throws EngineError `not-running` (fact `container`) when the container does not run; `no-engine` when the engine
   * went away; `cancelled`
   */
  ask<Q extends AgentQuestion>(where: Where, question: Q): Promise<AnswerTo<Q>>;
}

export interface NamespaceOptions {
  /** An image with Node that is on the engine. */
  readonly image: string;
  /** The agent's program, one file of CommonJS. */
  readonly program: string;
  /** Of the containers that the agents run in. */
  readonly labels: Readonly<Record<string, string>>;
  /** Starts the agent where the commands are typed. */
  readonly client: () => Program;
  /** Threads that the agent looks names up with. */
  readonly threads: number;
  readonly signal?: AbortSignal;
}

/** How many agents run at once in containers: each takes some 40 MB. */
export const AGENTS_AT_ONCE = 12;

interface Entry {
  readonly session: Promise<AgentSession>;
  /** Questions under way. */
  users: number;
}

/** Opens nothing yet. */
export function openNamespaces(
  engine: Pick<Engine, 'startProgram' | 'observe'>,
  options: NamespaceOptions,
): Namespaces {
  const { signal } = options;
  const entries = new Map<string, Entry>();
  const ends = new Set<Promise<void>>();
  const sleepers = new Set<() => void>();
  let closed = false;

  const whyEnded = async (): Promise<Error> => {
    if (signal?.aborted === true) return cancelled(signal.reason);
    // An engine that went away says so itself.
    await engine.observe(signal);
    return new EngineError('protocol', 'the agent ended before it answered');
  };
  const start = async (key: string): Promise<AgentSession> => {
    if (signal?.aborted === true) throw cancelled(signal.reason);
    if (key === 'client') return agentSession(options.client(), whyEnded);
    const { image, program, labels, threads } = options;
    // Its own settings, so that none of the image gets in between.
    const env = { UV_THREADPOOL_SIZE: String(threads), NODE_OPTIONS: '', LANG: 'C' };
    const run = { image, command: ['node', '-e', program], labels, env, network: key };
    return agentSession(await engine.startProgram(run, signal), whyEnded);
  };
  const close = (key: string, { session }: Entry): void => {
    entries.delete(key);
    const end = session.then(
      (open) => open.stop(),
      () => undefined,
    );
    ends.add(end);
    end.catch(() => undefined);
  };
  const enter = async (key: string): Promise<Entry> => {
    for (;;) {
      // Who still waits for its turn when all is over may not begin.
      if (closed) throw cancelled();
      const open = entries.get(key);
      if (open !== undefined) return entered(open);
      if (entries.size < AGENTS_AT_ONCE) break;
      const idle = [...entries].find(([name, { users }]) => users === 0 && !STAYING.includes(name));
      if (idle !== undefined) close(...idle);
      else await new Promise<void>((resolve) => sleepers.add(resolve));
    }
    const session = start(key);
    const entry = { session, users: 0 };
    entries.set(key, entry);
    session.catch(() => entries.delete(key));
    return entered(entry);
  };
  const wakeAll = (): void => {
    for (const wake of sleepers) wake();
    sleepers.clear();
  };
  const leave = (entry: Entry): void => {
    entry.users -= 1;
    wakeAll();
  };
  return {
    async ask(where, question) {
      const entry = await enter(keyOf(where));
      try {
        return await (await entry.session).ask(question);
      } finally {
        leave(entry);
      }
    },
    async [Symbol.asyncDispose]() {
      closed = true;
      wakeAll();
      for (const entry of entries) close(...entry);
      for (const end of await Promise.allSettled(ends)) if (end.status === 'rejected') throw end.reason;
    },
  };
}

/** Counts at once, before anybody else can close it. */
function entered(entry: Entry): Entry {
  entry.users += 1;
  return entry;
}

/** The engine's own words for a network mode; no container has a mode `client`. */
function keyOf(where: Where): string {
  return typeof where === 'string' ? where : `container:${where.container}`;
}

/** These may be listening for the others. */
const STAYING: readonly string[] = ['host', 'client'];
