import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { loadSecrets } from './load-secrets.ts';

const none = (): boolean => false;

describe('reading the secrets in a shell', () => {
  test('is left to the shell where it reads the same', () => {
    const text = "# a comment with $things\n\nDB_PASSWORD=aB3-_.\nexport DB_NAME='a b'\n";
    expect(loadSecrets('posix', text, none)).toBeNull();
  });

  test
    .skipIf(process.platform === 'win32')
    .each([
      'DB_PASSWORD=a b',
      'DB_PASSWORD=a$HOME`id`',
      'DB_PASSWORD="a\'b"',
      'DB_PASSWORD = spaced',
      'DB_PASSWORD=windows\r\nDB_NAME=x\r',
      'OTHER=touch it\nDB_PASSWORD=plain',
      'DB_PASSWORD=half#whole',
    ])('gives the value that dari reads: %j', async (text) => {
    const folder = await mkdtemp(join(tmpdir(), 'dari-secrets-'));
    try {
      await writeFile(join(folder, '.env'), text);
      const line = loadSecrets('posix', text, none) ?? 'set -a; . ./.env; set +a';
      const env = { PATH: process.env['PATH'] };
      const read = execFileSync('sh', ['-ec', `${line}\nprintf %s "$DB_PASSWORD"`], { cwd: folder, env });
      expect(read.toString()).toBe(parse(text)['DB_PASSWORD']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('keeps a secret of the environment, which wins over the file', () => {
    expect(loadSecrets('posix', 'DB_PASSWORD=x', () => true)).toBe(': "${DB_PASSWORD:?}"');
    expect(loadSecrets('posix', null, () => true)).toBe(': "${DB_PASSWORD:?}"');
  });
});
