import type { Engine } from '@dari/engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine as openEngine, project, type Project } from '../test/dari-process.ts';
import { addGoal, goals } from '../test/goals.ts';
import { namesOf, ourThings } from '../test/our-things.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';
import { CTRL_C, CTRL_D, onTerminal } from '../test/terminal.ts';

let engine: Engine;
let it: Project;
let volume: string;
let before: unknown;

/** Ids and states too: nothing may have been made again. */
async function everything(): Promise<unknown> {
  const { containers, networks, volumes } = await ourThings(it, engine);
  return [containers.map(({ id, state }) => [id, state]), networks.map(({ id }) => id), volumes];
}

beforeAll(async () => {
  await prepareImages();
  engine = await openEngine();
  it = await project();
  volume = `${it.name}-data`;
  expect((await it.dari(['up'])).code).toBe(0);
  await addGoal(it, 'kept');
  before = await everything();
}, PREPARE_MS);

afterAll(() => it[Symbol.asyncDispose]());

describe('dari down --volumes deletes data only by name, and changes nothing before', () => {
  test.each([
    ['the project instead of the volume', () => it.name],
    ['another volume', () => `${volume}2`],
    ['a part of it', () => volume.slice(0, -1)],
    ['yes', () => 'yes'],
    ['nothing', () => ''],
  ])('--yes with %s', async (_, name) => {
    const { code, stderr } = await it.dari(['down', '--volumes', '--yes', name()]);
    expect(code, stderr).toBe(64);
    expect(stderr).toContain(`The volume ${volume} was not deleted; nothing was changed.`);
    expect(await everything()).toEqual(before);
  });

  test('no name, and no terminal to ask on', async () => {
    const { code, stderr } = await it.dari(['down', '--volumes']);
    expect(code, stderr).toBe(64);
    expect(await everything()).toEqual(before);
  });

  describe.skipIf(process.platform !== 'linux')('on a terminal (made with script of util-linux)', () => {
    const answer = (typed: string): ReturnType<typeof onTerminal> =>
      onTerminal(it, ['down', '--volumes'], { question: `Type ${volume} and Enter`, typed });

    test.each([
      ['another name', () => `${it.name}\r`],
      ['the name with more behind it', () => `${volume} please\r`],
      ['y', () => 'y\r'],
      ['an empty line', () => '\r'],
      ['Ctrl-D', () => CTRL_D],
    ])('answered with %s', async (_, typed) => {
      const { code, stdout } = await answer(typed());
      expect(code, stdout).toBe(64);
      expect(stdout).toContain(`The volume ${volume} was not deleted; nothing was changed.`);
      expect(await everything()).toEqual(before);
    });

    test('stopped by Ctrl-C', async () => {
      const { code, stdout } = await answer(CTRL_C);
      expect(code, stdout).toBe(130);
      expect(stdout).toContain('interrupted before anything was changed');
      expect(await everything()).toEqual(before);
    });

    test('answered with the name, and not without --volumes', async () => {
      expect(await goals(it)).toEqual(['kept']);
      expect((await it.dari(['down', '--yes', volume])).code).toBe(0);
      expect(namesOf(await ourThings(it, engine))).toEqual([volume]);
      expect((await it.dari(['up'])).code).toBe(0);
      expect(await goals(it)).toEqual(['kept']);
      const { code, stdout } = await answer(`${volume}\r`);
      expect(code, stdout).toBe(0);
      expect(namesOf(await ourThings(it, engine))).toEqual([]);
    });
  });
});
