import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Image } from '@dari/topology';
import type { ImageProgress } from '../engine.ts';
import { engineFixture, ownBase, type EngineFixture } from '../test/engine-fixture.ts';
import { smallRegistry } from '../test/small-registry.ts';
import { tar } from '../test/tar.ts';
import { pull } from './pull.ts';

async function imageNamed({ engine }: EngineFixture, tag: string): Promise<Image | undefined> {
  return (await engine.observe()).images.find(({ tags }) => tags.includes(tag));
}

function dockerfile(text: string): Readable {
  return Readable.from([tar({ 'made.Dockerfile': text })]);
}

describe('build', () => {
  const build = (
    { engine, name }: EngineFixture,
    text: string,
    progress: (event: ImageProgress) => void = () => undefined,
    signal?: AbortSignal,
  ): Promise<void> => {
    const labels = { 'dev.dari.project': name, note: 'a "b" $c' };
    const options = {
      tag: `${name}:built`,
      dockerfile: 'made.Dockerfile',
      buildArgs: { WHO: 'me $you' },
      labels,
    };
    return engine.build(dockerfile(text), options, progress, signal);
  };

  it('makes an image with its labels and arguments and tells how far it is', async () => {
    await using fixture = await engineFixture(process.env);
    const events: ImageProgress[] = [];
    await build(fixture, `${ownBase(fixture.image, fixture.name)}ARG WHO\nRUN echo "hello $WHO"\n`, (event) =>
      events.push(event),
    );
    expect(events.map(({ text }) => text)).toContain('hello me $you');
    expect(events.map(({ fraction }) => fraction)).toEqual(expect.arrayContaining([0]));
    expect((await imageNamed(fixture, `${fixture.name}:built`))?.labels).toMatchObject({ note: 'a "b" $c' });
  });

  it('fails with the instruction and the last lines of its output', async () => {
    await using fixture = await engineFixture(process.env);
    const text = `${ownBase(fixture.image, fixture.name)}RUN seq 1 40; echo broken; exit 3\n`;
    const error = await build(fixture, text).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      kind: 'build-failed',
      facts: { tag: `${fixture.name}:built`, instruction: expect.stringContaining('RUN seq') as string },
    });
    const { tail = '' } = (error as { facts: { tail?: string } }).facts;
    expect(tail.split('\n')).toHaveLength(20);
    expect(tail).toContain('broken');
  });

  it('fails when the Dockerfile cannot be read', async () => {
    await using fixture = await engineFixture(process.env);
    await expect(build(fixture, 'FROM\nNONSENSE\n')).rejects.toMatchObject({ kind: 'build-failed' });
  });

  it('says that the registry is to blame when the base image cannot be had', async () => {
    await using fixture = await engineFixture(process.env);
    await using registry = await smallRegistry();
    await expect(build(fixture, `FROM ${registry.host}/missing:1\n`)).rejects.toMatchObject({
      kind: 'registry',
      facts: { reference: `${registry.host}/missing:1`, reason: 'no-such-tag' },
    });
  });

  it('stops when it is cancelled', async () => {
    await using fixture = await engineFixture(process.env);
    const controller = new AbortController();
    const started = (event: ImageProgress): void => {
      if (event.text === 'under way') controller.abort();
    };
    const text = `${ownBase(fixture.image, fixture.name)}RUN echo under way; sleep 60\n`;
    await expect(build(fixture, text, started, controller.signal)).rejects.toMatchObject({
      kind: 'cancelled',
    });
    expect(await imageNamed(fixture, `${fixture.name}:built`)).toBeUndefined();
  });
});

describe('importImage', () => {
  it('makes an image with the labels as they were given', async () => {
    await using fixture = await engineFixture(process.env);
    const { engine, name } = fixture;
    const labels = { 'dev.dari.project': name, 'odd one': 'a "b" \\ $HOME 다리 = c' };
    await engine.importImage(Readable.from([tar({ 'a.txt': 'a' })]), { tag: `${name}:imported`, labels });
    expect((await imageNamed(fixture, `${name}:imported`))?.labels).toEqual(labels);
  });

  it('fails when the stream is no archive', async () => {
    await using fixture = await engineFixture(process.env);
    const rootfs = Readable.from([Buffer.alloc(4096, 'x')]);
    await expect(
      fixture.engine.importImage(rootfs, { tag: `${fixture.name}:imported`, labels: {} }),
    ).rejects.toMatchObject({ kind: 'build-failed' });
  });
});

describe('askRegistry', () => {
  it('tells apart what is there, what is not, what is refused and who does not answer', async () => {
    await using fixture = await engineFixture(process.env);
    const registry = await smallRegistry();
    const ask = async (name: string): Promise<string> =>
      (await fixture.engine.askRegistry(`${registry.host}/${name}`)).kind;
    try {
      expect(await ask('there:1')).toBe('has-it');
      expect(await ask('there:2')).toBe('no-such-tag');
      expect(await ask('unauthorized:1')).toBe('denied');
      expect(await ask('denied:1')).toBe('denied');
      expect(await ask('limited:1')).toBe('rate-limited');
      expect(await ask('broken:1')).toBe('faulty');
      expect(await ask('garbled:1')).toBe('faulty');
      expect(await ask('elsewhere:1')).toBe('other-platform');
      expect(await ask('elsewhere-list:1')).toBe('other-platform');
    } finally {
      await registry[Symbol.asyncDispose]();
    }
    expect(await ask('there:1')).toBe('unreachable');
  });

  it('says for which processors there is an image when it is not for the engine', async () => {
    await using fixture = await engineFixture(process.env);
    await using registry = await smallRegistry();
    const answer = await fixture.engine.askRegistry(`${registry.host}/elsewhere:1`);
    expect(answer).toEqual({ kind: 'other-platform', detail: 'linux/s390x' });
  });

  it('says for how long nothing came', async () => {
    await using fixture = await engineFixture(process.env);
    await using registry = await smallRegistry();
    const answer = await fixture.engine.askRegistry(`${registry.host}/silent:1`, undefined, 500);
    expect(answer).toEqual({ kind: 'silent', detail: '0.5' });
  });
});

describe('pull', () => {
  it('brings an image and ends with all of it', async () => {
    await using fixture = await engineFixture(process.env);
    await using registry = await smallRegistry();
    const reference = `${registry.host}/there:1`;
    const fractions: (number | null)[] = [];
    await fixture.engine.pull(reference, ({ fraction }) => fractions.push(fraction));
    expect(fractions.at(-1)).toBe(1);
    expect(await imageNamed(fixture, reference)).toBeDefined();
    await fixture.api.json({ method: 'DELETE', path: `/images/${reference}` });
  });

  it.each(['stalled:1', 'silent:1'])('of %s gives up when nothing more comes', async (name) => {
    await using fixture = await engineFixture(process.env);
    await using registry = await smallRegistry();
    const reference = `${registry.host}/${name}`;
    const given = pull(fixture.api, reference, () => undefined, undefined, 500);
    await expect(given).rejects.toMatchObject({
      kind: 'registry',
      facts: { reference, reason: 'silent', seconds: '0.5' },
    });
  });

  it.each([
    ['there:2', 'no-such-tag'],
    ['unauthorized:1', 'denied'],
    ['denied:1', 'denied'],
    ['limited:1', 'rate-limited'],
    ['broken:1', 'faulty'],
    ['garbled:1', 'faulty'],
    ['damaged:1', 'faulty'],
    ['elsewhere-list:1', 'other-platform'],
  ])('of %s fails as %s', async (name, reason) => {
    await using fixture = await engineFixture(process.env);
    await using registry = await smallRegistry();
    const reference = `${registry.host}/${name}`;
    await expect(fixture.engine.pull(reference, () => undefined)).rejects.toMatchObject({
      kind: 'registry',
      facts: { reference, reason },
    });
  });
});
