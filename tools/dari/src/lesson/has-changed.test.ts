import type { EngineEvent } from '@dari/engine';
import { expect, test } from 'vitest';
import { hasChanged } from './has-changed.ts';

/** An engine that remembers these events. */
function engineWith(...events: readonly Partial<EngineEvent>[]): Parameters<typeof hasChanged>[0] {
  return {
    // eslint-disable-next-line @typescript-eslint/require-await -- as the engine's own, it is read in a loop
    events: async function* () {
      for (const event of events)
        yield { type: 'container', action: 'die', id: 'a', attributes: {}, at: 10, ...event };
    },
  };
}

const { signal } = new AbortController();
const span = { since: 10, until: 20 };

test('a container that ended is a change, from the first moment of the look on', async () => {
  expect(await hasChanged(engineWith({}), span, signal)).toBe(true);
  expect(await hasChanged(engineWith({ at: 9 }), span, signal)).toBe(false);
});

test('what runs inside of containers, and the agents of dari itself, are none', async () => {
  const inside = [{ action: 'exec_start: sh' }, { action: 'health_status: healthy' }];
  const agent = { 'dev.dari.agent': 'here:1' };
  const agents = [
    { action: 'create', id: 'x', attributes: agent },
    { type: 'network', action: 'connect', id: 'n', attributes: { container: 'x' } },
  ];
  expect(await hasChanged(engineWith(...inside, ...agents), span, signal)).toBe(false);
});
