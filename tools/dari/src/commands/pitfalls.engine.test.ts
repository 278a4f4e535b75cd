import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BASES, BUILT } from '@dari/infra';
import { beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine, startOwnEngine } from '../../../engines/own-engine.mjs';
import { docker, freePorts, project } from '../test/dari-process.ts';
import { commandsOn } from '../test/engine-commands.ts';
import { neighbourhood, NODE_IMAGE } from '../test/neighbourhood.ts';
import { otherCheckout } from '../test/other-checkout.ts';
import {
  inputClosed,
  modulesHidden,
  notReady,
  oldImage,
  ownLocalhost,
  portTaken,
  upstreamAdded,
  upstreamMoved,
  upstreamUnknown,
} from '../test/pitfall-containers.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';

const can = canRunOwnEngine();
/** Whichever of them this machine has. */
const NODE_IMAGES: readonly string[] = [BASES.node.registry.tag, BASES.node.offline.tag];

interface Check {
  readonly id: string;
  readonly state: string;
  readonly found: string;
  readonly remedy: string | null;
}

beforeAll(prepareAllImages, PREPARE_MS);

describe('dari why names', () => {
  test('who calls whom at the wrong address: pitfalls 1, 2, 3, 7, 8 and 10', async () => {
    await using here = await neighbourhood();
    const net = await here.network('net');
    const [exposed = 0, swapped = 0, vite = 0, loopback = 0] = await freePorts(4);
    const onNet = ['--network', net];
    const publish = (from: number, to: number): string[] => ['--publish', `127.0.0.1:${from}:${to}`];
    const [front, db, back, first, second, sides, dev, guest] = await Promise.all([
      here.container('front', [], ...onNet),
      here.container('db', ['0.0.0.0:27017'], ...onNet),
      here.container('back', [`0.0.0.0:${exposed}`], ...onNet, '--expose', String(exposed)),
      here.container('first', [], '--network', 'bridge'),
      here.container('second', ['0.0.0.0:3000'], '--network', 'bridge'),
      here.container('sides', ['0.0.0.0:3000'], ...onNet, ...publish(swapped, 9999)),
      here.container('dev', ['127.0.0.1:5173'], ...onNet, ...publish(vite, 5173)),
      here.container('guest', [], ...onNet, '--add-host', 'host.docker.internal:host-gateway'),
      here.container('onhost', [`127.0.0.1:${loopback}`], '--network', 'host'),
    ]);
    const pitfalls: readonly (readonly [string, string, string, RegExp])[] = [
      [front, 'mongodb://localhost:27017', 'LOCALHOST_IS_SELF', new RegExp(`Call .*${db}:27017`)],
      ['browser', `http://${back}:${exposed}`, 'NO_DNS_FROM_VANTAGE', /with -p 127\.0\.0\.1:/],
      ['browser', 'http://host.docker.internal:3000', 'HOST_ALIAS_MISSING', /Call http:\/\/localhost:3000/],
      [first, `${second}:3000`, 'DEFAULT_BRIDGE_NO_DNS', /network of their own/],
      ['host', `localhost:${exposed}`, 'NOT_PUBLISHED', /with -p /],
      ['host', `localhost:${swapped}`, 'NOTHING_LISTENS', /9999|3000/],
      [front, `${sides}:${swapped}`, 'WRONG_PORT_SIDE', new RegExp(`${sides}:3000`)],
      [
        'host',
        `http://localhost:${vite}`,
        'APP_BOUND_LOOPBACK',
        new RegExp(`${dev} listen on 0\\.0\\.0\\.0`),
      ],
      [front, `host.docker.internal:${loopback}`, 'HOST_ALIAS_MISSING', /--add-host/],
      [guest, `host.docker.internal:${loopback}`, 'HOST_APP_LOOPBACK', /listen on 0\.0\.0\.0/],
    ];
    const answers = await here.why(
      pitfalls.map(([vantage, address]) => [vantage, address]),
      '--probe',
    );
    expect(answers.map(({ code, agrees }) => ({ code, agrees }))).toEqual(
      pitfalls.map(([, , code]) => ({ code, agrees: true })),
    );
    for (const [index, [, , , remedy]] of pitfalls.entries())
      expect(answers[index]?.remedy?.text).toMatch(remedy);
  });
});

describe('dari doctor names', () => {
  test('containers that ended, and those that call who is not there: pitfalls 1, 5, 9, 11 to 15', async () => {
    const [image, proxyImage] = [NODE_IMAGE, BUILT.proxy.tag];
    await using it = await project();
    await using here = await neighbourhood();
    const net = await here.network('net');
    // Of its own: nobody else may come by the address that becomes free.
    const moving = await here.network('moving');
    const [exposed = 0, taken = 0] = await freePorts(2);
    const db = await here.container('db', [`0.0.0.0:${exposed}`], '--expose', String(exposed));
    const { name: old, tag } = await oldImage(here, image, proxyImage);
    try {
      const [modules, cra, hasty, selfish, [holder, late], early, moved, added] = await Promise.all([
        modulesHidden(here, image),
        inputClosed(here, image),
        notReady(here, image, net),
        ownLocalhost(here, image, String(exposed)),
        portTaken(here, taken),
        upstreamUnknown(here, proxyImage, net),
        upstreamMoved(here, proxyImage, moving),
        upstreamAdded(here, proxyImage, await here.network('replicas')),
      ]);
      // A call that nginx passes on to the old address: then it says so.
      await here.docker('network', 'connect', moving, holder);
      await here.why([[holder, `http://${moved}:8080`]], '--probe');
      const { checks } = await doctor(it);
      const told = checks
        .filter(({ id }) => id === 'containers')
        .map(({ state, found, remedy }) => `${state}: ${found} → ${remedy ?? ''}`);
      const expected = [
        [modules, /mount at \/app hides the node_modules.*-v \/app\/node_modules/],
        [cra, /standard input is closed.*-it/],
        [hasty, new RegExp(`${here.name}-slowdb had started.*27017.*docker start`)],
        [selfish, new RegExp(`localhost:${exposed}.*call ${db}:${exposed}`)],
        [late, new RegExp(`${holder} has port ${taken}.*docker rm ${late}`)],
        [early, /found no n-\w+-nobody.*docker start/],
        [moved, /still calls 198\.\d+\.\d+\.\d+.*nginx -s reload/],
        [added.proxy, new RegExp(`never call ${added.later}.*nginx -s reload`)],
        [old, new RegExp(`older image than ${tag} is now`)],
      ] as const;
      for (const [container, text] of expected) {
        const line = told.find((one) => one.startsWith(`warn: ${container} `));
        expect(line ?? told.join('\n'), container).toMatch(text);
      }
      // And it reads well in Korean.
      const korean = await it.dari(['doctor', '--lang', 'ko']);
      expect(korean.stdout).toContain(`${late} 컨테이너가 시작하지 못했어요`);
      expect(korean.stdout).not.toMatch(/undefined|null/);
    } finally {
      await here.docker('rm', '--force', old);
      await here.docker('rmi', tag);
    }
  });

  test('a port that somebody else has, and a password that the data does not know: pitfalls 9 and 6', async () => {
    await using it = await project();
    await using here = await neighbourhood();
    const publish = ['--publish', `127.0.0.1:${it.ports.web}:8080`];
    const holder = await here.container('holder', ['0.0.0.0:8080'], ...publish);
    const held = await doctor(it);
    expect(held.code).toBe(81);
    const ports = held.checks.find(({ id }) => id === 'ports');
    expect(ports).toMatchObject({ state: 'fail', found: expect.stringContaining(holder) as string });
    await here.docker('rm', '--force', holder);

    expect((await it.dari(['up'])).code).toBe(0);
    const other = { DB_PASSWORD: 'another one' };
    expect((await it.dari(['up'], other)).code).toBe(80);
    const { code, checks } = await doctor(it, other);
    const password = checks.find(({ id }) => id === 'credentials');
    expect(code).toBe(81);
    expect(password).toMatchObject({
      state: 'fail',
      remedy: expect.stringContaining(`${it.name}-data`) as string,
    });
  });

  test.skipIf(!can.yes)(
    `edits that are no events in containers: pitfall 4${can.yes ? '' : `, skipped, because ${can.why}`}`,
    async () => {
      const there = (await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).split('\n');
      const images = NODE_IMAGES.filter((tag) => there.includes(tag)).slice(0, 1);
      await using engine = await startOwnEngine({ name: 'events', storage: 'memory', images });
      // What doctor learns it notes in its checkout: that of everybody else is left alone.
      await using checkout = await otherCheckout();
      const { project: name, start } = commandsOn(engine);
      const shared = join(dirname(checkout.bin), '../../..', '.dari', name);
      await mkdir(shared, { recursive: true });
      // As between Windows and Docker Desktop: files of the host, seen through a file system of its own.
      const mount = `mkdir -p ${shared}.none && mount -t overlay -o ro,lowerdir=${shared}:${shared}.none overlay ${shared}`;
      const inEngine = ['nsenter', `--mount=/proc/${engine.pid}/ns/mnt`, 'sh', '-c', mount];
      const { code, stderr } = await start(inEngine).finished;
      expect(code, stderr).toBe(0);
      const { stdout } = await start([process.execPath, checkout.bin, 'doctor', '--json']).finished;
      const { checks } = JSON.parse(stdout) as { checks: readonly Check[] };
      expect(checks.find(({ id }) => id === 'file-events')).toMatchObject({
        state: 'warn',
        found: expect.stringContaining('was not seen') as string,
        remedy: expect.stringContaining('WEB_FILE_EVENTS') as string,
      });
    },
  );
});

async function doctor(
  it: {
    dari: (
      args: readonly string[],
      env?: Record<string, string>,
    ) => Promise<{ code: number | null; stdout: string }>;
  },
  env?: Record<string, string>,
): Promise<{ readonly code: number | null; readonly checks: readonly Check[] }> {
  const { code, stdout } = await it.dari(['doctor', '--json'], env);
  return { code, ...(JSON.parse(stdout) as { checks: readonly Check[] }) };
}
