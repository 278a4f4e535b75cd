import { describe, expect, it } from 'vitest';
import { CallError } from '../api/call-error.ts';
import { addressText } from './address-text.ts';
import type { Cell } from './cell.ts';
import { wordOf, worksInstead } from './cell.ts';
import { durationText } from './duration-text.ts';
import { shorten } from './shorten.ts';
import { slots } from './slots.ts';
import { addressOf, seen } from './test-book.ts';

const address = addressOf('api', 'container-name');
const error = new CallError('GET', 'http://localhost:3000/probe/x', { kind: 'no-answer' });

describe('a cell', () => {
  it('has a word of its own for what a browser does not tell', () => {
    expect(wordOf({ vantage: 'browser', state: { kind: 'seen', observation: seen('unknown') } })).toBe(
      'no-answer',
    );
    expect(wordOf({ vantage: 'web', state: { kind: 'seen', observation: seen('unknown') } })).toBe('unknown');
  });

  it('tells a call that nobody could make from one that failed', () => {
    expect(wordOf({ vantage: 'api', state: { kind: 'not-asked', error } })).toBe('not-asked');
    expect(wordOf({ vantage: 'api', state: { kind: 'pending' } })).toBe('pending');
  });

  it('knows what works instead: the same tier, from the same place', () => {
    const cell = (vantage: Cell['vantage'], of: Cell['address'], outcome: 'works' | 'refused'): Cell => ({
      vantage,
      address: of,
      state: { kind: 'seen', observation: seen(outcome) },
      prediction: null,
    });
    const failed = cell('browser', address, 'refused');
    const cells = [
      failed,
      cell('web', address, 'works'),
      cell('browser', addressOf('db', 'localhost'), 'works'),
      cell('browser', addressOf('api', 'localhost'), 'works'),
    ];
    expect(worksInstead(cells, failed)?.id).toBe('api:localhost');
    expect(worksInstead([failed], failed)).toBeNull();
  });
});

it('writes an address as it is typed', () => {
  expect(addressText(address)).toBe('http://goals-api:3000');
  expect(addressText({ scheme: 'mongodb', host: 'fd00::2', port: 27_017 })).toBe('mongodb://[fd00::2]:27017');
});

it('writes times for people', () => {
  expect([0.2, 1, 3.6, 999, 1000, 5012].map(durationText)).toEqual([
    '<1 ms',
    '1 ms',
    '4 ms',
    '999 ms',
    '1.0 s',
    '5.0 s',
  ]);
});

it('shortens a long name in the middle', () => {
  expect(shorten('goals-api', 12)).toBe('goals-api');
  expect(shorten('my-long-project-api', 12)).toBe('my-lon…t-api');
  expect(shorten('my-long-project-api', 12)).toHaveLength(12);
});

describe('slots', () => {
  it('run so many at a time, in order', async () => {
    const line = slots(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const runs = [1, 2, 3].map((name) =>
      line(() => {
        started.push(name);
        return new Promise<number>((resolve) => {
          ends.push(() => {
            resolve(name);
          });
        });
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([1, 2]);
    ends[0]?.();
    await runs[0];
    await Promise.resolve();
    expect(started).toEqual([1, 2, 3]);
    ends[1]?.();
    ends[2]?.();
    expect(await Promise.all(runs)).toEqual([1, 2, 3]);
  });

  it('give the place to the next when a task fails or was aborted', async () => {
    const line = slots(1);
    await expect(line(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    await expect(line(() => Promise.resolve(1), AbortSignal.abort(new Error('gone')))).rejects.toThrow(
      'gone',
    );
    expect(await line(() => Promise.resolve(2))).toBe(2);
  });
});
