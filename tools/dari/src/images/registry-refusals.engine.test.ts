import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BASES } from '@dari/infra';
import { LABEL } from '@dari/topology';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';
import type { Fault, FaultRule } from '../test/registry/faults.ts';
import {
  MIRROR,
  registryWorld,
  whyNoRegistryWorld,
  type RegistryWorld,
} from '../test/registry/registry-world.ts';
import { allButNginx, usefulImages } from '../test/registry/stand-ins.ts';

const why = whyNoRegistryWorld();
const NGINX = BASES.nginx.registry.tag;
const INSTEAD = BASES.nginx.offline.tag;
const EVERYTHING = /./;
const MANIFEST = /\/manifests\//;

let world: RegistryWorld;

beforeAll(async () => {
  if (why !== null) return;
  await prepareImages();
  const useful = await usefulImages();
  world = await registryWorld(useful);
  await allButNginx(world, useful);
}, PREPARE_MS);

afterAll(async () => {
  if (why === null) await world[Symbol.asyncDispose]();
});

const problem = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify({ errors: [{ code, message: `said the registry: ${code}` }] }),
});

/** The list of an image that was built for another processor alone. */
function otherProcessors(): Fault {
  const type = 'application/vnd.docker.distribution.manifest.list.v2+json';
  const manifest = {
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    digest: `sha256:${'0'.repeat(64)}`,
    size: 1,
    platform: { os: 'linux', architecture: 's390x' },
  };
  const body = JSON.stringify({ schemaVersion: 2, mediaType: type, manifests: [manifest] });
  return { kind: 'answer', status: 200, headers: { 'Content-Type': type }, body };
}

const NO_SUCH_TAG = ['the registry has no such tag', '레지스트리에 그 태그가 없어요'] as const;
const DENIED = ['the registry denies it', '레지스트리가 거절해요'] as const;
const LIMITED = ['the registry asks to wait', '레지스트리가 기다리라고 해요'] as const;
const FAULTY = ['what the registry sent is of no use', '레지스트리가 보낸 것을 쓸 수 없어요'] as const;
const SILENT = [
  'nothing came from the registry for 1 s',
  '레지스트리에서 1초 동안 아무것도 오지 않았어요',
] as const;
const OTHERS = [
  'the registry has it only for other processors (linux/s390x)',
  '다른 프로세서용만 있어요',
] as const;
const UNREACHABLE = ['no registry can be reached', '레지스트리에 닿을 수 없어요'] as const;

const CASES: readonly (readonly [string, FaultRule, readonly [string, string]])[] = [
  ['that lacks the tag', { on: MANIFEST, fault: problem(404, 'MANIFEST_UNKNOWN') }, NO_SUCH_TAG],
  [
    'that lacks the tag and says nothing more',
    { on: MANIFEST, fault: { kind: 'answer', status: 404 } },
    NO_SUCH_TAG,
  ],
  ['that asks who it is (401)', { on: MANIFEST, fault: problem(401, 'UNAUTHORIZED') }, DENIED],
  [
    'that wants a password for everything (401)',
    { on: EVERYTHING, fault: problem(401, 'UNAUTHORIZED', { 'WWW-Authenticate': 'Basic realm="r"' }) },
    DENIED,
  ],
  [
    'whose tokens cannot be had (401)',
    {
      on: EVERYTHING,
      fault: problem(401, 'UNAUTHORIZED', { 'WWW-Authenticate': `Bearer realm="http://${MIRROR}/token"` }),
    },
    DENIED,
  ],
  ['that forbids it (403)', { on: MANIFEST, fault: problem(403, 'DENIED') }, DENIED],
  [
    'whose proxy forbids it (403)',
    { on: MANIFEST, fault: { kind: 'answer', status: 403, body: '<h1>No</h1>' } },
    DENIED,
  ],
  ['that has a limit (429)', { on: MANIFEST, fault: problem(429, 'TOOMANYREQUESTS') }, LIMITED],
  [
    'that has a limit, and says until when (429)',
    { on: MANIFEST, fault: problem(429, 'TOOMANYREQUESTS', { 'Retry-After': '3600' }) },
    LIMITED,
  ],
  [
    'that has a limit for everything (429)',
    { on: EVERYTHING, fault: { kind: 'answer', status: 429 } },
    LIMITED,
  ],
  ['that fails (500)', { on: MANIFEST, fault: problem(500, 'UNKNOWN') }, FAULTY],
  [
    'that is being mended (503)',
    { on: EVERYTHING, fault: { kind: 'answer', status: 503, headers: { 'Retry-After': '3600' } } },
    FAULTY,
  ],
  ['that speaks another language', { on: MANIFEST, fault: { kind: 'garbage' } }, FAULTY],
  ['that stalls before it says anything of the image', { on: MANIFEST, fault: { kind: 'silence' } }, SILENT],
  ['that stalls at the first call', { on: EVERYTHING, fault: { kind: 'silence' } }, SILENT],
  ['that has it for other processors', { on: MANIFEST, fault: otherProcessors() }, OTHERS],
  ['that is none at all', { on: EVERYTHING, fault: { kind: 'garbage' } }, UNREACHABLE],
];

async function left(): Promise<string> {
  const label = `label=${LABEL.project}=${world.project}`;
  const lists = [
    ['ps', '-aq'],
    ['network', 'ls', '-q'],
    ['volume', 'ls', '-q'],
  ];
  const things = await Promise.all(lists.map((list) => world.docker([...list, '--filter', label])));
  return [...things, await world.docker(['images', '-q', NGINX])].join('');
}

/** What `dari` says in both languages, where it may build the image itself and where it may not. */
async function expectRefusal(texts: readonly [string, string]): Promise<void> {
  const [en, ko] = texts;
  const patience = texts === SILENT ? ['--registry-timeout', '1'] : [];
  const up = (...args: string[]) => world.dari(['up', 'proxy', ...patience, ...args]);
  const auto = await Promise.all([up('--dry-run'), up('--dry-run', '--lang', 'ko')]);
  for (const [index, { code, stdout, stderr }] of auto.entries()) {
    expect(stderr).toContain(`${NGINX}: ${index === 0 ? en : ''}`);
    expect(stderr).toContain(index === 0 ? `${INSTEAD} is built here instead` : ko);
    expect(stdout).toContain(INSTEAD);
    expect(stdout).not.toContain(NGINX);
    expect(code).toBe(2);
  }
  const forced = [await up('--images', 'registry'), await up('--images', 'registry', '--lang', 'ko')];
  for (const [index, { code, stderr }] of forced.entries()) {
    expect(stderr).toContain(NGINX);
    expect(stderr).toContain(index === 0 ? en : ko);
    expect(stderr).toContain('npx dari up --images offline');
    expect(code).toBe(66);
  }
  expect(await left()).toBe('');
}

describe.skipIf(why !== null)(why === null ? 'a registry' : `a registry: ${why}`, () => {
  test.each(CASES)(
    '%s is told as what it is, and the image is built here instead',
    async (_name, rule, texts) => {
      world.front.break(rule);
      await expectRefusal(texts);
    },
  );

  test.each([
    ['that does not exist by this name', 'http://registry.invalid:5000', UNREACHABLE],
    ['that does not speak TLS', `https://${MIRROR}`, UNREACHABLE],
    ['where nobody listens', 'http://127.0.0.1:1', UNREACHABLE],
  ])('%s is told as what it is, and the image is built here instead', async (_name, mirror, texts) => {
    world.front.break();
    await useMirror(mirror);
    try {
      await expectRefusal(texts);
    } finally {
      await useMirror(`http://${MIRROR}`);
    }
  });

  test('that answers again is asked again', async () => {
    world.front.break({ on: EVERYTHING, fault: { kind: 'silence' } });
    const args = ['up', 'proxy', '--dry-run'];
    expect((await world.dari([...args, '--registry-timeout', '1'])).stdout).toContain(INSTEAD);
    world.front.break({ on: MANIFEST, fault: problem(404, 'MANIFEST_UNKNOWN') });
    expect((await world.dari(args)).stderr).toContain(NO_SUCH_TAG[0]);
    expect(world.front.requests.some((line) => line.includes('/manifests/'))).toBe(true);
  });
});

/** Changes the engine's configuration and waits until it holds. */
async function useMirror(mirror: string): Promise<void> {
  await writeFile(join(world.engine.folder, 'daemon.json'), JSON.stringify({ 'registry-mirrors': [mirror] }));
  await world.engine.restart();
}
