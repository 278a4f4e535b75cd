import type { Container } from '@dari/topology';
import type { EngineFixture } from './engine-fixture.ts';

/** @returns the test's container with this suffix as the engine shows it, `undefined` when there is none. */
export async function seen({ engine, name }: EngineFixture, suffix: string): Promise<Container | undefined> {
  const { containers } = await engine.observe();
  return containers.find((container) => container.name === `${name}-${suffix}`);
}

/** As {@link seen}, for a container that has to be there. */
export async function present(fixture: EngineFixture, suffix: string): Promise<Container> {
  const container = await seen(fixture, suffix);
  if (container === undefined) throw new Error(`there is no container ${fixture.name}-${suffix}`);
  return container;
}
