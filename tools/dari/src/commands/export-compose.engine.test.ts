import { randomInt } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STACK_NAMES, type StackName } from '@dari/topology';
import { beforeAll, expect, test } from 'vitest';
import { toYaml } from '../export/to-yaml.ts';
import { docker, project, ROOT, run, type Finished, type Project } from '../test/dari-process.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';
import { topologyOf } from '../test/topology-of.ts';

/** What YAML could take for something else. */
const PIECES = [
  ...Array.from('aZ0.-+:#?,&*!|>%@~= \t\n\'"\\`[]{}/_é다\u2028\u0085\ufeff'),
  ': ',
  ' #',
  'e3',
  '0x',
  'yes',
  'null',
  '12:30',
  '\u{1f600}',
];

let compose = '';

beforeAll(async () => {
  await prepareImages();
  const got = await run(process.execPath, [join(ROOT, 'tools/bench/peers/get-compose.mjs'), '2.40']).finished;
  expect(got).toMatchObject({ code: 0 });
  compose = got.stdout.trim();
}, PREPARE_MS);

/** A file that was exported, and Compose for it; all that Compose made is gone at the end. */
interface ComposeFile extends AsyncDisposable {
  readonly said: string;
  compose(...args: string[]): Promise<Finished>;
}

async function exported(it: Project, stack: StackName): Promise<ComposeFile> {
  const { code, stdout, stderr } = await it.dari(['export', 'compose', stack]);
  expect(code).toBe(0);
  const file = join(tmpdir(), `${it.name}.yaml`);
  await writeFile(file, stdout);
  const call = (...args: string[]): Promise<Finished> =>
    run(compose, ['--project-directory', ROOT, '-f', file, ...args], it.env).finished;
  return {
    said: stderr,
    compose: call,
    async [Symbol.asyncDispose]() {
      await call('down', '--volumes');
      await rm(file);
    },
  };
}

/** Where the page and the api are, seen from the host. */
function places(it: Project, stack: StackName): { page: string; api: string } {
  const { web, api, proxy } = it.ports;
  if (stack === 'bridge' || stack === 'host-ports') {
    return { page: `http://127.0.0.1:${web}`, api: `http://127.0.0.1:${api}` };
  }
  return { page: `http://127.0.0.1:${proxy}`, api: `http://127.0.0.1:${proxy}/api` };
}

/** What `up` would change, apart from images: a source that is edited meanwhile, by another test, makes a new one. */
async function changesOf(it: Project, stack: StackName): Promise<readonly unknown[]> {
  const { stdout } = await it.dari(['up', stack, '--dry-run', '--json']);
  const { changes } = JSON.parse(stdout) as { changes: readonly { cause: { code: string } }[] };
  return changes.filter(({ cause }) => !/^image-|-image$/.test(cause.code));
}

async function served(url: string): Promise<string> {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return response.text();
}

test('Compose reads every text as it was written', async () => {
  const texts = Array.from({ length: 400 }, () =>
    Array.from({ length: 1 + randomInt(8) }, () => PIECES[randomInt(PIECES.length)] ?? '').join(''),
  );
  const data = { texts, keys: Object.fromEntries(texts.map((text) => [text, text])) };
  const written = toYaml({ name: 'texts', services: { a: { image: 'a' } }, 'x-data': data });
  // What Compose replaces in values is another matter.
  const args = ['-f', '-', 'config', '--no-interpolate', '--format', 'json'];
  const { code, stdout, stderr } = await run(compose, args, process.env, written).finished;
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ 'x-data': data });
});

// Side by side, because most of it is waiting for the health checks' first interval.
test.concurrent.each(STACK_NAMES)(
  'Compose makes of the exported %s what dari up makes, with the same data',
  async (stack) => {
    await using it = await project();
    const { page, api } = places(it, stack);
    expect(await it.dari(['up', stack])).toMatchObject({ code: 0 });
    const made = await topologyOf(it);
    const html = await served(page);
    const added = await fetch(`${api}/goals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'written before' }),
    });
    expect(added.status).toBe(201);
    expect((await it.dari(['down'])).code).toBe(0);

    await using file = await exported(it, stack);
    expect(await file.compose('up', '-d', '--wait')).toMatchObject({ code: 0 });
    expect(await topologyOf(it)).toEqual(made);
    expect(await served(page)).toBe(html);
    expect(await served(`${api}/goals`)).toContain('written before');

    expect((await file.compose('down')).code).toBe(0);
    expect(await docker('ps', '-aq', '--filter', `label=dev.dari.project=${it.name}`)).toBe('');
    expect(await file.compose('up', '-d')).toMatchObject({ code: 0 });
    // What Compose made is ours as well, so there is nothing left to do but to wait for it.
    expect(await changesOf(it, stack)).toEqual([]);
    const again = await it.dari(['up', stack]);
    expect(again.code).toBe(0);
    expect(await served(`${api}/goals`)).toContain('written before');
  },
);
