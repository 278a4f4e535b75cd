import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { expect, test, vi } from 'vitest';

const docker = async (...args) => (await promisify(execFile)('docker', args)).stdout.trim();
const image = process.env.DARI_TEST_NODE_IMAGE ?? 'dari/node:24';

function verify(...args) {
  const child = fork(path.join(import.meta.dirname, 'main.mjs'), ['--image', image, ...args], {
    silent: true,
  });
  return { child, ended: once(child, 'close') };
}

/** @returns what a run has printed, and how it ended */
async function result(...args) {
  const { child, ended } = verify(...args);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk));
  const [code] = await ended;
  return { code, printed };
}

const left = async (run) =>
  [
    await docker('ps', '--all', '--quiet', '--filter', `label=dev.dari.verify=${run}`),
    await docker('network', 'ls', '--quiet', '--filter', `label=dev.dari.verify=${run}`),
  ].join('');

/** A known topology: so a change of ours is all that can fail here. `npm run verify:reachability` draws new ones. */
const SEED = '938c4715';

test('a hundred random routes end as predicted', async () => {
  const { code, printed } = await result('--routes', '100', '--size', '8', '--seed', SEED);
  expect(code, printed).toBe(0);
  expect(printed).toMatch(/right \d+, unknown [0-5] .*, wrong 0;/);
});

test('a run that is killed leaves nothing behind', async () => {
  const { child, ended } = verify('--routes', '20', '--size', '3', '--seed', 'killed');
  let run = '';
  for await (const line of createInterface({ input: child.stderr })) {
    run ||= /^ {2}run (\S+)$/.exec(line)?.[1] ?? '';
    if (line.includes(' made: ')) break;
  }
  expect(await left(run)).not.toBe('');
  child.kill('SIGKILL');
  await ended;
  await vi.waitFor(async () => expect(await left(run)).toBe(''), { timeout: 40_000, interval: 200 });
});
