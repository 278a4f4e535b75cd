import type { Engine } from '@dari/engine';
import { BASES, BUILT, STACKS } from '@dari/infra';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { basesFirst, chooseImages, prepareImage, type ImageWorld } from '../images/index.ts';
import { startProgress } from '../render/start-progress.ts';

/** Images with Node that a stack brings along. */
const WITH_NODE = [BASES.node.registry.tag, BASES.node.offline.tag, BUILT.api.tag];

/**
 * The image that agents run in: one that is on the engine already; without any, the smallest one that has Node is
 * pulled or built.
 *
 * @throws EngineError, ImageError
 */
export async function agentImage(engine: Engine, topology: Topology, context: Context): Promise<string> {
  const present = WITH_NODE.find((tag) => topology.images.some(({ tags }) => tags.includes(tag)));
  return present ?? makeImage(engine, topology, context);
}

async function makeImage(engine: Engine, topology: Topology, context: Context): Promise<string> {
  const { world, texts } = context;
  const images: ImageWorld = { repository: world.root, environment: world.env, platform: world.platform };
  const containers = STACKS.bridge.containers.slice(0, 1).map((one) => ({ ...one, image: 'node' as const }));
  const { byName, wanted } = await chooseImages({
    stack: { ...STACKS.bridge, containers },
    forced: 'auto',
    present: topology.images,
    volumeDatabase: null,
    engine,
    world: images,
    signal: world.signal,
  });
  const progress = startProgress(context);
  try {
    for (const image of basesFirst(wanted)) {
      progress.start(image.tag, texts.routes.preparing(image.tag));
      await prepareImage(image, engine, images, () => undefined, world.signal);
      progress.done(image.tag);
    }
  } finally {
    progress.close();
  }
  return byName['node'] ?? '';
}
