import { beforeAll, describe, expect, test } from 'vitest';
import { docker, project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

beforeAll(prepareImages, PREPARE_MS);

interface Checks {
  readonly checks: readonly { id: string; state: string; found: string; remedy: string | null }[];
}

describe('dari doctor', () => {
  test('tries everything on a stack that runs, and leaves nothing behind', async () => {
    await using it = await project();
    expect((await it.dari(['up'])).code).toBe(0);
    const { code, stdout } = await it.dari(['doctor', '--json']);
    const { checks } = JSON.parse(stdout) as Checks;
    const states = Object.fromEntries(checks.map(({ id, state }) => [id, state]));
    expect(states).toMatchObject({
      settings: 'ok',
      engine: 'ok',
      ports: 'ok',
      dns: 'ok',
      images: 'ok',
      'file-events': 'ok',
      credentials: 'ok',
    });
    expect(code).toBe(0);
    const left = await docker(
      'ps',
      '-a',
      '--filter',
      `label=dev.dari.project=${it.name}`,
      '--format',
      '{{.Names}}',
    );
    expect(left.split('\n').toSorted()).toEqual([`${it.name}-api`, `${it.name}-db`, `${it.name}-web`]);
    expect(await docker('network', 'ls', '-q', '--filter', `name=${it.name}-doctor`)).toBe('');
  });

  test('says for each check in words what to do', async () => {
    await using it = await project();
    const { stdout } = await it.dari(['doctor', '--lang', 'ko']);
    expect(stdout).toContain('엔진');
    expect(stdout).not.toMatch(/undefined|null/);
  });
});

describe('dari logs', () => {
  test('shows each line with its tier, and follows until Ctrl-C', async () => {
    await using it = await project();
    expect((await it.dari(['up'])).code).toBe(0);
    const all = await it.dari(['logs', '--tail', '5']);
    expect(all.code).toBe(0);
    expect(all.stdout).toMatch(/^web \| /m);
    expect(all.stdout).toMatch(/^api \| /m);
    expect(all.stdout).toMatch(/^db {2}\| /m);
    const { child, finished } = it.start(['logs', 'api', '-f']);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const followed = await finished;
    expect(followed.stdout).not.toMatch(/^web/m);
    expect(followed.code).toBe(130);
  });

  test('says so when there is nothing to show', async () => {
    await using it = await project();
    const { code, stderr } = await it.dari(['logs']);
    expect(code).toBe(0);
    expect(stderr).toContain('npm start');
  });
});
