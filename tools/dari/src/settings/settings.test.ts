import { describe, expect, test } from 'vitest';
import { NO_ENV_FILE, readEnvFile } from './env-file.ts';
import { webOrigins } from './derived-settings.ts';
import { checkSettings, type Environment } from './settings.ts';

function check(text: string, environment: Environment = {}): ReturnType<typeof checkSettings> {
  return checkSettings(readEnvFile(new TextEncoder().encode(text)), environment);
}

function faults(text: string, environment: Environment = {}): string[] {
  const result = check(text, environment);
  return result.ok ? [] : result.faults.map(({ name, why }) => `${name} ${why.code}`);
}

describe('settings', () => {
  test('need nothing but a password', () => {
    const result = check('DB_PASSWORD=secret');
    expect(result).toMatchObject({ ok: true, settings: { DARI_PROJECT: 'goals', WEB_PORT: 5173 } });
  });

  test('of the environment win over those of the file', () => {
    const result = check('WEB_PORT=1\nDB_PASSWORD=x', { WEB_PORT: '8080' });
    expect(result).toMatchObject({ ok: true, settings: { WEB_PORT: 8080 } });
  });

  test('report every fault at once, in the order of the file', () => {
    const text = [
      'DARI_PROJECT=Bad_Name',
      'WEB_PORT=99999',
      'API_PORT=abc',
      'PUBLISH_ADDRESS=localhost',
      'DB_NAME=a b',
      'DB_PASSWORD=',
      'WEB_FILE_EVENTS=never',
    ].join('\n');
    expect(faults(text)).toEqual([
      'DARI_PROJECT not-a-project-name',
      'WEB_PORT not-a-port',
      'API_PORT not-a-port',
      'PUBLISH_ADDRESS not-an-ipv4-address',
      'DB_NAME not-a-database-name',
      'DB_PASSWORD empty',
      'WEB_FILE_EVENTS not-one-of',
    ]);
  });

  test('name the line a fault is on', () => {
    const result = check('# one\n\nexport WEB_PORT=0\nDB_PASSWORD=x');
    expect(result).toMatchObject({
      ok: false,
      faults: [{ name: 'WEB_PORT', where: { kind: 'file', line: 3 } }],
    });
  });

  test('never show a bad password', () => {
    const result = check('', { DB_PASSWORD: 'two\nlines' });
    expect(result).toMatchObject({ ok: false, faults: [{ name: 'DB_PASSWORD', found: null }] });
    expect(JSON.stringify(result)).not.toContain('lines');
  });

  test('need a port each', () => {
    expect(faults('DB_PASSWORD=x\nAPI_PORT=5173')).toEqual(['API_PORT same-port']);
    expect(faults('DB_PASSWORD=x\nWEB_PORT=7\nAPI_PORT=7\nDB_PORT=7')).toEqual([
      'API_PORT same-port',
      'DB_PORT same-port',
    ]);
  });

  test.each(['$HOME', 'a#b', `'"\``, 'p@ss:w/rd%20', 'pass word', '비밀', '\\n'])(
    'take %s as a password',
    (password) => {
      expect(checkSettings(NO_ENV_FILE, { DB_PASSWORD: password })).toMatchObject({
        ok: true,
        settings: { DB_PASSWORD: password },
      });
    },
  );

  test.each(['a', 'goals', 't-1f', '0x'])('take %s as a project name', (name) => {
    expect(faults(`DB_PASSWORD=x\nDARI_PROJECT=${name}`)).toEqual([]);
  });

  test.each(['-a', 'a-', 'A', 'a_b', 'a.b', 'ä', 'a'.repeat(41)])('refuse %s as a project name', (name) => {
    expect(faults(`DB_PASSWORD=x\nDARI_PROJECT=${name}`)).toHaveLength(1);
  });

  test('find a misspelled name and leave other programs alone', () => {
    expect(faults('DB_PASSWORD=x\nWEB_PROT=1\nNODE_ENV=test')).toEqual(['WEB_PROT unknown-name']);
  });

  test('find a line that is no assignment', () => {
    expect(faults('DB_PASSWORD=x\nhello')).toEqual([' not-an-assignment']);
  });

  test('are read from what Windows editors write', () => {
    const bom = new Uint8Array([
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode('DB_PASSWORD=x\r\nWEB_PORT=1\r\n'),
    ]);
    expect(checkSettings(readEnvFile(bom), {})).toMatchObject({ ok: true, settings: { WEB_PORT: 1 } });
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from('DB_PASSWORD=x\n', 'utf16le')]);
    expect(checkSettings(readEnvFile(utf16), {})).toMatchObject({ ok: true });
  });
});

describe('web origins', () => {
  const settings = (text: string): Parameters<typeof webOrigins>[0] => {
    const result = check(`DB_PASSWORD=x\n${text}`);
    if (!result.ok) throw new Error('bad settings');
    return result.settings;
  };

  test('are those of this computer only while the ports are', () => {
    expect(webOrigins(settings(''), '10.0.0.2')).toEqual([
      'http://localhost:5173',
      'http://127.0.0.1:5173',
      'http://localhost:8080',
      'http://127.0.0.1:8080',
    ]);
  });

  test('leave out port 80, as browsers do', () => {
    expect(webOrigins(settings('WEB_PORT=80'), null)).toEqual(
      expect.arrayContaining(['http://localhost', 'http://127.0.0.1']),
    );
  });

  test('hold the address on the network when the ports are open to it', () => {
    expect(webOrigins(settings('PUBLISH_ADDRESS=0.0.0.0'), '10.0.0.2')).toContain('http://10.0.0.2:5173');
  });
});
