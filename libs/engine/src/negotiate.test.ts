import { describe, expect, it } from 'vitest';
import { EngineError } from './engine-error.ts';
import { compareVersions, negotiate } from './negotiate.ts';

describe('negotiate', () => {
  it.each([
    ['1.41', '1.41'],
    ['1.45', '1.45'],
    ['1.52', '1.52'],
    ['1.56', '1.52'],
    ['1.100', '1.52'],
  ])('speaks %s with an engine as %s', (api, expected) => {
    expect(negotiate({ version: 'x', api, minApi: null })).toBe(expected);
  });

  it('refuses an engine that is too old, with what was found and what is needed', () => {
    const error = failure({ version: '19.03.15', api: '1.40', minApi: '1.12' });
    expect(error.kind).toBe('engine-too-old');
    expect(error.facts).toEqual({ engine: '19.03.15', found: '1.40', needed: '1.41' });
  });

  it('says that it is too old itself for an engine that has dropped all it knows', () => {
    expect(failure({ version: '40', api: '1.80', minApi: '1.60' }).kind).toBe('protocol');
  });
});

it('compares versions by number', () => {
  expect(compareVersions('1.9', '1.41')).toBeLessThan(0);
  expect(compareVersions('1.41', '1.41')).toBe(0);
  expect(compareVersions('2', '1.99')).toBeGreaterThan(0);
});

function failure(engine: Parameters<typeof negotiate>[0]): EngineError {
  try {
    negotiate(engine);
  } catch (error) {
    if (error instanceof EngineError) return error;
  }
  throw new Error('expected an EngineError');
}
