import { writeFile, mkdtemp, rm, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyImage, docker, engine, project, run, type Finished, type Project } from '../test/dari-process.ts';
import { cutRelay } from '../test/cut-relay.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

interface Answer {
  readonly vantage: string;
  readonly address: string;
  readonly outcome: string;
  readonly code: string;
  readonly hops: readonly { readonly kind: string; readonly state: string }[];
  readonly remedy: { readonly text: string; readonly commands: readonly string[] } | null;
  readonly observed?: { readonly outcome: string; readonly ms: number } | null;
  readonly agrees?: boolean | null;
}

let it: Project;
let folder: string;
beforeAll(async () => {
  await prepareImages();
  it = await project();
  folder = await mkdtemp(join(tmpdir(), 'dari-why-'));
  const { code, stderr } = await it.dari(['up']);
  expect(code, stderr).toBe(0);
}, PREPARE_MS);
afterAll(async () => {
  await it[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function why(...args: readonly string[]): Promise<Answer> {
  const { code, stdout, stderr } = await it.dari(['why', '--json', ...args]);
  expect(code, stdout + stderr).toBe(0);
  return JSON.parse(stdout) as Answer;
}

/** Runs `dari why -` on lines. */
function whyLines(lines: readonly string[], ...args: readonly string[]): Promise<Finished> {
  const started = it.start(['why', '-', ...args], {}, lines.map((line) => `${line}\n`).join(''));
  return started.finished;
}

/** Names of agents that this test's commands have left: their process is gone. */
async function agents(): Promise<string> {
  return docker('ps', '-a', '--filter', `label=dev.dari.agent`, '--format', '{{.ID}} {{.Status}}');
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

  test('tells people the path, the hop that stops it and the command that mends it', async () => {
    const { name } = it;
    const other = `${name}-other`;
    await docker(
      'run',
      '-d',
      '--name',
      other,
      '--label',
      `dev.dari.project=${name}`,
      await anyImage(),
      'node',
      '-e',
      'setInterval(() => 0, 1e6)',
    );
    const { code, stdout } = await it.dari(['why', other, `${name}-db:27017`]);
    expect(code).toBe(0);
    expect(stdout).toContain(`✗ ${other} → ${name}-db:27017`);
    const command = /^ +(docker network connect .*)$/m.exec(stdout)?.[1] ?? '';
    const pasted = await run('sh', ['-c', command]).finished;
    expect(pasted.code, `${stdout}\n${pasted.stderr}`).toBe(0);
    expect(await why(other, `${name}-db:27017`, '--probe')).toMatchObject({ outcome: 'works', agrees: true });
    await docker('rm', '-f', other);
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

  test('answers thousands of lines', async () => {
    const { name } = it;
    const tiers = ['web', 'api', 'db'];
    const lines = Array.from(
      { length: 20_000 },
      (_, at) => `${name}-${tiers[at % 3] ?? ''} ${name}-${tiers[(at >> 2) % 3] ?? ''}:${3000 + (at % 5000)}`,
    );
    const { code, stdout } = await whyLines(lines);
    expect(code).toBe(0);
    const answers = stdout.trimEnd().split('\n');
    expect(answers).toHaveLength(lines.length);
    expect(JSON.parse(answers.at(-1) ?? '')).toMatchObject({ address: lines.at(-1)?.split(' ')[1] });
  });
});

describe('what cannot be asked', () => {
  test.each([
    [['why', 'goals-wbe-does-not-exist', 'x:1'], 64, 'unknown-vantage'],
    [['why', 'host', 'localhost'], 64, 'bad-address'],
    [['why', 'host', 'localhost:0'], 64, 'bad-address'],
    [['why', 'host', 'localhost:65536'], 64, 'bad-address'],
    [['why', 'host', 'ftp://localhost:21'], 64, 'bad-address'],
    [['why', 'host'], 64, 'bad-address'],
    [['why'], 64, 'usage'],
    [['why', 'browser:file:///x', 'http://localhost:1'], 64, 'bad-page'],
    [['why', 'host', 'x:1', '--probe', '--topology', 'x.json'], 64, 'usage'],
    [['why', 'host', 'x:1', '--topology', '/nowhere/x.json'], 72, 'files'],
    [['diff', '/nowhere/a.json', '/nowhere/b.json'], 72, 'files'],
  ])('%j ends with %i and says why', async (args, code, kind) => {
    const found = await it.dari([...args, '--json']);
    expect(found.code, found.stderr).toBe(code);
    expect(JSON.parse(found.stdout)).toMatchObject({ error: { kind, exitCode: code } });
    expect(found.stderr).toContain('✗');
  });

  test.each([
    ['cut short', (whole: string) => whole.slice(0, whole.length / 2)],
    ['of another version', (whole: string) => whole.replace(/"version": \d+/, '"version": 999')],
    ['something else', () => '{"name":"package"}'],
    ['empty', () => ''],
    ['10 MB of nesting', () => '['.repeat(10_000_000)],
  ])('a file that is %s ends with 65', async (_, spoil) => {
    const { stdout: whole } = await it.dari(['snapshot']);
    const file = join(folder, 'bad.json');
    await writeFile(file, spoil(whole));
    const found = await it.dari(['why', 'host', 'x:1', '--json', '--topology', file]);
    expect(found.code, found.stderr).toBe(65);
    expect(JSON.parse(found.stdout)).toMatchObject({ error: { kind: 'bad-topology' } });
  });
});

describe('in the middle', () => {
  test('the container stops while it is probed: that is said, and no agent is left', async () => {
    const { name } = it;
    const other = `${name}-stops`;
    await docker(
      'run',
      '-d',
      '--name',
      other,
      '--label',
      `dev.dari.project=${name}`,
      await anyImage(),
      'node',
      '-e',
      'setInterval(() => 0, 1e6)',
    );
    const controller = new AbortController();
    const events = (await engine()).events(controller.signal);
    // Nobody has this address: it takes the kernel three seconds to say so.
    const asked = it.start(['why', other, 'tcp://172.17.255.254:80', '--probe', '--json']);
    for await (const { type, action, attributes } of events) {
      const isAgent = attributes['dev.dari.agent']?.endsWith(`:${asked.child.pid ?? 0}`) === true;
      if (type === 'container' && action === 'start' && isAgent) {
        await docker('rm', '-f', other);
        controller.abort();
      }
    }
    const { code, stdout, stderr } = await asked.finished;
    expect([0, 64, 75, 82], stdout + stderr).toContain(code);
    expect(await agents()).not.toContain('Up');
  });

  test('the engine goes away: that is said, and no agent is left', async () => {
    await using relay = await cutRelay((sent) => /POST [^ ]*\/containers\/[^/]+\/start/.test(sent));
    const { code, stdout } = await it.dari(['matrix', '--json'], { DOCKER_HOST: relay.host });
    expect(code).toBe(69);
    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: 'no-engine' } });
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s: no agent is left', async (signal) => {
    const controller = new AbortController();
    const events = (await engine()).events(controller.signal);
    const asked = it.start(['matrix']);
    const started = new Set<string>();
    const isMine = (owner: string | undefined): boolean =>
      owner?.endsWith(`:${asked.child.pid ?? 0}`) === true;
    for await (const { type, action, id, attributes } of events) {
      if (type !== 'container' || !isMine(attributes['dev.dari.agent'])) continue;
      if (action === 'start') {
        started.add(id);
        asked.child.kill(signal);
      }
      if (action === 'destroy') started.delete(id);
      if (action === 'destroy' && started.size === 0) controller.abort();
    }
    const { code } = await asked.finished;
    expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: null }[signal]);
  });
});

describe('a topology in a file', () => {
  test('explains routes where there is no engine, and holds no secret', async () => {
    const { stdout, code } = await it.dari(['snapshot']);
    expect(code).toBe(0);
    expect(stdout).not.toContain(JSON.stringify(it.env['DB_PASSWORD']).slice(1, -1));
    const file = join(folder, 'topology.json');
    await writeFile(file, stdout);
    const nowhere = { DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    const answer = await it.dari(
      ['why', `${it.name}-web`, `${it.name}-db:27017`, '--json', '--topology', file],
      nowhere,
    );
    expect(JSON.parse(answer.stdout)).toMatchObject({ outcome: 'works' });
    const table = await it.dari(['matrix', '--topology', file, '--to', `${it.name}-db`], nowhere);
    expect(table.code, table.stderr).toBe(0);
    expect(table.stdout).toMatch(/\d+ routes predicted\./);
  });

  test('and another one written later: diff says which routes changed, and why', async () => {
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await writeFile(before, (await it.dari(['snapshot'])).stdout);
    await docker('network', 'disconnect', `${it.name}-net`, `${it.name}-db`);
    await writeFile(after, (await it.dari(['snapshot'])).stdout);
    await docker('network', 'connect', '--alias', 'db', `${it.name}-net`, `${it.name}-db`);
    const { code, stdout } = await it.dari(['diff', before, after, '--json']);
    expect(code).toBe(0);
    const { changes } = JSON.parse(stdout) as { changes: readonly Record<string, unknown>[] };
    expect(changes).toContainEqual(
      expect.objectContaining({
        vantage: `${it.name}-api`,
        address: `mongodb://${it.name}-db:27017`,
        before: expect.objectContaining({ outcome: 'works' }) as unknown,
        after: expect.objectContaining({ outcome: 'name-not-found' }) as unknown,
      }),
    );
    const told = await it.dari(['diff', before, after]);
    expect(told.stdout).toContain(`${it.name}-api → mongodb://${it.name}-db:27017`);
    const same = await it.dari(['diff', before, before]);
    expect(same.stdout).toBe('No route changed.\n');
    expect(await readFile(before, 'utf8')).toContain('"format"');
  });
});
