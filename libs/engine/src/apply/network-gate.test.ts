import { expect, test } from 'vitest';
import { networkGate, type NetworkGate } from './network-gate.ts';

const OLD = '1.41';

/** Does several things at once. @returns what has begun, and what ends the work of one. */
function atOnce(api: string, ways: readonly ('alone' | 'together')[]) {
  const gate: NetworkGate = networkGate(api);
  const begun: number[] = [];
  const ends = new Map<number, (error?: Error) => void>();
  const results = ways.map((way, index) =>
    gate[way](() => {
      begun.push(index);
      return new Promise<void>((resolve, reject) => {
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
  const { begun, end } = atOnce(OLD, ['alone', 'alone', 'alone']);
  expect(await begun()).toEqual([0]);
  end(0);
  expect(await begun()).toEqual([0, 1]);
  end(1);
  expect(await begun()).toEqual([0, 1, 2]);
});

test('those that join do so together, and nobody leaves meanwhile', async () => {
  const { begun, end } = atOnce(OLD, ['together', 'together', 'alone', 'together']);
  expect(await begun()).toEqual([0, 1]);
  end(0);
  expect(await begun()).toEqual([0, 1]);
  end(1);
  expect(await begun()).toEqual([0, 1, 2]);
  end(2);
  expect(await begun()).toEqual([0, 1, 2, 3]);
});

test('one that fails holds up nobody', async () => {
  const { begun, end, results } = atOnce(OLD, ['alone', 'together', 'alone']);
  await begun();
  end(0, new Error('no'));
  await expect(results[0]).rejects.toThrow('no');
  expect(await begun()).toEqual([0, 1]);
  end(1, new Error('no'));
  await expect(results[1]).rejects.toThrow('no');
  expect(await begun()).toEqual([0, 1, 2]);
});

test('from Engine 23 on nobody waits', async () => {
  for (const api of ['1.42', '1.52']) {
    const { begun } = atOnce(api, ['alone', 'alone', 'together']);
    expect(await begun()).toEqual([0, 1, 2]);
  }
});
