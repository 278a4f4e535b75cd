import { expect, test } from 'vitest';
import { call, type } from './ask.ts';
import { CLAIM_SCENES } from './catalogue.ts';
import { neededSetup } from './needed-setup.ts';

const scene = {
  names: ['net', 'other-net', 'web', 'db', 'host-web'],
  setup: [
    'docker network create net',
    'docker network create other-net',
    'docker run -d --name db --network net x',
    'docker run -d --name web --network net x call db',
    'docker network connect other-net db',
    'docker run -d --name host-web --network host x listen {free:1}',
  ],
};
const of = (...asks: readonly ReturnType<typeof type>[]): readonly string[] =>
  neededSetup(scene, [{ asks: Object.fromEntries(asks.entries()) }]);

test('nothing is set up for a command that names nothing of the scene', () => {
  expect(of(type('docker network ls'))).toEqual([]);
});

test('what is named is set up, with all that it needs', () => {
  expect(of(call('host', 'http://{ip:web@net}'))).toEqual([
    'docker network create net',
    'docker run -d --name db --network net x',
    'docker run -d --name web --network net x call db',
  ]);
});

test('a connection is made where both of its ends are needed', () => {
  expect(of(type('docker network inspect other-net'), type('docker inspect db'))).toContain(
    'docker network connect other-net db',
  );
});

test('a port leads to who listens on it', () => {
  expect(of(call('host', 'http://localhost:{free:1}'))).toEqual([
    'docker run -d --name host-web --network host x listen {free:1}',
  ]);
});

test('all claims of a scene together need all of its setup', () => {
  for (const { setup, ...rest } of CLAIM_SCENES) {
    expect(neededSetup({ setup, names: rest.names }, rest.claims)).toEqual(setup);
  }
});
