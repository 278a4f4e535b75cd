import { describe, expect, test } from 'vitest';
import { languageArgument, languageOf } from './language.ts';

describe('language', () => {
  test('comes from the first locale variable that is set', () => {
    expect(languageOf({ LANG: 'ko_KR.UTF-8' })).toBe('ko');
    expect(languageOf({ LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' })).toBe('en');
    expect(languageOf({ LC_ALL: '', LANG: 'ko_KR.UTF-8' })).toBe('ko');
  });

  test('is English for every other locale', () => {
    expect(languageOf({})).toBe('en');
    expect(languageOf({ LANG: 'C' })).toBe('en');
    expect(languageOf({ LANG: 'kok_IN' })).toBe('en');
  });

  test('can be given anywhere before --', () => {
    expect(languageArgument(['up', '--lang', 'ko'])).toBe('ko');
    expect(languageArgument(['--lang=en', 'up'])).toBe('en');
    expect(languageArgument(['up', '--', '--lang', 'ko'])).toBeNull();
  });
});
