import { EngineError, type Namespaces, type Where } from '@dari/engine';
import type { Topology } from '@dari/topology';

/** Agents that stay in their namespaces from one look to the next, so that only the first call of a check is slow. */
export interface KeptAgents extends AsyncDisposable {
  /** Begins a look at `topology`: agents in containers that stopped or started anew since are ended. */
  begin(topology: Topology): Asker;
  /** Ends the agents that nobody asked for a while: learners see them in `docker ps`. */
  endIdle(): void;
  /** Ends all of them; the next question starts new ones. */
  endAll(): void;
}

export type Asker = Pick<Namespaces, 'ask'>;

interface Kept {
  readonly opened: Promise<Namespaces>;
  /** When the container started whose namespace it is in; it gets a new one at each start. */
  readonly startedAt: string | null;
  /** Milliseconds since 1970. */
  askedAt: number;
}

/** A learner takes a container off a network and puts it back again: its agent should still be there then. */
const IDLE_MS = 60_000;

/** @param open makes one namespace ready to be looked into; nothing is started before the first question. */
export function keepAgents(
  open: (topology: Topology) => Promise<Namespaces>,
  now: () => number = Date.now,
): KeptAgents {
  const kept = new Map<string, Kept>();
  const ends = new Set<Promise<void>>();

  const end = (key: string, agent: Kept): void => {
    if (kept.get(key) === agent) kept.delete(key);
    // What it takes along when the engine is gone is gone anyway.
    const ended = agent.opened.then((namespaces) => namespaces[Symbol.asyncDispose]()).catch(() => undefined);
    ends.add(ended);
    void ended.then(() => ends.delete(ended));
  };
  const make = (key: string, topology: Topology): Kept => {
    const made = { opened: open(topology), startedAt: startOf(key, topology), askedAt: now() };
    made.opened.catch(() => undefined);
    kept.set(key, made);
    return made;
  };
  const asked = async (key: string, agent: Kept): Promise<Namespaces> => {
    agent.askedAt = now();
    try {
      return await agent.opened;
    } catch (error) {
      end(key, agent);
      throw error;
    }
  };
  const ask = async (topology: Topology, ...[where, question]: Parameters<Namespaces['ask']>) => {
    const key = keyOf(where);
    const known = kept.get(key);
    if (known !== undefined) {
      try {
        return await (await asked(key, known)).ask(where, question);
      } catch (error) {
        end(key, known);
        // The learner may have removed it: `docker rm -f $(docker ps -aq)` takes everything.
        if (!hasEnded(error)) throw error;
      }
    }
    const made = make(key, topology);
    try {
      return await (await asked(key, made)).ask(where, question);
    } catch (error) {
      end(key, made);
      throw error;
    }
  };
  return {
    begin(topology) {
      for (const [key, agent] of kept) {
        if (agent.startedAt !== startOf(key, topology)) end(key, agent);
      }
      return { ask: (where, question) => ask(topology, where, question) as never };
    },
    endIdle() {
      for (const [key, agent] of kept) if (now() - agent.askedAt > IDLE_MS) end(key, agent);
    },
    endAll() {
      for (const [key, agent] of kept) end(key, agent);
    },
    async [Symbol.asyncDispose]() {
      for (const [key, agent] of kept) end(key, agent);
      await Promise.all(ends);
    },
  };
}

function keyOf(where: Where): string {
  return typeof where === 'string' ? where : where.container;
}

function startOf(key: string, { containers }: Topology): string | null {
  return containers.find(({ id }) => id === key)?.startedAt ?? null;
}

function hasEnded(error: unknown): boolean {
  return error instanceof EngineError && error.kind === 'protocol';
}
