import type { Topology } from '@dari/topology';
import { expect, test } from 'vitest';
import { difference } from './difference.ts';

const image = (id: string, ...tags: readonly string[]) => ({ id, tags, labels: {}, sizeBytes: 0 });
const volume = (name: string, createdAt: string) => ({ name, driver: 'local', labels: {}, createdAt });

function engine(over: Partial<Topology>): Topology {
  return {
    engine: {
      version: '28.5.2',
      api: '1.51',
      operatingSystem: '',
      architecture: 'amd64',
      desktop: false,
      rootless: false,
      firewall: null,
      userlandProxy: null,
      hostGateway: null,
    },
    networks: [],
    containers: [],
    volumes: [],
    images: [],
    ...over,
  };
}

test('nothing changed when nothing was done', () => {
  const same = engine({ images: [image('1', 'nginx:1')], volumes: [volume('data', 'yesterday')] });
  expect(difference(same, same)).toEqual({
    made: { containers: [], networks: [], volumes: [], images: [] },
    altered: [],
    retagged: [],
  });
});

test('a tag that stands for another image is told apart from a new one', () => {
  const before = engine({ images: [image('1', 'nginx:1')] });
  const now = engine({ images: [image('2', 'nginx:1', 'web:1')] });
  const { made, retagged, altered } = difference(before, now);
  expect(made.images).toEqual(['web:1']);
  expect(retagged).toEqual([{ tag: 'nginx:1', id: '1' }]);
  expect(altered).toEqual([]);
});

test('a volume that was made again under its old name is not the old one', () => {
  const before = engine({ volumes: [volume('data', 'yesterday')] });
  const now = engine({ volumes: [volume('data', 'today')] });
  expect(difference(before, now)).toMatchObject({ made: { volumes: [] }, altered: ['data'] });
});
