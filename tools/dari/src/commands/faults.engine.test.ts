import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docker, project, ROOT, run } from '../test/dari-process.ts';

/** Something that listens on a socket of its own where an engine should be. */
async function socketWith(answer: RequestListener): Promise<{ path: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'dari-'));
  const path = join(folder, 'engine.sock');
  const server = createHttpServer(answer).listen(path);
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    path,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describe('an engine that cannot be used', () => {
  test.each([['up'], ['down'], ['status'], ['logs'], ['commands']])(
    '%s says that none answers',
    async (command) => {
      await using it = await project();
      const { code, stderr } = await it.dari([command], { DOCKER_HOST: 'unix:///nonexistent' });
      expect(code).toBe(69);
      expect(stderr).toContain('unix:///nonexistent');
      expect(stderr).toContain('DOCKER_HOST');
    },
  );

  test('doctor says so too, and tries nothing else', async () => {
    await using it = await project();
    const { code, stdout } = await it.dari(['doctor', '--json'], { DOCKER_HOST: 'unix:///nonexistent' });
    expect(code).toBe(81);
    const { checks } = JSON.parse(stdout) as { checks: { id: string; state: string; remedy: string }[] };
    expect(checks.find(({ id }) => id === 'engine')).toMatchObject({ state: 'fail' });
    expect(checks.find(({ id }) => id === 'disk')).toMatchObject({ state: 'unknown' });
  });

  test('an old one is told by its version', async () => {
    await using it = await project();
    const version = { Version: '18.06.0', ApiVersion: '1.38', MinAPIVersion: '1.12' };
    await using old = await socketWith((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify(version));
    });
    const { code, stderr } = await it.dari(['up'], { DOCKER_HOST: `unix://${old.path}` });
    expect(code).toBe(76);
    expect(stderr).toContain('18.06.0');
    expect(stderr).toContain('1.41');
  });

  test('one that this user may not use is told with its group', async () => {
    await using it = await project();
    await using closed = await socketWith((_request, response) => {
      response.end();
    });
    await chmod(closed.path, 0o000);
    const bin = [process.execPath, join(ROOT, 'tools/dari/bin/dari.mjs'), 'up'];
    const env = { ...it.env, DOCKER_HOST: `unix://${closed.path}` };
    // Root may open everything, unless that right is taken away.
    const asRoot = ['--bounding-set=-dac_override', '--inh-caps=-dac_override', '--', ...bin];
    const isRoot = process.getuid?.() === 0;
    const { code, stderr } = await run(
      isRoot ? 'setpriv' : process.execPath,
      isRoot ? asRoot : bin.slice(1),
      env,
    ).finished;
    expect(stderr).toContain(closed.path);
    expect(stderr).toContain('usermod -aG');
    expect(code).toBe(77);
  });
});

describe('bad input', () => {
  test('every bad setting is in one message, and nothing is asked of the engine', async () => {
    await using it = await project();
    const bad = { WEB_PORT: '0', API_PORT: 'x', DB_NAME: 'a b', PUBLISH_ADDRESS: 'all', DB_PASSWORD: '' };
    const { code, stderr } = await it.dari(['up'], { ...bad, DOCKER_HOST: 'unix:///nonexistent' });
    expect(code).toBe(78);
    for (const name of Object.keys(bad)) expect(stderr).toContain(name);
  });

  test('an address that this computer does not have is told before anything is made', async () => {
    await using it = await project();
    const { code, stderr } = await it.dari(['up'], { PUBLISH_ADDRESS: '192.0.2.99' });
    expect(code).toBe(78);
    expect(stderr).toContain('PUBLISH_ADDRESS is "192.0.2.99"');
    expect(await docker('volume', 'ls', '-q', '--filter', `name=${it.name}`)).toBe('');
  });

  test('the exit code is the same when nobody reads what is said', async () => {
    await using it = await project();
    const { child, finished } = it.start(['up', 'brigde']);
    child.stderr?.destroy();
    expect((await finished).code).toBe(64);
  });

  test('down works although the settings are bad', async () => {
    await using it = await project();
    expect((await it.dari(['down'], { WEB_PORT: 'x', DB_PASSWORD: '' })).code).toBe(0);
  });

  test.each([
    ['en', 'Did you mean "bridge"?'],
    ['ko', '혹시 "bridge"인가요?'],
  ])('a misspelled stack is answered in %s with the nearest', async (language, text) => {
    await using it = await project();
    const { code, stderr, stdout } = await it.dari(['up', 'brigde', '--lang', language, '--json']);
    expect(code).toBe(64);
    expect(stderr).toContain(text);
    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: 'usage', exitCode: 64 } });
  });
});
