import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { BASES, BUILT } from '@dari/infra';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BIN } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';
import type { FaultRule } from '../test/registry/faults.ts';
import { registryWorld, whyNoRegistryWorld, type RegistryWorld } from '../test/registry/registry-world.ts';
import { allButNginx, publish, usefulImages } from '../test/registry/stand-ins.ts';

const why = whyNoRegistryWorld();
const MONGO = BASES.mongo.registry.tag;
const NGINX = BASES.nginx.registry.tag;
const OURS = BASES.nginx.offline.tag;
/** Keeps what it was built from, so that it is built in a moment the next time. */
const KEPT = 'kept:nginx';

let world: RegistryWorld;
/** Of the layers that are downloaded. */
const digests = { mongo: '', nginx: '' };

const up = (...args: string[]) => world.dari(['up', 'proxy', ...args]);

beforeAll(async () => {
  if (why !== null) return;
  await prepareImages();
  const useful = await usefulImages();
  world = await registryWorld(useful);
  digests.mongo = await publish(world, MONGO, useful[0] ?? '');
  await allButNginx(world, useful);
  const { code, stderr } = await up();
  if (code !== 0) throw new Error(stderr);
  await world.docker(['tag', OURS, KEPT]);
  digests.nginx = await publish(world, NGINX, OURS);
}, PREPARE_MS);

afterAll(async () => {
  if (why === null) await world[Symbol.asyncDispose]();
});

/** Takes nginx away, and all that was made of it. The rest of the stack runs on. */
async function withoutNginx(): Promise<void> {
  world.front.break();
  const { docker, project } = world;
  await docker(['rm', '-f', `${project}-proxy`]);
  const there = (await docker(['images', '--format', '{{.Repository}}:{{.Tag}}'])).split('\n');
  const gone = [NGINX, OURS, BUILT.proxy.tag].filter((tag) => there.includes(tag));
  if (gone.length > 0) await docker(['rmi', ...gone]);
}

/** Waits until nothing is left on the disk of downloads that are over. */
async function untilClean(): Promise<void> {
  for (const name of ['tmp', 'image/overlay2/layerdb/tmp']) {
    const folder = join(world.engine.folder, 'data', name);
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (readdirSync(folder).length > 0) return;
        watcher.close();
        resolve();
      };
      const watcher = watch(folder, look);
      look();
    });
  }
}

const blob = (digest: string): RegExp => new RegExp(`GET .*/blobs/${digest}`);

describe.skipIf(why !== null)(why === null ? 'a registry' : `a registry: ${why}`, () => {
  test('brings one image, and the one that it lacks is built here; a terminal shows how far a download is', async () => {
    await world.dari(['down', '--volumes', '--yes', `${world.project}-data`]);
    await withoutNginx();
    await world.docker(['rmi', MONGO]);
    let shown = (): void => undefined;
    const until = new Promise<void>((resolve) => (shown = resolve));
    world.front.break(
      { on: blob(digests.mongo), fault: { kind: 'trickle', until } },
      { on: /nginx\/manifests/, fault: { kind: 'answer', status: 404 } },
    );
    const command = `'${process.execPath}' '${BIN}' up proxy`;
    const { child, finished } = world.start(['script', '-qefc', command, '/dev/null'], {
      TERM: 'xterm',
      CI: '',
    });
    child.stdout?.on('data', (text: string) => {
      if (/█.*[1-9]\d*%/.test(text)) shown();
    });
    const { code, stdout } = await finished;
    expect(stdout).toContain(`${MONGO}: registry`);
    expect(stdout).toContain(`${NGINX}: the registry has no such tag`);
    expect(stdout).toContain(`${OURS}: built here`);
    expect(code).toBe(0);
    expect((await up()).stderr).toContain('nothing was changed');
  });

  test('brings an image that others are built from, and a log tells now and then how far it is', async () => {
    await withoutNginx();
    let said = (): void => undefined;
    const until = new Promise<void>((resolve) => (said = resolve));
    world.front.break({ on: blob(digests.nginx), fault: { kind: 'trickle', until } });
    const { child, finished } = world.start([process.execPath, BIN, 'up', 'proxy']);
    child.stderr?.on('data', (text: string) => {
      if (/ \d+%: /.test(text)) said();
    });
    const { code, stderr } = await finished;
    expect(stderr).toMatch(/· .*nginx:1\.28 .*[1-9]\d*%: /);
    expect(stderr).toContain(`${NGINX}: registry`);
    expect(code).toBe(0);
  });

  test('that cuts the connection once is asked for the rest', async () => {
    await withoutNginx();
    world.front.break({ on: blob(digests.nginx), times: 1, fault: { kind: 'cut', after: 0.5 } });
    const { code, stderr } = await up();
    expect(stderr).toContain(`${NGINX}: registry`);
    expect(world.front.requests.filter((line) => /bytes=[1-9]/.test(line))).toHaveLength(1);
    expect(code).toBe(0);
  });
});

const SILENT = [
  'nothing came from the registry for 2 s',
  '레지스트리에서 2초 동안 아무것도 오지 않았어요',
] as const;
/** The engine asks the public registry when its mirror does not serve, and tells only of that. */
const UNREACHABLE = ['no registry can be reached', '레지스트리에 닿을 수 없어요'] as const;
/** Where only silence is to be told, nobody waits for it longer than need be. */
const patience = (texts: readonly [string, string]) => (texts === SILENT ? ['--registry-timeout', '2'] : []);

const layer = (fault: FaultRule['fault']) => (): FaultRule => ({ on: blob(digests.nginx), fault });

/** The first time it is asked whether it has the image; the download asks the same again. */
const MANIFEST = { on: /HEAD .*nginx\/manifests/, skip: 1 };

const DOWNLOADS: readonly (readonly [string, () => FaultRule, readonly [string, string]])[] = [
  ['stalls in the manifest', () => ({ ...MANIFEST, fault: { kind: 'silence' } }), SILENT],
  ['stalls before a layer', layer({ kind: 'silence' }), SILENT],
  ['stalls after the headers of a layer', layer({ kind: 'stall', after: 0 }), SILENT],
  ['stalls in the middle of a layer', layer({ kind: 'stall', after: 0.5 }), SILENT],
  ['is cut in the middle of a layer each time', layer({ kind: 'cut', after: 0.5 }), UNREACHABLE],
  ['brings a damaged layer', layer({ kind: 'corrupt' }), UNREACHABLE],
  ['is forbidden at a layer (403)', layer({ kind: 'answer', status: 403 }), UNREACHABLE],
  ['reaches a limit at a layer (429)', layer({ kind: 'answer', status: 429 }), UNREACHABLE],
  ['fails at a layer (500)', layer({ kind: 'answer', status: 500 }), UNREACHABLE],
];

describe.skipIf(why !== null)('a download', () => {
  test.each(DOWNLOADS)(
    'that %s is given up, and the image is built here instead',
    async (_name, rule, texts) => {
      await withoutNginx();
      world.front.break(rule());
      const { code, stderr } = await up(...patience(texts));
      expect(stderr).toContain(`${NGINX}: ${texts[0]}`);
      expect(stderr).toContain(`${OURS} is built here instead`);
      expect(stderr).toContain(`${OURS}: built here`);
      expect(code).toBe(0);
      expect(await world.docker(['images', '-q', NGINX])).toBe('');
      world.front.break();
      await untilClean();
      const again = await up();
      expect(again.stderr).toContain('nothing was changed');
      expect(again.stderr).toContain(`${OURS}: built here`);
    },
  );

  const SOME = DOWNLOADS.filter(([name]) => /manifest|middle of a layer$|damaged|forbidden/.test(name));

  test.each(SOME)(
    'that %s ends the command where nothing else is allowed, and works when the registry does again',
    async (_name, rule, texts) => {
      await withoutNginx();
      const forced = (...args: string[]) => up('--images', 'registry', ...args);
      for (const [language, text] of [
        ['en', texts[0]],
        ['ko', texts[1]],
      ] as const) {
        world.front.break(rule());
        const { code, stderr } = await forced('--lang', language, ...patience(texts));
        expect(stderr).toContain(NGINX);
        expect(stderr).toContain(text);
        expect(stderr).toContain('npx dari up --images offline');
        expect(code).toBe(66);
        expect(await world.docker(['images', '-q', NGINX])).toBe('');
        expect(await world.docker(['ps', '-aq', '--filter', `name=${world.project}-proxy`])).toBe('');
      }
      world.front.break();
      await untilClean();
      const { code, stderr } = await forced();
      expect(stderr).toContain(`${NGINX}: registry`);
      expect(code).toBe(0);
    },
  );
});
