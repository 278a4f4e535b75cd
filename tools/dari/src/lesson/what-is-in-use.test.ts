import { pass, type ImageNames, type Lesson, type Task } from '@dari/course';
import type { Container, Network, PublishedPort, Topology } from '@dari/topology';
import { expect, test } from 'vitest';
import { portsOfLesson, whatIsInUse } from './what-is-in-use.ts';

const images: ImageNames = { nginx: 'n:1', node: 'o:1', mongo: 'm:1', busybox: 'b:1', api: 'a:1' };

const task: Task = {
  id: 't',
  kind: 'do',
  covers: [],
  check: () => pass(),
  solution: [
    'docker network create mynet1',
    'docker run -d --name nginx-container -p 80:80 --network mynet1 {nginx}',
    'docker run -d -p 8080:8080 {nginx}',
    { type: 'docker network create typed' },
  ],
  others: [],
  wrong: [],
};
const lesson: Lesson = { id: 'l', images: [], files: {}, tasks: [task] };

function container(name: string, state: Container['state'], hostPort: number): Container {
  const port: PublishedPort = { containerPort: 80, protocol: 'tcp', hostIp: '', hostPort };
  return { id: name, name, state, published: [port] } as Partial<Container> as Container;
}

function engine(containers: readonly Container[], networks: readonly string[]): Topology {
  const named = networks.map((name) => ({ name }) as Partial<Network> as Network);
  return { containers, networks: named, volumes: [], images: [] } as Partial<Topology> as Topology;
}

test('finds the names and the ports that something else has', () => {
  const topology = engine(
    [container('nginx-container', 'exited', 80), container('other', 'running', 8080)],
    ['mynet1', 'mynet12', 'typed'],
  );
  expect(whatIsInUse(lesson, topology, images)).toEqual({
    names: ['network mynet1', 'container nginx-container'],
    ports: [8080],
  });
});

test('finds nothing where nothing is in the way', () => {
  const topology = engine([container('nginx-container2', 'running', 81)], ['bridge']);
  expect(whatIsInUse(lesson, topology, images)).toEqual({ names: [], ports: [] });
  expect(portsOfLesson(lesson, images)).toEqual([80, 8080]);
});
