import { hostname } from 'node:os';
import { withImages, type ImageNames } from '@dari/course';
import { connect, openNamespaces, type Engine } from '@dari/engine';
import { keepAgents, type KeptAgents } from 'dari/lesson/watch-agents.ts';
import { imageNames } from 'dari/lesson/lesson-images.ts';
import { AGENT_LABEL, agentOwner } from 'dari/routes/agent-label.ts';
import { localAgent } from 'dari/routes/local-agent.ts';
import { engineCalls, type EngineCall } from './engine-calls.ts';

/** An engine to prove lessons on, and the ways into it. */
export interface Place extends AsyncDisposable {
  readonly engine: Engine;
  readonly call: EngineCall;
  readonly agents: KeptAgents;
  readonly images: ImageNames;
  /** As in DOCKER_HOST. */
  readonly host: string;
  /** Makes a command one that runs in the engine's network: what is "the host" there. */
  readonly inside: (argv: string[]) => string[];
}

export interface PlaceOptions extends Pick<Place, 'host' | 'inside'> {
  /** The agent of `@dari/probe`, bundled. */
  readonly agent: string;
}

/** Threads that an agent looks names up with. */
const THREADS = 16;

/** Connects to an engine that has all images of the course. */
export async function openPlace({ host, inside, agent }: PlaceOptions): Promise<Place> {
  const engine = await connect({ url: host, from: 'DOCKER_HOST', context: null, tls: null });
  const images = imageNames(await engine.observe());
  const agents = keepAgents(() =>
    Promise.resolve(
      openNamespaces(engine, {
        image: withImages('{node}', images),
        program: agent,
        threads: THREADS,
        labels: { [AGENT_LABEL]: agentOwner(hostname(), process.pid) },
        client: () => localAgent(agent, THREADS, process, inside),
      }),
    ),
  );
  return {
    engine,
    call: engineCalls(host),
    agents,
    images,
    host,
    inside,
    [Symbol.asyncDispose]: () => agents[Symbol.asyncDispose](),
  };
}
