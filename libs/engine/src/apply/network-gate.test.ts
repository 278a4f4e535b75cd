import { expect, test } from 'vitest';
import type { EngineStep } from '../engine.ts';
import { networkGate } from './network-gate.ts';

const OLD = '1.41';
const cause = { code: 'missing', facts: {} } as const;
const remove: EngineStep = {
  kind: 'remove-container',
  id: 'r',
  name: 'a',
  containerId: '1',
  after: [],
  cause,
};
const start: EngineStep = { kind: 'start-container', id: 's', name: 'b', containerId: '2', after: [], cause };

/** Sends steps through a gate at once. @returns what has begun, and what ends the work of one. */
function sent(api: string, steps: readonly EngineStep[]) {
  const gate = networkGate(api);
  const begun: number[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  const results = steps.map((step, index) =>
    gate(step, () => {
      begun.push(index);
      return new Promise((resolve, reject) => {
        ends.set(index, (error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
      });
    }),
  );
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    results,
    begun: async () => {
      await turn();
      return [...begun];
    },
    end: (index: number, error?: Error) => ends.get(index)?.(error),
  };
}

test('before Engine 23 containers leave one after another', async () => {
  const { begun, end } = sent(OLD, [remove, remove, remove]);
  expect(await begun()).toEqual([0]);
  end(0);
  expect(await begun()).toEqual([0, 1]);
  end(1);
  expect(await begun()).toEqual([0, 1, 2]);
});

test('others go together, and nobody leaves meanwhile', async () => {
  const { begun, end } = sent(OLD, [start, start, remove, start]);
  expect(await begun()).toEqual([0, 1]);
  end(0);
  expect(await begun()).toEqual([0, 1]);
  end(1);
  expect(await begun()).toEqual([0, 1, 2]);
  end(2);
  expect(await begun()).toEqual([0, 1, 2, 3]);
});

test('one that fails holds up nobody', async () => {
  const { begun, end, results } = sent(OLD, [remove, remove]);
  await begun();
  end(0, new Error('no'));
  await expect(results[0]).rejects.toThrow('no');
  expect(await begun()).toEqual([0, 1]);
});

test('from Engine 23 on nobody waits', async () => {
  for (const api of ['1.42', '1.52']) {
    const { begun } = sent(api, [remove, remove, start]);
    expect(await begun()).toEqual([0, 1, 2]);
  }
});
