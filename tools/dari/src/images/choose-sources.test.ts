import { REGISTRY_REFUSALS, type RegistryAnswer } from '@dari/engine';
import type { BaseName } from '@dari/infra';
import type { ImageSource } from '@dari/topology';
import { describe, expect, it } from 'vitest';
import type { ChoiceFacts, Readiness } from './choose-sources.ts';
import { chooseSources, questions } from './choose-sources.ts';
import { ImageError } from './image-error.ts';

const UNREACHABLE: RegistryAnswer = { kind: 'unreachable', detail: 'no such host' };
const NOTHING_ANSWERS = { 'mongo:8.0': UNREACHABLE, 'node:24-slim': UNREACHABLE };
const ALL_THERE: Record<string, RegistryAnswer> = {
  'mongo:8.0': { kind: 'has-it' },
  'node:24-slim': { kind: 'has-it' },
};

type Present = Partial<Record<`${BaseName} ${ImageSource}`, Readiness>>;

function given(facts: Partial<ChoiceFacts> & { present?: Present } = {}): ChoiceFacts {
  const { present = {}, ...rest } = facts;
  return {
    needed: ['mongo', 'node'],
    forced: 'auto',
    readiness: (image, source) => present[`${image} ${source}`] ?? 'absent',
    volumeDatabase: null,
    offline: () => ({ possible: true }),
    ...rest,
  };
}

function failure(action: () => unknown): ImageError {
  try {
    action();
  } catch (error) {
    if (error instanceof ImageError) return error;
  }
  throw new Error('expected an ImageError');
}

describe('on an empty engine', () => {
  it('asks about every image and takes those that the registry has', () => {
    expect(questions(given())).toEqual(['mongo:8.0', 'node:24-slim']);
    const choices = chooseSources(given(), ALL_THERE);
    expect(choices.map(({ tag }) => tag)).toEqual(['mongo:8.0', 'node:24-slim']);
    expect(choices[0]?.because).toEqual({ code: 'registry-has-it', facts: { reference: 'mongo:8.0' } });
  });

  it('builds what the registry does not give, and keeps what the registry said', () => {
    const choices = chooseSources(given(), NOTHING_ANSWERS);
    expect(choices[0]).toEqual({
      image: 'mongo',
      tag: 'dari/ferretdb:1.24.2',
      database: 'FerretDB',
      source: 'offline',
      because: {
        code: 'registry-unreachable',
        facts: { reference: 'mongo:8.0', registry: 'unreachable', detail: 'no such host' },
      },
    });
  });

  it.each(REGISTRY_REFUSALS)('names the answer %s', (kind) => {
    const [choice] = chooseSources(given({ needed: ['mongo'] }), {
      'mongo:8.0': { kind, detail: 'so it said' },
    });
    expect(choice?.because.code).toBe(`registry-${kind}`);
  });

  it('may take one image from the registry and build another', () => {
    const choices = chooseSources(given(), { ...ALL_THERE, 'mongo:8.0': UNREACHABLE });
    expect(choices.map(({ source }) => source)).toEqual(['offline', 'registry']);
  });

  it('names both reasons when there is no source at all', () => {
    const offline = () => ({ possible: false, kind: 'no-debian', detail: 'install mmdebstrap' }) as const;
    const error = failure(() => chooseSources(given({ offline }), NOTHING_ANSWERS));
    expect(error.kind).toBe('no-source');
    expect(error.facts).toEqual({
      image: 'mongo:8.0',
      registry: 'unreachable',
      detail: 'no such host',
      offline: 'no-debian',
      offlineDetail: 'install mmdebstrap',
    });
  });
});

describe('with images that are there', () => {
  it('asks nothing and keeps them', () => {
    const facts = given({ present: { 'mongo offline': 'complete', 'node offline': 'complete' } });
    expect(questions(facts)).toEqual([]);
    const choices = chooseSources(facts, {});
    expect(choices.map(({ source, because }) => [source, because.code])).toEqual([
      ['offline', 'present'],
      ['offline', 'present'],
    ]);
  });

  it('takes the official image before the other', () => {
    const facts = given({
      needed: ['mongo'],
      present: { 'mongo offline': 'complete', 'mongo registry': 'complete' },
    });
    expect(chooseSources(facts, {})[0]?.source).toBe('registry');
  });

  it('builds nothing anew only because an official image was pulled by hand', () => {
    const facts = given({
      needed: ['node'],
      present: { 'node offline': 'complete', 'node registry': 'startable' },
    });
    expect(chooseSources(facts, {})[0]?.source).toBe('offline');
  });
});

describe('with data in the volume', () => {
  it('stays with the database that wrote it, although the official image is there', () => {
    const facts = given({
      needed: ['mongo'],
      volumeDatabase: 'FerretDB',
      present: { 'mongo registry': 'complete' },
    });
    expect(questions(facts)).toEqual([]);
    expect(chooseSources(facts, {})[0]).toMatchObject({
      source: 'offline',
      because: { code: 'volume', facts: { database: 'FerretDB' } },
    });
  });

  it('says that the registry is required when MongoDB wrote it and cannot be had', () => {
    const facts = given({ needed: ['mongo'], volumeDatabase: 'MongoDB' });
    expect(questions(facts)).toEqual(['mongo:8.0']);
    const error = failure(() => chooseSources(facts, NOTHING_ANSWERS));
    expect([error.kind, error.facts['why']]).toEqual(['registry-required', 'volume']);
  });

  it('chooses freely for images that are no database, and for a database it does not know', () => {
    const facts = given({ volumeDatabase: 'MongoDB' });
    expect(chooseSources(facts, { ...ALL_THERE, 'node:24-slim': UNREACHABLE })[1]?.source).toBe('offline');
    expect(chooseSources(given({ volumeDatabase: 'CouchDB' }), NOTHING_ANSWERS)[0]?.source).toBe('offline');
  });
});

describe('when a source is forced', () => {
  it('takes it, whatever the volume and the engine have, and asks nothing for offline', () => {
    const facts = given({
      forced: 'offline',
      volumeDatabase: 'MongoDB',
      present: { 'mongo registry': 'complete' },
    });
    expect(questions(facts)).toEqual([]);
    const choices = chooseSources(facts, {});
    expect(choices.map(({ source, because }) => [source, because.code])).toEqual([
      ['offline', 'forced'],
      ['offline', 'forced'],
    ]);
  });

  it('does not fall back when the registry does not give the image', () => {
    const error = failure(() => chooseSources(given({ forced: 'registry' }), NOTHING_ANSWERS));
    expect([error.kind, error.facts['why']]).toEqual(['registry-required', 'forced']);
  });

  it('asks no registry about an official image that is there', () => {
    const present = { 'mongo registry': 'complete', 'node registry': 'startable' } as const;
    const facts = given({ forced: 'registry', present });
    expect(questions(facts)).toEqual([]);
    expect(chooseSources(facts, {}).map(({ source }) => source)).toEqual(['registry', 'registry']);
  });

  it('says what is missing when nothing can be built', () => {
    const offline = () => ({ possible: false, kind: 'no-debian', detail: 'install mmdebstrap' }) as const;
    const error = failure(() => chooseSources(given({ forced: 'offline', offline }), {}));
    expect(error.kind).toBe('no-debian');
    expect(error.message).toContain('mmdebstrap');
  });
});
