import type { Topology } from '@dari/topology';
import { AGENT_LABEL } from './agent-label.ts';

/** Leaves out the containers of agents, which other commands may be running at the moment. */
export function withoutAgents(topology: Topology): Topology {
  return { ...topology, containers: topology.containers.filter(({ labels }) => !(AGENT_LABEL in labels)) };
}
