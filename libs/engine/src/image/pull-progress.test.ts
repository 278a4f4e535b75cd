import { expect, it } from 'vitest';
import { pullProgress, type PullLine } from './pull-progress.ts';

it('adds the layers up, by size, and never goes back', () => {
  const next = pullProgress();
  const lines: PullLine[] = [
    { status: 'Pulling from library/mongo', id: '8.0' },
    { status: 'Pulling fs layer', id: 'a' },
    { status: 'Pulling fs layer', id: 'b' },
    { status: 'Downloading', id: 'a', progressDetail: { current: 50, total: 100 } },
    { status: 'Downloading', id: 'b', progressDetail: { current: 0, total: 300 } },
    { status: 'Download complete', id: 'a' },
    { status: 'Extracting', id: 'a', progressDetail: { current: 100, total: 100 } },
    { status: 'Pull complete', id: 'a' },
    { status: 'Already exists', id: 'b' },
    { status: 'Digest: sha256:00' },
  ];
  const seen = lines.map((line) => next(line).fraction);
  expect(seen[0]).toBeNull();
  expect(seen.slice(1, 4)).toEqual([0, 0, 0.2]);
  expect(seen[4]).toBe(0.2);
  expect(seen[7]).toBe(0.25);
  expect(seen[8]).toBe(1);
  expect(seen[9]).toBe(1);
});

it('does not take the tag for a layer', () => {
  expect(pullProgress()({ status: 'Pulling from library/mongo', id: '8.0' })).toEqual({
    text: '8.0: Pulling from library/mongo',
    fraction: null,
  });
});
