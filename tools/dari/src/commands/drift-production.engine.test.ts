import { afterAll, beforeAll, describe, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import { driftPlace, type DriftPlace } from '../test/drift-place.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';

const can = canRunOwnEngine();
let it: DriftPlace;

beforeAll(async () => {
  if (!can.yes) return;
  await prepareAllImages();
  it = await driftPlace('production');
  await it.up();
}, PREPARE_MS);

afterAll(async () => {
  if (can.yes) await it[Symbol.asyncDispose]();
});

type Case = readonly [string, () => Promise<unknown>, RegExp];

const CASES: readonly Case[] = [
  [
    'a container that was disconnected from the inner network',
    () => it.docker('network', 'disconnect', it.named('back'), it.named('api')),
    /connect \S+-api to \S+-back\n +it is not on the network \S+-back/,
  ],
  [
    'a container that was disconnected from the outer network',
    () => it.docker('network', 'disconnect', it.named('front'), it.named('api')),
    /connect \S+-api to \S+-front\n +it is not on the network \S+-front/,
  ],
  [
    'a page that was connected to the inner network',
    () => it.docker('network', 'connect', it.named('back'), it.named('web')),
    /disconnect \S+-web from \S+-back\n +it is on the network \S+-back and should not be/,
  ],
  [
    'an inner network with a way out',
    () => it.remakeNetwork('back'),
    /internal differs \(wanted true, found false\)/,
  ],
  [
    'an inner network with another subnet and nobody on it',
    () => it.remakeNetwork('back', '--internal', '--subnet', '10.99.3.0/24'),
    /it is not on the network \S+-back/,
  ],
  ['a paused container', () => it.docker('pause', it.named('api')), /unpause container \S+-api/],
  [
    'another value in the environment',
    () => it.withEnv('api', 'DB_HOST', 'elsewhere'),
    /replace container \S+-api\n +the variable DB_HOST differs \(wanted \S+-db, found elsewhere\)/,
  ],
  [
    'a database that is published',
    () => it.withHost('db', { PortBindings: { '27017/tcp': [{ HostIp: '0.0.0.0', HostPort: '27999' }] } }),
    /port 27017 is published on 0\.0\.0\.0:27999 and should not be/,
  ],
  [
    'another restart policy',
    () => it.docker('update', '--restart', 'no', it.named('api')),
    /restart differs \(wanted unless-stopped, found no\)/,
  ],
  [
    'another memory limit',
    () => it.docker('update', '--memory', '300m', '--memory-swap', '600m', it.named('api')),
    /memory differs \(wanted 268435456, found 314572800\)/,
  ],
  [
    'another limit of processes',
    () => it.withHost('api', { PidsLimit: 999 }),
    /processes differs \(wanted 128, found 999\)/,
  ],
  [
    'a root file system that can be written',
    () => it.withHost('web', { ReadonlyRootfs: false }),
    /read-only root differs \(wanted true, found false\)/,
  ],
  [
    'capabilities',
    () => it.withHost('web', { CapDrop: null }),
    /dropped capabilities differs \(wanted ALL, found nothing\)/,
  ],
  [
    'privileges that can be gained',
    () => it.withHost('web', { SecurityOpt: null }),
    /no-new-privileges differs \(wanted true, found false\)/,
  ],
  [
    'another user',
    () => it.recreate('api', (making) => ({ ...making, User: '0:0' })),
    /user differs \(wanted 1000:1000, found 0:0\)/,
  ],
  [
    'another log',
    () => it.withHost('web', { LogConfig: { Type: 'json-file', Config: {} } }),
    /logging differs \(wanted json-file max-file=3 max-size=10m, found json-file\)/,
  ],
  [
    'no health check',
    () => it.recreate('web', (making) => ({ ...making, Healthcheck: { Test: ['NONE'] } })),
    /health check differs/,
  ],
];

describe.runIf(can.yes)(can.yes ? 'drift of production' : `drift of production: ${can.why}`, () => {
  test.each(CASES)('%s is seen and mended', async (_name, change, cause) => {
    await it.expectMended(change, cause);
  });
});
