import { hostname } from 'node:os';
import type { Engine } from '@dari/engine';
import { AGENT_LABEL, agentOwner } from '../routes/agent-label.ts';

/** What a command's agents do, as the engine tells it. */
export interface AgentWatch {
  /** Calls `then` as soon as a container of an agent has started, and resolves when all that started are gone. */
  untilGone(pid: number, then: () => unknown): Promise<void>;
}

/** Begins to watch: before the command starts. */
export function watchAgents(engine: Engine): AgentWatch {
  const over = new AbortController();
  const events = engine.events(over.signal);
  return {
    async untilGone(pid, then) {
      const owner = agentOwner(hostname(), pid);
      const there = new Set<string>();
      for await (const { type, action, id, attributes } of events) {
        if (type !== 'container' || attributes[AGENT_LABEL] !== owner) continue;
        if (action === 'start') {
          there.add(id);
          await then();
        }
        if (action === 'destroy') there.delete(id);
        if (action === 'destroy' && there.size === 0) break;
      }
      over.abort();
    },
  };
}

/** @returns the containers that a command's agents have left, whatever their state. */
export async function agentsOf(engine: Engine, pid: number): Promise<readonly string[]> {
  const owner = agentOwner(hostname(), pid);
  const { containers } = await engine.observe();
  return containers.filter(({ labels }) => labels[AGENT_LABEL] === owner).map(({ name }) => name);
}
