import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { openNamespaces, type Engine, type Namespaces } from '@dari/engine';
import { AGENT_LOOKUPS } from '@dari/probe/agent';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { AGENT_LABEL, agentOwner } from './agent-label.ts';
import { agentImage } from './agent-image.ts';
import { localAgent } from './local-agent.ts';

/** For files and the like, beside a thread for each lookup. */
const SPARE_THREADS = 8;

/**
 * Makes the namespaces of an engine ready to be looked into; nothing is started yet.
 *
 * @throws EngineError, ImageError when no image for the agents is there and none can be made
 */
export async function openRoutes(engine: Engine, topology: Topology, context: Context): Promise<Namespaces> {
  const { world } = context;
  const threads = AGENT_LOOKUPS + SPARE_THREADS;
  const [program, image] = await Promise.all([
    readFile(join(world.root, 'tools', 'dari', 'dist', 'agent.cjs'), 'utf8'),
    agentImage(engine, topology, context),
  ]);
  return openNamespaces(engine, {
    image,
    program,
    threads,
    labels: { [AGENT_LABEL]: agentOwner(hostname(), process.pid) },
    client: () => localAgent(program, threads, world),
    signal: world.signal,
  });
}
