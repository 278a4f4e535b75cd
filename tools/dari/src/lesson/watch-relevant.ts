import type { EngineEvent } from '@dari/engine';
import { AGENT_LABEL } from '../routes/agent-label.ts';

/** What leaves everything as it is that a check could see. */
const NOTHING_CHANGES = [
  'attach',
  'detach',
  'resize',
  'top',
  'export',
  'exec_create',
  'exec_detach',
  'archive-path',
];
const TYPES = ['container', 'network', 'volume', 'image'];
/** How many containers of agents are kept in mind; their last events come seconds after their first. */
const MOST_AGENTS = 200;

/**
 * Tells the events after which a look may see something new from the ones that dari itself causes by looking: its
 * agents are containers, too.
 */
export function relevance(): (event: EngineEvent) => boolean {
  const agents: string[] = [];
  return ({ type, action, id, attributes }) => {
    if (type === 'container' && AGENT_LABEL in attributes) {
      if (!agents.includes(id)) agents.push(id);
      if (agents.length > MOST_AGENTS) agents.shift();
      return false;
    }
    if (type === 'network' && agents.includes(attributes['container'] ?? '')) return false;
    // `exec_start: sh -c …` has the command in its name.
    const [verb = ''] = action.split(':');
    return TYPES.includes(type) && !NOTHING_CHANGES.includes(verb);
  };
}
