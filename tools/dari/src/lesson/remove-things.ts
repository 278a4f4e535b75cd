import { EngineError, type Engine } from '@dari/engine';
import { runBeside, type DockerWorld } from './docker-command.ts';
import type { LessonThings } from './lesson-things.ts';

/** A thing that could not be removed, and why. */
export interface LeftOver {
  /** `network mynet1`: as `listOf` has it. */
  readonly name: string;
  readonly why: string;
}

const STEP = { after: [], cause: { code: 'asked-to-remove', facts: {} } } as const;

/**
 * Removes things: containers first, then what they held. What is gone already counts as removed; what somebody else
 * uses stays and is told.
 *
 * @throws EngineError when the engine goes away
 */
export async function removeThings(
  { containers, networks, volumes, images }: LessonThings,
  engine: Pick<Engine, 'apply'>,
  world: DockerWorld,
): Promise<LeftOver[]> {
  const left: LeftOver[] = [];
  const removing = async (name: string, remove: () => Promise<void>): Promise<void> => {
    try {
      await remove();
    } catch (error) {
      if (!(error instanceof EngineError) || FATAL.includes(error.kind)) throw error;
      left.push({ name, why: error.message });
    }
  };
  const { signal } = world;
  await Promise.all(
    containers.map(({ id, name }) =>
      removing(`container ${name}`, () =>
        engine.apply({ ...STEP, kind: 'remove-container', id: name, name, containerId: id }, signal),
      ),
    ),
  );
  await Promise.all([
    ...networks.map(({ id, name }) =>
      removing(`network ${name}`, () =>
        engine.apply({ ...STEP, kind: 'remove-network', id: name, name, networkId: id }, signal),
      ),
    ),
    ...volumes.map((name) =>
      removing(`volume ${name}`, () =>
        engine.apply({ ...STEP, kind: 'remove-volume', id: name, name }, signal),
      ),
    ),
  ]);
  for (const tag of images) {
    const { code, lines } = await runBeside(['docker', 'image', 'rm', tag], world);
    if (code !== 0 && !/no such image/i.test(lines.join(' '))) {
      left.push({ name: `image ${tag}`, why: lines.at(-1) ?? '' });
    }
  }
  return left;
}

/** With these nothing else could be removed either. */
const FATAL = ['no-engine', 'permission-denied', 'cancelled'];
