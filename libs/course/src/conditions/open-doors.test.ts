import { expect, test } from 'vitest';
import { containerWith } from '../../test/containers.ts';
import { doorsTo } from './open-doors.ts';

const port = (hostIp: string, hostPort: number, containerPort = 80) => ({
  hostIp,
  hostPort,
  containerPort,
  protocol: 'tcp' as const,
});

test('a port of every address is called by localhost, once', () => {
  const bound = [port('0.0.0.0', 8081), port('::', 8081)];
  expect(doorsTo(containerWith('web', { bound }), 80)).toEqual([{ host: 'localhost', port: 8081 }]);
});

test('a port of one address is called by it', () => {
  const bound = [port('127.0.0.1', 8082), port('192.168.0.7', 8083)];
  expect(doorsTo(containerWith('web', { bound }), 80)).toEqual([
    { host: '127.0.0.1', port: 8082 },
    { host: '192.168.0.7', port: 8083 },
  ]);
});

test('another port of the container is another door', () => {
  expect(doorsTo(containerWith('web', { bound: [port('', 8081, 8080)] }), 80)).toEqual([]);
});

test('what was asked for is no door while the container does not run', () => {
  const published = [port('', 8081)];
  expect(doorsTo(containerWith('web', { state: 'exited', published, bound: [] }), 80)).toEqual([]);
});

test('where the engine does not tell what is bound, what was asked for counts', () => {
  const published = [port('', 8081), port('', 0)];
  expect(doorsTo(containerWith('web', { published, bound: null }), 80)).toEqual([
    { host: 'localhost', port: 8081 },
  ]);
});
