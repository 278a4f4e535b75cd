import path from 'node:path';
import type { Engine, RegistryAnswer } from '@dari/engine';
import { EngineError } from '@dari/engine';
import { STACKS } from '@dari/infra';
import type { Image } from '@dari/topology';
import { expect, it } from 'vitest';
import { chooseImages, refusalOf } from './choose-images.ts';

const world = {
  repository: path.resolve(import.meta.dirname, '../../../..'),
  environment: process.env,
  platform: process.platform,
};
const DEBIAN: Image = { id: 'sha256:d', tags: ['debian:trixie-slim'], labels: {}, sizeBytes: 1 };

function choose(answer: (reference: string) => Promise<RegistryAnswer>, present: readonly Image[] = []) {
  const engine = { askRegistry: answer, facts: { architecture: 'amd64' } as Engine['facts'] };
  return (known: Readonly<Record<string, RegistryAnswer>> = {}) =>
    chooseImages({
      stack: STACKS.bridge,
      forced: 'auto',
      present,
      volumeDatabase: null,
      engine,
      world,
      known,
    });
}

it('asks about all images at once', async () => {
  const asked: string[] = [];
  let release = (): void => undefined;
  const both = new Promise<void>((resolve) => (release = resolve));
  const chosen = await choose(async (reference) => {
    asked.push(reference);
    if (asked.length === 2) release();
    await both;
    return { kind: 'has-it' };
  })();
  expect(asked.toSorted()).toEqual(['mongo:8.0', 'node:24-slim']);
  expect(chosen.database).toBe('MongoDB');
});

it('chooses anew, without asking again, after a pull that failed', async () => {
  const broken = new EngineError('registry', 'toomanyrequests');
  const known = refusalOf(broken, 'mongo:8.0') ?? {};
  const asked: string[] = [];
  const chosen = await choose(
    (reference) => {
      asked.push(reference);
      return Promise.resolve({ kind: 'has-it' });
    },
    [DEBIAN],
  )(known);
  expect(asked).toEqual(['node:24-slim']);
  expect(chosen.choices.map(({ tag }) => tag)).toEqual(['dari/ferretdb:1.24.2', 'node:24-slim']);
  expect(chosen.choices[0]?.because.facts['detail']).toBe('toomanyrequests');
});

it('keeps why a pull failed', () => {
  const limited = new EngineError('registry', 'wait', { reference: 'mongo:8.0', reason: 'rate-limited' });
  expect(refusalOf(limited, 'mongo:8.0')).toEqual({ 'mongo:8.0': { kind: 'rate-limited', detail: 'wait' } });
});

it('makes no refusal of an error that is about something else', () => {
  expect(refusalOf(new EngineError('disk-full', 'no space left'), 'mongo:8.0')).toBeNull();
  expect(refusalOf(new Error('x'), 'mongo:8.0')).toBeNull();
});

it('finds everything complete when each image has the content that its files have', async () => {
  const nothing = (): Promise<RegistryAnswer> =>
    Promise.resolve({ kind: 'unreachable', detail: 'no such host' });
  const { wanted } = await choose(nothing, [DEBIAN])();
  const present = wanted.map(({ tag, labels }): Image => ({ id: tag, tags: [tag], labels, sizeBytes: 1 }));
  const never = (): Promise<RegistryAnswer> => Promise.reject(new Error('asked'));
  const again = await choose(never, present)();
  expect(again.choices.map(({ because }) => because.code)).toEqual(['present', 'present']);
  expect(again.wanted.map(({ tag }) => tag)).toEqual([
    'dari/ferretdb:1.24.2',
    'goals-api:dev',
    'goals-web:dev',
  ]);
});
