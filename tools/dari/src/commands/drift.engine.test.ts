import { BUILT } from '@dari/infra';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import { driftPlace, type DriftPlace } from '../test/drift-place.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';

const can = canRunOwnEngine();
let it: DriftPlace;

beforeAll(async () => {
  if (!can.yes) return;
  await prepareAllImages();
  it = await driftPlace('bridge');
  await it.up();
}, PREPARE_MS);

afterAll(async () => {
  if (can.yes) await it[Symbol.asyncDispose]();
});

type Case = readonly [string, () => Promise<unknown>, RegExp];

const CONTAINERS: readonly Case[] = [
  ['stopped', () => it.docker('stop', it.named('web')), /start container \S+-web\n +it (is )?stopped/],
  [
    'killed',
    () => it.docker('kill', it.named('db')),
    /start container \S+-db\n +it stopped with exit code 137/,
  ],
  ['paused', () => it.docker('pause', it.named('db')), /unpause container \S+-db\n +it is paused/],
  [
    'renamed',
    () => it.docker('rename', it.named('api'), it.named('strange')),
    /create container \S+-api\n +it is missing/,
  ],
  ['removed', () => it.docker('rm', '-f', it.named('api')), /create container \S+-api\n +it is missing/],
  [
    'with another value in its environment',
    () => it.withEnv('api', 'DB_NAME', 'elsewhere'),
    /replace container \S+-api\n +the variable DB_NAME differs \(wanted goals, found elsewhere\)/,
  ],
  [
    'with another secret in its environment, which is not told,',
    () => it.withEnv('api', 'DB_PASSWORD', 'guessed'),
    /replace container \S+-api\n +the variable DB_PASSWORD differs\n/,
  ],
  [
    'whose tag names another image',
    () => it.retag(BUILT.api.tag),
    /replace container \S+-api\n +it runs another image/,
  ],
  [
    'with a port that is published elsewhere',
    () => it.withHost('web', { PortBindings: { '5173/tcp': [{ HostIp: '127.0.0.1', HostPort: '4999' }] } }),
    /replace container \S+-web\n +port 5173 is not published on 127\.0\.0\.1:\d+ but on 127\.0\.0\.1:4999/,
  ],
  [
    'with a port that is open to the network',
    () => it.withHost('api', { PortBindings: { '3000/tcp': [{ HostIp: '0.0.0.0', HostPort: '3999' }] } }),
    /replace container \S+-api\n +port 3000 is not published on 127\.0\.0\.1:\d+ but on 0\.0\.0\.0:3999/,
  ],
  [
    'with another restart policy',
    () => it.docker('update', '--restart', 'always', it.named('api')),
    /replace container \S+-api\n +restart differs \(wanted no, found always\)/,
  ],
  [
    'with a memory limit',
    () => it.docker('update', '--memory', '300m', '--memory-swap', '600m', it.named('api')),
    /replace container \S+-api\n +memory differs \(wanted 0, found 314572800\)/,
  ],
];

const NETWORKS: readonly Case[] = [
  [
    'a container that was disconnected from it',
    () => it.docker('network', 'disconnect', it.named('net'), it.named('api')),
    /connect \S+-api to \S+\n +it is not on the network \S+-net/,
  ],
  [
    'a container that was connected to another one, too',
    async () => {
      await it.docker('network', 'create', 'another');
      await it.docker('network', 'connect', 'another', it.named('api'));
    },
    /disconnect \S+-api from another\n +it is on the network another and should not be/,
  ],
  [
    'a container without its alias',
    async () => {
      await it.docker('network', 'disconnect', it.named('net'), it.named('db'));
      await it.docker('network', 'connect', it.named('net'), it.named('db'));
    },
    /its aliases on \S+ differ \(wanted db, found nothing\)/,
  ],
  [
    'another subnet and nobody on it',
    () => it.remakeNetwork('net', '--subnet', '10.99.1.0/24'),
    /it is not on the network/,
  ],
  [
    'another subnet and everybody on it',
    async () => {
      const members = await it.remakeNetwork('net', '--subnet', '10.99.2.0/24');
      for (const member of members) await it.docker('network', 'connect', it.named('net'), member);
    },
    /its aliases on \S+ differ/,
  ],
  [
    'no way out',
    () => it.remakeNetwork('net', '--internal'),
    /internal differs \(wanted false, found true\)/,
  ],
  [
    'no traffic between its containers',
    () => it.remakeNetwork('net', '-o', 'com.docker.network.bridge.enable_icc=false'),
    /com\.docker\.network\.bridge\.enable_icc differs \(wanted true, found false\)/,
  ],
  [
    'none of its containers, and gone itself,',
    async () => {
      for (const suffix of ['db', 'api', 'web']) await it.docker('rm', '-f', it.named(suffix));
      await it.docker('network', 'rm', it.named('net'));
    },
    /create network \S+-net\n +it is missing/,
  ],
];

describe.runIf(can.yes)(can.yes ? 'drift' : `drift: ${can.why}`, () => {
  test.each(CONTAINERS)('a container %s is seen and mended', async (_name, change, cause) => {
    await it.expectMended(change, cause);
  });

  test.each(NETWORKS)('a network with %s is seen and mended', async (_name, change, cause) => {
    await it.expectMended(change, cause);
  });

  test('a data volume that was made again by hand, without our label, is told and not touched', async () => {
    const volume = it.named('data');
    await it.dari(['down', '--volumes', '--yes', volume]);
    await it.docker('volume', 'create', volume);
    const before = await it.docker('volume', 'inspect', volume);
    for (const more of [['--dry-run'], []]) {
      const { code, stderr } = await it.dari(['up', ...more]);
      expect(stderr).toContain(`A volume named ${volume} is there already`);
      expect(code).toBe(73);
    }
    expect(await it.docker('volume', 'inspect', volume)).toBe(before);
  });
});
