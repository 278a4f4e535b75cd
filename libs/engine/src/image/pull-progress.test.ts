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

it('does not count layers that were there before, which are told of first', () => {
  const next = pullProgress();
  const lines: PullLine[] = [
    { status: 'Pulling from library/node', id: '24-slim' },
    { status: 'Already exists', id: 'a' },
    { status: 'Pulling fs layer', id: 'b' },
    { status: 'Downloading', id: 'b', progressDetail: { current: 50, total: 100 } },
  ];
  expect(lines.map((line) => next(line).fraction)).toEqual([null, null, 0, 0.4]);
});

it('ends with all of it where the engine tells of the configuration too, as with the containerd image store', () => {
  const next = pullProgress();
  const lines: PullLine[] = [
    { status: 'Pulling fs layer', id: 'a' },
    { status: 'Download complete', id: 'configuration' },
    { status: 'Downloading', id: 'a', progressDetail: { current: 10, total: 10 } },
    { status: 'Download complete', id: 'a' },
    { status: 'Pull complete', id: 'a' },
  ];
  expect(lines.map((line) => next(line).fraction).at(-1)).toBe(1);
});
