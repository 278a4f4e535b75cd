import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../text/en/en.ts';
import { EXIT_CODES } from './exit-codes.ts';

const document = readFileSync(new URL('../../../../docs/exit-codes.md', import.meta.url), 'utf8');

describe('exit codes', () => {
  test('are all different', () => {
    const codes = Object.values(EXIT_CODES);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('are listed in docs/exit-codes.md with the words of --help', () => {
    const rows = [...document.matchAll(/^\|\s*(\d+) \| `([a-z-]+)`\s*\| (.*?)\s*\|$/gm)].map(
      ([, code, name, meaning = '']) => [name, Number(code), meaning.replaceAll('`', '')],
    );
    expect(rows).toEqual(
      Object.entries(EXIT_CODES).map(([name, code]) => [
        name,
        code,
        en.help.exitCodes[name as keyof typeof EXIT_CODES],
      ]),
    );
  });
});
