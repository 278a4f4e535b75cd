import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { project, run, type Finished, type Project } from '../test/dari-process.ts';
import { neighbourhood, type Answer } from '../test/neighbourhood.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';
import { withoutShell } from '../test/without-shell.ts';

let it: Project;
beforeAll(async () => {
  await prepareImages();
  it = await project();
  const { code, stderr } = await it.dari(['up']);
  expect(code, stderr).toBe(0);
}, PREPARE_MS);
afterAll(() => it[Symbol.asyncDispose]());

async function why(...args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await it.dari(['why', '--json', ...args]);
  expect(code, stdout + stderr).toBe(0);
  return JSON.parse(stdout) as Answer;
}

const PAIRS = 60_000;

/** Runs `dari why -` on lines. */
function whyLines(lines: readonly string[], ...args: readonly string[]): Promise<Finished> {
  const started = it.start(['why', '-', ...args], {}, lines.map((line) => `${line}\n`).join(''));
  return started.finished;
}

describe('dari why', () => {
  test('predicts what dialling shows, and prints the documented object', async () => {
    const { name, ports } = it;
    const works = await why(`${name}-api`, `${name}-db:27017`, '--probe');
    expect(works).toMatchObject({
      vantage: `${name}-api`,
      address: `${name}-db:27017`,
      outcome: 'works',
      code: 'WORKS',
      remedy: null,
      observed: { outcome: 'works', ms: expect.any(Number) as number },
      agrees: true,
    });
    expect(works.hops.map(({ kind }) => kind)).toEqual(['name', 'route', 'listener']);
    const refused = await why('host', 'localhost:27017', '--probe');
    expect(refused).toMatchObject({ outcome: 'refused', agrees: true });
    const self = await why(`${name}-web`, `localhost:${ports.api}`, '--probe');
    expect(self).toMatchObject({ outcome: 'refused', code: 'LOCALHOST_IS_SELF', agrees: true });
    expect(self.remedy?.text).not.toBe('');
    const byName = await why('browser', `http://${name}-api:3000`, '--probe');
    expect(byName).toMatchObject({ outcome: 'name-not-found', code: 'NO_DNS_FROM_VANTAGE', agrees: true });
  });

  test('without --probe nobody dials, and nothing is said of it', async () => {
    const answer = await why('host', `localhost:${it.ports.web}`);
    expect(answer.outcome).toBe('works');
    expect(answer).not.toHaveProperty('observed');
    expect(answer).not.toHaveProperty('agrees');
  });

  test('a browser gets what the server allows to its page', async () => {
    const api = `http://localhost:${it.ports.api}`;
    const ours = await why(`browser:http://localhost:${it.ports.web}`, api, '--probe');
    expect(ours).toMatchObject({ outcome: 'works', agrees: true });
    const foreign = await why('browser:http://page.example', api, '--probe');
    expect(foreign).toMatchObject({ outcome: 'blocked', code: 'CORS', agrees: true });
  });

  test('prints a path that fits the terminal, with the hop that stops it and a command to paste', async () => {
    const { name } = it;
    await using here = await neighbourhood();
    const other = await here.container('other', [], '--network', await here.network('net'));
    const { code, stdout } = await it.dari(['why', other, `${name}-db:27017`]);
    expect(code).toBe(0);
    expect(stdout).toContain(`✗ ${other} → ${name}-db:27017`);
    const lines = stdout.split('\n').filter((line) => !line.includes('docker network connect'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    const command = /^ +(docker network connect .*)$/m.exec(stdout)?.[1] ?? '';
    const pasted = await run('sh', ['-c', command]).finished;
    expect(pasted.code, `${stdout}\n${pasted.stderr}`).toBe(0);
    expect(await why(other, `${name}-db:27017`, '--probe')).toMatchObject({ outcome: 'works', agrees: true });
  });

  test('says the same in Korean', async () => {
    const { stdout } = await it.dari(['why', 'host', 'localhost:27017', '--lang', 'ko']);
    expect(stdout).toMatch(/[가-힣]/);
    expect(stdout).not.toMatch(/undefined|\[object/);
  });
});

describe('dari why -', () => {
  test('answers each line in its order, also lines that are no routes, and ends with 64 then', async () => {
    const { name } = it;
    const lines = [
      `${name}-web ${name}-api:3000`,
      'nobody x:1',
      'host localhost:99999',
      'host',
      `host localhost:1`,
    ];
    const { code, stdout } = await whyLines(lines);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(64);
    expect(answers).toMatchObject([
      { vantage: `${name}-web`, outcome: 'works' },
      { vantage: 'nobody', error: { kind: 'unknown-vantage' } },
      { address: 'localhost:99999', error: { kind: 'bad-address' } },
      { error: { kind: 'bad-line' } },
      { address: 'localhost:1', outcome: 'refused' },
    ]);
  });

  test('answers many pairs in their order', async () => {
    const { name } = it;
    const tiers = ['web', 'api', 'db'];
    const pair = (at: number): string =>
      `${name}-${tiers[at % 3] ?? ''} ${name}-${tiers[(at >> 2) % 3] ?? ''}:${3000 + (at % 5000)}`;
    const lines = Array.from({ length: PAIRS }, (_, at) => `${pair(at)}\n`).join('');
    const { finished } = it.start(['why', '-'], {}, lines);
    const { code, stdout } = await finished;
    expect(code).toBe(0);
    const answers = stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(PAIRS);
    for (let at = 0; at < PAIRS; at += 997) {
      const { vantage, address } = JSON.parse(answers[at] ?? '') as Answer;
      expect(`${vantage} ${address}`).toBe(pair(at));
    }
  });
});

describe('containers that have nothing to do with dari', () => {
  test('one whose name the engine made up is found by that name only where the DNS has it', async () => {
    await using here = await neighbourhood();
    const net = await here.network('net');
    const caller = await here.container('caller', [], '--network', net);
    const server = `require('node:http').createServer((_, answer) => answer.end()).listen(80)`;
    const id = await here.docker('run', '-d', '--network', net, here.image, 'node', '-e', server);
    try {
      const name = (await here.docker('inspect', '-f', '{{.Name}}', id)).replace('/', '');
      const answer = await why(caller, `${name}:80`, '--probe');
      expect(answer, JSON.stringify(answer)).toMatchObject({ agrees: true });
      expect(['works', 'name-not-found']).toContain(answer.outcome);
      expect(await why(caller, `${id.slice(0, 12)}:80`, '--probe')).toMatchObject({ outcome: 'works' });
    } finally {
      await here.docker('rm', '-f', id);
    }
  });

  test('one without a shell calls, and is called', async () => {
    await using here = await neighbourhood();
    await using bare = await neighbourhood({ image: await withoutShell(here) });
    const net = await here.network('net');
    const [other, server, far] = await Promise.all([
      here.container('other', ['0.0.0.0:8080'], '--network', net),
      bare.container('bare', ['0.0.0.0:8081', '127.0.0.1:8082'], '--network', net),
      bare.container('far', ['0.0.0.0:8080'], '--network', 'none'),
    ]);
    await expect(bare.docker('exec', server, 'sh', '-c', 'exit 0')).rejects.toThrow(/sh/);
    const routes: readonly (readonly [string, string, string])[] = [
      [server, `http://${other}:8080`, 'WORKS'],
      [other, `http://${server}:8081`, 'WORKS'],
      [other, `${server}:8082`, 'APP_BOUND_LOOPBACK'],
      [other, `${server}:8083`, 'NOTHING_LISTENS'],
      [server, 'localhost:8082', 'WORKS'],
      [server, 'localhost:8080', 'LOCALHOST_IS_SELF'],
      [far, `${server}:8081`, 'VANTAGE_NO_NETWORK'],
      [far, 'localhost:8080', 'WORKS'],
    ];
    const answers = await here.why(
      routes.map(([vantage, address]) => [vantage, address]),
      '--probe',
    );
    expect(answers.map(({ code, agrees }) => ({ code, agrees }))).toEqual(
      routes.map(([, , code]) => ({ code, agrees: true })),
    );
  });
});
