import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSnapshot } from '@dari/reachability';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agentsOf, watchAgents } from '../test/agents-of.ts';
import { cutRelay } from '../test/cut-relay.ts';
import { BIN } from '../test/dari-process.ts';
import { neighbourhood, type Neighbourhood } from '../test/neighbourhood.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

let here: Neighbourhood;
let server: string;
let asker: string;
beforeAll(async () => {
  await prepareImages();
  here = await neighbourhood();
  const net = await here.network('net');
  [server, asker] = await Promise.all([
    here.container('server', ['0.0.0.0:8080'], '--network', net),
    here.container('asker', [], '--network', net),
  ]);
}, PREPARE_MS);
afterAll(() => here[Symbol.asyncDispose]());

const argv = (...args: readonly string[]): string[] => [process.execPath, BIN, ...args];

describe('what cannot be asked', () => {
  test.each([
    [['why', 'host', 'localhost'], 64, 'bad-address'],
    [['why', 'host', 'localhost:0'], 64, 'bad-address'],
    [['why', 'host', 'localhost:65536'], 64, 'bad-address'],
    [['why', 'host', 'localhost:99999999999999999999'], 64, 'bad-address'],
    [['why', 'host', 'localhost:-1'], 64, 'bad-address'],
    [['why', 'host', 'ftp://localhost:21'], 64, 'bad-address'],
    [['why', 'host', '999.1.1.1:80'], 64, 'bad-address'],
    [['why', 'host', '[::1:80'], 64, 'bad-address'],
    [['why', 'host', 'a b:80'], 64, 'bad-address'],
    [['why', 'host', `${'x'.repeat(100_000)}:80`], 64, 'bad-address'],
    [['why', 'host', '-1:80'], 64, 'usage'],
    [['why', 'host', ''], 64, 'bad-address'],
    [['why', 'host'], 64, 'bad-address'],
    [['why'], 64, 'usage'],
    [['why', 'a', 'b:1', 'c'], 64, 'usage'],
    [['why', '', 'localhost:80'], 64, 'unknown-vantage'],
    [['why', 'browser:file:///x', 'http://localhost:1'], 64, 'bad-page'],
    [['why', 'host', 'x:1', '--probe', '--topology', 'x.json'], 64, 'usage'],
    [['matrix', '--from', 'nobody-at-all', '--all'], 64, 'unknown-vantage'],
    [['matrix', '--to', 'nobody-at-all', '--all'], 64, 'unknown-target'],
    [['why', 'host', 'x:1', '--topology', '/nowhere/x.json'], 72, 'files'],
    [['why', 'host', 'x:1', '--topology', '/'], 72, 'files'],
    [['diff', '/nowhere/a.json', '/nowhere/b.json'], 72, 'files'],
    [['diff', '/nowhere/a.json'], 64, 'usage'],
  ])('%j ends with %i and says why', async (args, code, kind) => {
    const found = await here.dari([...args, '--json']);
    expect(found.code, found.stderr).toBe(code);
    expect(JSON.parse(found.stdout)).toMatchObject({ error: { kind, exitCode: code } });
    expect(found.stderr).toMatch(/^✗ /);
    expect(found.stderr.length).toBeLessThan(2000);
  });

  test('a vantage or target that is almost right gets the right one proposed', async () => {
    const wrong = server.replace('server', 'sevrer');
    const [vantage, address, target] = await Promise.all([
      here.dari(['why', wrong, `${server}:8080`]),
      here.dari(['why', asker, `${wrong}:8080`]),
      here.dari(['matrix', '--all', '--to', wrong]),
    ]);
    expect(vantage.stderr).toContain(`Did you mean ${server}?`);
    expect(address).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`Call ${server}:8080`) as string,
    });
    expect(target.stderr).toContain(`Did you mean ${server}?`);
  });

  test('a file that is no topology ends each command that reads one with 65', async () => {
    const whole = writeSnapshot(await here.engine.observe());
    const nested = (open: string): string => open.repeat(10_000_000 / open.length);
    const spoiled: readonly (readonly [string, string])[] = [
      ['cut short', whole.slice(0, whole.length / 2)],
      ['of another version', whole.replace(/"version": \d+/, '"version": 999')],
      ['something else', '{"name":"package"}'],
      ['a list', '[]'],
      ['a word', 'null'],
      ['empty', ''],
      ['binary', '\u0000\u0001\ufffd'],
      ['10 MB of lists', nested('[')],
      ['10 MB of objects', nested('{"a":')],
      [
        'nested where a container should be',
        whole.replace(/"containers": \[/, `"containers": [${'['.repeat(200_000)}`),
      ],
      ['with a list in place of a name', whole.replace(/"name": "[^"]*"/, '"name": []')],
    ];
    const good = join(here.folder, 'good.json');
    await writeFile(good, whole);
    for (const [index, [what, text]] of spoiled.entries()) {
      const file = join(here.folder, `bad-${index}.json`);
      await writeFile(file, text);
      const commands = [
        ['why', 'host', 'x:1', '--topology', file],
        ...(index % 3 === 0
          ? [
              ['matrix', '--topology', file],
              ['diff', good, file],
            ]
          : []),
      ];
      for (const command of commands) {
        const found = await here.dari([...command, '--json']);
        expect(found.code, `${what}: ${found.stderr}`).toBe(65);
        expect(JSON.parse(found.stdout)).toMatchObject({ error: { kind: 'bad-topology' } });
        expect(found.stderr).toContain('dari');
      }
    }
  });
});

describe('in the middle', () => {
  test('the container stops while it is probed: that is said, and no agent is left', async () => {
    const other = await here.container('stops', [], '--network', `${here.name}-net`);
    const watch = watchAgents(here.engine);
    // Nobody has this address: it takes the kernel three seconds to say so.
    const nobody = (await here.ip(other, `${here.name}-net`)).replace(/\d+$/, (last) =>
      String(Number(last) + 7),
    );
    const { child, finished } = here.launch(argv('why', other, `tcp://${nobody}:80`, '--probe', '--json'));
    let removed = false;
    await watch.untilGone(child.pid ?? 0, async () => {
      if (!removed) await here.docker('rm', '--force', other);
      removed = true;
    });
    const { code, stdout, stderr } = await finished;
    expect(code, stdout + stderr).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ vantage: other });
    expect(await agentsOf(here.engine, child.pid ?? 0)).toEqual([]);
  });

  test.each([
    ['before the first agent starts', /POST [^ ]*\/containers\/[^/]+\/start/, false],
    ['while agents dial', /"kind":"dial"/, true],
  ])('the engine goes away %s: that is said, and nothing is left', async (_, moment, started) => {
    const watch = watchAgents(here.engine);
    await using relay = await cutRelay((sent) => moment.test(sent));
    const { child, finished } = here.launch(argv('why', asker, `${server}:8080`, '--probe', '--json'), '', {
      DOCKER_HOST: relay.host,
    });
    if (started) await watch.untilGone(child.pid ?? 0, () => undefined);
    const { code, stdout } = await finished;
    expect(code, stdout).toBe(69);
    expect(JSON.parse(stdout)).toMatchObject({ error: { kind: 'no-engine' } });
    // What could not be removed goes with the next command.
    expect((await here.dari(['why', asker, `${server}:8080`])).code).toBe(0);
    expect(await agentsOf(here.engine, child.pid ?? 0)).toEqual([]);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('%s: no agent is left', async (signal) => {
    const watch = watchAgents(here.engine);
    const { child, finished } = here.launch(argv('why', asker, `${server}:8080`, '--probe'));
    await watch.untilGone(child.pid ?? 0, () => child.kill(signal));
    const { code } = await finished;
    expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGKILL: null }[signal]);
    expect(await agentsOf(here.engine, child.pid ?? 0)).toEqual([]);
  });
});
