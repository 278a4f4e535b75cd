import type { EngineEvent } from '@dari/engine';
import { AGENT_LABEL } from '../routes/agent-label.ts';

/** Collects what happens on an engine, without what dari itself does there to look around. */
export interface LearnersEvents {
  hear(event: EngineEvent): void;
  /**
   * @param agents containers that are known to be dari's own.
   * @returns what was heard since the last time.
   */
  take(agents: readonly { readonly id: string }[]): readonly EngineEvent[];
}

/** How many containers of agents are kept in mind; their last events come seconds after their first. */
const MOST_AGENTS = 500;

/** Remembers which containers were agents, because events of networks name a container by its id only. */
export function learnersEvents(): LearnersEvents {
  const agents = new Set<string>();
  let heard: EngineEvent[] = [];
  const remember = (id: string): void => {
    agents.add(id);
    const [oldest = ''] = agents;
    if (agents.size > MOST_AGENTS) agents.delete(oldest);
  };
  return {
    hear(event) {
      if (event.type === 'container' && AGENT_LABEL in event.attributes) remember(event.id);
      else heard.push(event);
    },
    take(known) {
      for (const { id } of known) remember(id);
      const theirs = heard.filter(
        ({ id, attributes }) => !agents.has(id) && !agents.has(attributes['container'] ?? ''),
      );
      heard = [];
      return theirs;
    },
  };
}
