import type { ImageNames, Place } from '@dari/course';
import type { Container, Image, Network, Topology, Volume } from '@dari/topology';
import { describe, expect, test } from 'vitest';
import { LESSON_LABEL } from './lesson-label.ts';
import { lessonThings, listOf, otherThings } from './lesson-things.ts';

const LESSON = 'own-network';
const images: ImageNames = { nginx: 'n:1', node: 'o:1', mongo: 'm:1', busybox: 'b:1', api: 'a:1' };

type Labels = Readonly<Record<string, string>>;
const container = (id: string, name = id, labels: Labels = {}): Container =>
  ({ id, name, labels }) as Partial<Container> as Container;
const network = (id: string, name = id, labels: Labels = {}): Network =>
  ({ id, name, labels }) as Partial<Network> as Network;
const volume = (name: string, labels: Labels = {}): Volume => ({ name, labels }) as Partial<Volume> as Volume;
const image = (tag: string, labels: Labels = {}): Image => ({ id: tag, tags: [tag], labels, sizeBytes: 1 });

function engine(over: Partial<Topology>): Topology {
  return { containers: [], networks: [], volumes: [], images: [], ...over } as Partial<Topology> as Topology;
}

function place(
  made: Partial<Place['made'][string]>,
  before: Partial<Place['baseline']> = {},
  tags: string[] = [],
) {
  const baseline = { containers: [], networks: [], volumes: [], ...before };
  const all = { containers: [], networks: [], volumes: [], images: [], ...made };
  return { baseline, tags, made: { task: all } } as Partial<Place> as Place;
}

describe('what a reset removes', () => {
  test('is what the passes named and is still there, by its name of today', () => {
    const topology = engine({
      containers: [container('c1', 'renamed'), container('c2', 'mysql-db2')],
      networks: [network('n1', 'my_network'), network('n2', 'my_network_2')],
      volumes: [volume('data'), volume('data2')],
      images: [image('web:1'), image('web:2')],
    });
    const made = { containers: ['c1', 'gone'], networks: ['n1'], volumes: ['data'], images: ['web:1'] };
    expect(listOf(lessonThings(topology, place(made), LESSON, images))).toEqual([
      'container renamed',
      'network my_network',
      'volume data',
      'image web:1',
    ]);
  });

  test('is never what was there before, whatever a pass says', () => {
    const topology = engine({
      containers: [container('c1')],
      networks: [network('n1')],
      volumes: [volume('v1')],
      images: [image('web:1'), image('b:1')],
    });
    const before = { containers: ['c1'], networks: ['n1'], volumes: ['v1'] };
    const made = { ...before, images: ['web:1', 'b:1'] };
    expect(listOf(lessonThings(topology, place(made, before, ['web:1']), LESSON, images))).toEqual([]);
  });

  test('is what was set up for it, and not for another lesson', () => {
    const of = (value: string): Labels => ({ [LESSON_LABEL]: value });
    const topology = engine({
      containers: [container('c1', 'a', of(`${LESSON}/t1`)), container('c2', 'b', of(`${LESSON}-2/t1`))],
      networks: [network('n1', 'n', of(`${LESSON}/t2`)), network('n2', 'm', of(LESSON))],
    });
    expect(listOf(lessonThings(topology, place({}), LESSON, images))).toEqual(['container a', 'network n']);
    expect(listOf(lessonThings(topology, place({}), LESSON, images, 't2'))).toEqual(['network n']);
  });

  test('is what was set up, also by a start whose progress was lost', () => {
    const labels = { [LESSON_LABEL]: `${LESSON}/t1` };
    const topology = engine({ containers: [container('c1', 'a', labels)] });
    expect(listOf(lessonThings(topology, place({}, { containers: ['c1'] }), LESSON, images))).toEqual([
      'container a',
    ]);
  });

  test('leaves and tells what else was made meanwhile', () => {
    const topology = engine({
      containers: [container('c1'), container('c2'), container('old')],
      networks: [network('n0', 'bridge'), network('n1')],
      volumes: [volume('v1')],
    });
    const it = place({ containers: ['c1'] }, { containers: ['old'] });
    const things = lessonThings(topology, it, LESSON, images);
    expect(listOf(otherThings(topology, it, things))).toEqual(['container c2', 'network n1', 'volume v1']);
  });
});
