import { describe, expect, test } from 'vitest';
import { en } from './en/en.ts';
import { ko } from './ko/ko.ts';

/** Every path to a text, with whether it is a function. */
function shape(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => shape(inner, `${path}/${key}`));
}

/** Every plain text in a tree, with its path. */
function plain(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => plain(inner, `${path}/${key}`));
}

describe('texts', () => {
  test('are the same tree in both languages', () => {
    expect(shape(ko)).toEqual(shape(en));
  });

  test('are never empty', () => {
    expect([...plain(en), ...plain(ko)].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('show the same commands as examples', () => {
    for (const topic of Object.keys(en.help.examples) as (keyof typeof en.help.examples)[]) {
      expect(ko.help.examples[topic].map(([command]) => command)).toEqual(
        en.help.examples[topic].map(([command]) => command),
      );
    }
  });

  test('say in every error what was expected, what was found and what to do', () => {
    for (const texts of [en, ko]) {
      for (const errors of [texts.engineErrors, texts.imageErrors]) {
        for (const [kind, explain] of Object.entries(errors)) {
          const { what, expected, found, next } = explain({}, 'what the engine said');
          for (const part of [what, expected, found, ...next]) {
            expect(part.trim(), kind).not.toBe('');
            expect(part, kind).not.toMatch(/undefined|null|NaN/);
          }
          expect(next.length, kind).toBeGreaterThan(0);
        }
      }
    }
  });
});
