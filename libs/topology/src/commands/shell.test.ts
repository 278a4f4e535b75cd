import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SHELLS, quote } from './shell.ts';

const AWKWARD = [
  '',
  'plain-1.2_3:/a@b%c+d,e=f',
  'two words',
  "it's",
  '"double"',
  '$HOME ${HOME} $(id) `id`',
  'back\\slash\\',
  'new\nline and\ttab',
  '~/home',
  '{a,b} *.ts ? [x]',
  '!history',
  '# no comment',
  '=ls',
  '-rf',
  'a;b|c&d>e<f',
  '한국어 다리',
  '‘typographic’ “quotes”',
];

/** What a real shell makes of one word of a command line. */
function shellReads(word: string, env: Readonly<Record<string, string>> = {}, cwd = '/'): string {
  return execFileSync('sh', ['-c', `printf %s. ${word}`], { env, cwd, encoding: 'utf8' }).slice(0, -1);
}

describe.skipIf(process.platform === 'win32')('quote, read by sh', () => {
  it.each(AWKWARD)('keeps %j', (text) => {
    expect(shellReads(quote(text, 'posix'))).toBe(text);
  });

  it.each(AWKWARD)('keeps %j before a variable', (text) => {
    const word = SHELLS.posix.withVariable(`KEY=${text}`, 'SECRET');
    expect(shellReads(word, { SECRET: 'a b"$c\'' })).toBe(`KEY=${text}a b"$c'`);
  });

  it.each(AWKWARD)('keeps %j behind the current directory', (text) => {
    expect(shellReads(SHELLS.posix.inCurrentDirectory(`/${text}`), {}, '/usr')).toBe(`/usr/${text}`);
  });
});

describe('quote', () => {
  it('leaves plain words plain', () => {
    for (const shell of ['posix', 'powershell'] as const) {
      expect(quote('goals-api:dev', shell)).toBe('goals-api:dev');
      expect(quote('dev.dari.project=goals', shell)).toBe('dev.dari.project=goals');
      expect(quote('infra/images/api/Dockerfile', shell)).toBe('infra/images/api/Dockerfile');
    }
  });

  it('doubles every kind of single quote for PowerShell', () => {
    expect(quote('it’s "$x" `n', 'powershell')).toBe('\'it’’s "$x" `n\'');
    expect(quote('a,b', 'powershell')).toBe("'a,b'");
  });

  it('writes variables and the current directory as PowerShell does', () => {
    expect(SHELLS.powershell.withVariable('KEY=$"`', 'SECRET')).toBe('"KEY=`$`"``${env:SECRET}"');
    expect(SHELLS.powershell.inCurrentDirectory('/apps:/app')).toBe('"${PWD}/apps:/app"');
  });
});
