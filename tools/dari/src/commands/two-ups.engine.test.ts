import type { Engine } from '@dari/engine';
import type { StackName } from '@dari/topology';
import { beforeAll, describe, expect, test } from 'vitest';
import { engine as openEngine, project, run, type Finished, type Project } from '../test/dari-process.ts';
import { engineRelay } from '../test/engine-relay.ts';
import { otherCheckout } from '../test/other-checkout.ts';
import { namesOf, ourThings } from '../test/our-things.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';

let engine: Engine;
beforeAll(async () => {
  await prepareAllImages();
  engine = await openEngine();
}, PREPARE_MS);

const AT_WORK = 'Another dari is at work';
const KEEPS_CHANGING = 'keeps changing the project';

/** @returns which of the stacks is there, whole and answering. */
async function wholeStack(it: Project, stacks: readonly StackName[]): Promise<StackName | null> {
  const { stdout } = await it.dari(['status', '--json']);
  const { state } = JSON.parse(stdout) as { state: string };
  for (const stack of stacks) {
    const { code } = await it.dari(['up', stack, '--dry-run']);
    if (code === 0 && state === 'ready') return stack;
  }
  return null;
}

function said(results: readonly Finished[]): string {
  return results.map(({ code, stderr }) => `exit code ${code}\n${stderr}`).join('\n');
}

describe('two at once on one computer', () => {
  test.each<[StackName, StackName]>([
    ['balanced', 'balanced'],
    ['host-ports', 'production'],
  ])('up %s and up %s make one whole stack; one of them says that it waits', async (one, other) => {
    await using it = await project();
    const both = await Promise.all([it.dari(['up', one]), it.dari(['up', other])]);
    expect(
      both.map(({ code }) => code),
      said(both),
    ).toEqual([0, 0]);
    expect(both.filter(({ stderr }) => stderr.includes(AT_WORK))).toHaveLength(1);
    expect(await wholeStack(it, [one, other])).not.toBe(null);
  });

  test('five ups go one after another', async () => {
    await using it = await project();
    const all = await Promise.all(Array.from({ length: 5 }, () => it.dari(['up'])));
    expect(
      all.map(({ code }) => code),
      said(all),
    ).toEqual([0, 0, 0, 0, 0]);
    expect(all.filter(({ stderr }) => stderr.includes('nothing was changed'))).toHaveLength(4);
    expect(await wholeStack(it, ['bridge'])).toBe('bridge');
  });

  test.each(['nothing', 'a stack'])('up and down, from %s, end in a whole stack or in none', async (from) => {
    await using it = await project();
    if (from === 'a stack') expect((await it.dari(['up', 'proxy'])).code).toBe(0);
    const both = await Promise.all([it.dari(['up', 'proxy']), it.dari(['down'])]);
    expect(
      both.map(({ code }) => code),
      said(both),
    ).toEqual([0, 0]);
    const { containers } = await ourThings(it, engine);
    if (containers.length > 0) expect(await wholeStack(it, ['proxy'])).toBe('proxy');
    else
      expect(namesOf(await ourThings(it, engine)).filter((name) => name !== `${it.name}-data`)).toEqual([]);
  });

  test('from two folders they wait for each other, too', async () => {
    await using it = await project();
    await using folder = await otherCheckout();
    const there = run(process.execPath, [folder.bin, 'up'], it.env).finished;
    const both = await Promise.all([it.dari(['up']), there]);
    expect(
      both.map(({ code }) => code),
      said(both),
    ).toEqual([0, 0]);
    expect(both.filter(({ stderr }) => stderr.includes(AT_WORK))).toHaveLength(1);
    const { code } = await it.dari(['up']);
    expect(code).toBe(0);
    expect(await wholeStack(it, ['bridge'])).toBe('bridge');
  });
});

// By another address of the engine, nobody sees the lock.
describe('two at once from two computers', () => {
  test.each<[StackName, StackName]>([
    ['bridge', 'bridge'],
    ['production', 'production'],
    ['host-ports', 'production'],
    ['proxy', 'balanced'],
  ])('up %s and up %s make one whole stack, or one says who is in the way', async (one, other) => {
    await using it = await project();
    await using there = await engineRelay();
    const both = await Promise.all([
      it.dari(['up', one]),
      it.dari(['up', other], { DOCKER_HOST: there.host }),
    ]);
    const failed = both.filter(({ code }) => code !== 0);
    expect(failed.length, said(both)).toBeLessThan(2);
    for (const { code, stderr } of failed) {
      expect(code, stderr).toBe(73);
      expect(stderr).toContain(KEEPS_CHANGING);
    }
    expect(await wholeStack(it, [one, other]), said(both)).not.toBe(null);
  });
});
