import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import type { Finished } from '../test/dari-process.ts';
import { engineRelay, type Moment } from '../test/engine-relay.ts';
import { readGoals, startWriters } from '../test/load/writers.ts';
import { imagesOf, ownProject, type OwnProject } from '../test/own-project.ts';
import { PREPARE_MS } from '../test/prepare-images.ts';

const CONNECTIONS = 64;
/** How many goals are acknowledged in a round before the engine is killed. */
const GOALS = 200;
const ROUNDS = process.env['DARI_PROOF'] === 'short' ? 1 : 2;
const ENGINE_MS = 300_000;

const can = canRunOwnEngine();
const skipped = can.yes ? '' : ` (skipped, because ${can.why})`;

describe.skipIf(!can.yes)(`an engine that goes away${skipped}`, () => {
  let own: OwnProject;
  beforeAll(async () => {
    own = await ownProject(await imagesOf(['bridge', 'production']));
  }, PREPARE_MS);
  afterAll(() => own[Symbol.asyncDispose]());

  async function up(...args: string[]): Promise<void> {
    const { code, stderr } = await own.dari(['up', ...args]);
    const said = stderr.replace(/\s+/g, ' ');
    const leftBehind = /sudo kill (\d+)/.exec(said)?.[1];
    const isInItsBooks = said.includes('sudo systemctl restart docker');
    if (leftBehind === undefined && !isInItsBooks) {
      expect(code, `up ${args.join(' ')}\n${stderr}`).toBe(0);
      return;
    }
    // Killed while it opened a port, an engine may leave its docker-proxy, or count the port as taken until it starts
    // anew; the message says what to do.
    if (leftBehind !== undefined) process.kill(Number(leftBehind));
    else await own.engine.restart();
    await up(...args);
  }

  async function gone(): Promise<void> {
    const { code, stderr } = await own.dari(['down', '--volumes', '--yes', `${own.name}-data`]);
    expect(code, stderr).toBe(0);
    expect(await own.labelled()).toBe('');
  }

  test.each(['bridge', 'production'] as const)(
    '%s, killed while 64 connections write goals: the next up is ready and no acknowledged goal is missing',
    async (stack) => {
      const acknowledged = new Set<string>();
      const missing = async (): Promise<readonly string[]> => {
        const stored = await readGoals(own.api[stack], own.beside);
        return [...acknowledged].filter((id) => !stored.has(id));
      };
      for (let round = 0; round < ROUNDS; round += 1) {
        await up(stack);
        expect(await missing()).toEqual([]);
        const writers = startWriters(own.api[stack], CONNECTIONS, own.beside);
        await writers.reached(GOALS);
        await own.engine.kill('SIGKILL');
        // Its containers go on until the next engine ends them.
        await own.engine.restart();
        for (const id of await writers.stop()) acknowledged.add(id);
      }
      await up(stack);
      expect(await missing()).toEqual([]);
      expect(acknowledged.size).toBeGreaterThanOrEqual(ROUNDS * GOALS);
      await gone();
    },
    ENGINE_MS,
  );

  /** Ends the engine at one call of `up`, and says what `up` said. */
  async function upWithout(
    stack: string,
    signal: 'SIGKILL' | 'SIGTERM',
    isDue: (number: number, moment: Moment, call: string) => boolean,
    then: () => Promise<void> = () => Promise.resolve(),
  ): Promise<Finished> {
    await using relay = await engineRelay(own.engine.host);
    const ending: Promise<void>[] = [];
    relay.watch((number, moment, call) => {
      const isFirst = ending.length === 0 && isDue(number, moment, call);
      if (isFirst) ending.push(own.engine.kill(signal).then(then));
      return undefined;
    });
    const result = await own.dari(['up', stack, '--timeout', '300'], { DOCKER_HOST: relay.host });
    expect(ending, result.stderr).toHaveLength(1);
    await ending[0];
    return result;
  }

  test.each<[string, 'SIGKILL' | 'SIGTERM', Moment, number]>([
    ['bridge', 'SIGKILL', 'before', 1],
    ['bridge', 'SIGKILL', 'before', 6],
    ['production', 'SIGKILL', 'after', 9],
    ['production', 'SIGTERM', 'after', 8],
  ])(
    'up %s, %s to the engine %s call %i: it says that no engine answers, and the next up is whole',
    async (stack, signal, moment, call) => {
      const { code, stderr } = await upWithout(
        stack,
        signal,
        (number, at) => number === call && at === moment,
      );
      expect(code, stderr).toBe(69);
      expect(stderr).toContain('No Docker Engine answers');
      await own.engine.restart();
      await up(stack);
      await up(stack, '--dry-run');
      await gone();
    },
    ENGINE_MS,
  );

  test(
    'killed while up waits for the api, up ends at once',
    async () => {
      await up('bridge');
      await own.docker('kill', '--signal', 'STOP', `${own.name}-db`);
      const follows = (_: number, moment: Moment, call: string): boolean =>
        moment === 'after' && call.endsWith('/logs');
      const { code, stderr } = await upWithout('bridge', 'SIGKILL', follows);
      expect(code, stderr).toBe(69);
      await own.engine.restart();
      await up('bridge');
      await gone();
    },
    ENGINE_MS,
  );

  test(
    'stopped and started again under an up, the next up is whole',
    async () => {
      const restart = (): Promise<void> => own.engine.restart();
      const { code, stderr } = await upWithout('bridge', 'SIGTERM', (number) => number === 2, restart);
      expect([0, 69], stderr).toContain(code);
      await up('bridge');
      await up('bridge', '--dry-run');
      await gone();
    },
    ENGINE_MS,
  );
});
