import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './language.ts';
import { messageParts, placeholdersOf, plainMessage } from './message-parts.ts';
import type { MessageKey } from './messages.ts';
import { MESSAGES } from './messages.ts';

const { en, ko } = MESSAGES;
const keys = Object.keys(en) as MessageKey[];

describe('the languages', () => {
  it('have the same texts', () => {
    expect(Object.keys(ko).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(keys)('fill in the same values: %s', (key) => {
    expect(placeholdersOf(ko[key])).toEqual(placeholdersOf(en[key]));
  });

  it.each(keys)('are not empty and close what they open: %s', (key) => {
    for (const text of [en[key], ko[key]]) {
      expect(text.trim()).not.toBe('');
      expect(text.split('`').length % 2).toBe(1);
    }
  });

  it('write Korean in Korean, but for names', () => {
    const same = keys.filter(
      (key) => ko[key] === en[key] && /[a-z]{4}/.test(en[key].replace(/[`{].*?[`}]/g, '')),
    );
    expect(same).toEqual(['addresses.form.localhost', 'path.engine']);
  });
});

describe('a text', () => {
  it('is split into prose and what is to be typed', () => {
    expect(messageParts('Type `npx {word}` now', { word: 'dari' })).toEqual([
      { kind: 'prose', text: 'Type ' },
      { kind: 'code', text: 'npx dari' },
      { kind: 'prose', text: ' now' },
    ]);
  });

  it('reads no markup in the values that are filled in', () => {
    expect(messageParts('{a} `{b}`', { a: '`x` {b}', b: '`y`' })).toEqual([
      { kind: 'prose', text: '`x` {b} ' },
      { kind: 'code', text: '`y`' },
    ]);
  });

  it('has no marks left where it cannot be set', () => {
    expect(plainMessage('`{a}`: {n}', { a: 'x', n: 2 })).toBe('x: 2');
  });
});

describe('the language that is shown first', () => {
  it.each([
    ['ko', ['en-US'], 'ko'],
    [null, ['ko-KR', 'en'], 'ko'],
    [null, ['fr', 'ko'], 'ko'],
    [null, ['EN-gb'], 'en'],
    [null, ['fr', 'de'], 'en'],
    ['xx', ['ko'], 'ko'],
    [null, [], 'en'],
  ] as const)('chosen before %s, browser %s: %s', (stored, wanted, expected) => {
    expect(preferredLanguage(stored, wanted)).toBe(expected);
  });
});
