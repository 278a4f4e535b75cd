import type { Engine } from '@dari/engine';
import { STACK_NAMES, type StackName } from '@dari/topology';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engine as openEngine, project, type Finished, type Project } from '../test/dari-process.ts';
import { engineRelay, type EngineRelay, type Moment } from '../test/engine-relay.ts';
import { foreignThings } from '../test/foreign-things.ts';
import { namesOf, ourThings, shapeOf } from '../test/our-things.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';
import { startGroup, strike, type Blow } from '../test/struck-process.ts';

let engine: Engine;
beforeAll(async () => {
  await prepareAllImages();
  engine = await openEngine();
}, PREPARE_MS);

const STACK_MS = 600_000;
const MOMENTS: readonly Moment[] = ['before', 'after'];
const BLOWS: readonly Blow[] = [
  { signal: 'SIGINT', group: false },
  { signal: 'SIGTERM', group: false },
  { signal: 'SIGKILL', group: false },
  { signal: 'SIGINT', group: true },
  { signal: 'SIGTERM', group: true },
  { signal: 'SIGKILL', group: true },
];

/** How often a command was stopped in this file. */
let points = 0;
afterAll(() => {
  expect(points).toBeGreaterThanOrEqual(50);
});

/** A project, and the relay through which the commands that are struck reach the engine. */
interface Arena extends AsyncDisposable {
  readonly it: Project;
  readonly relay: EngineRelay;
}

async function arena(): Promise<Arena> {
  const it = await project();
  const relay = await engineRelay();
  return {
    it,
    relay,
    async [Symbol.asyncDispose]() {
      await relay[Symbol.asyncDispose]();
      await it[Symbol.asyncDispose]();
    },
  };
}

/** Runs a command to its end and counts its calls that change something. */
async function count({ it, relay }: Arena, args: readonly string[]): Promise<number> {
  let calls = 0;
  relay.watch((number) => {
    calls = number;
    return undefined;
  });
  const { code, stderr } = await it.dari(args, { DOCKER_HOST: relay.host });
  expect(code, stderr).toBe(0);
  return calls;
}

/** Runs a command and strikes it at one call: before the engine has it, or before its answer arrives. */
async function struckAt(
  { it, relay }: Arena,
  args: readonly string[],
  at: { readonly call: number; readonly moment: Moment },
  blow: Blow,
): Promise<Finished> {
  points += 1;
  let reached = false;
  relay.watch((number, moment) => {
    if (number !== at.call || moment !== at.moment) return undefined;
    reached = true;
    strike(child, blow);
    return blow.signal === 'SIGKILL' ? 'drop' : undefined;
  });
  const { child, finished } = startGroup(it, args, { DOCKER_HOST: relay.host });
  const result = await finished;
  expect(reached, `${args.join(' ')} makes fewer than ${at.call} calls\n${result.stderr}`).toBe(true);
  return result;
}

/** What a stopped command says has to be what the engine has. */
async function expectTold(it: Project, { code, stderr }: Finished, { signal }: Blow): Promise<void> {
  if (signal === 'SIGKILL') {
    expect(code).toBe(null);
    return;
  }
  expect(code, stderr).toBe(signal === 'SIGINT' ? 130 : 143);
  expect(stderr).toContain(signal === 'SIGINT' ? 'Stopped by Ctrl-C.' : 'Stopped by SIGTERM.');
  const things = new Set(namesOf(await ourThings(it, engine)));
  for (const [, word = '', verb = '', name = ''] of stderr.matchAll(
    /(done|left): (create|remove|delete) \w+ (\S+)$/gm,
  )) {
    expect(things.has(name), `${word}: ${verb} ${name}\n${stderr}`).toBe(
      (word === 'done') === (verb === 'create'),
    );
  }
}

async function expectGone(it: Project): Promise<void> {
  expect(namesOf(await ourThings(it, engine))).toEqual([]);
}

async function succeed(it: Project, ...args: string[]): Promise<void> {
  const { code, stderr } = await it.dari(args);
  expect(code, `${args.join(' ')}\n${stderr}`).toBe(0);
}

describe.concurrent('stopped at every call to the engine, and at random moments', () => {
  test.each(STACK_NAMES)(
    '%s is whole after the next up, and gone after the next down',
    async (stack) => {
      await using place = await arena();
      const { it } = place;
      const down = ['down', '--volumes', '--yes', `${it.name}-data`];
      await using others = await foreignThings(it, stack);
      const before = await others.inspect();
      const started = performance.now();
      const calls = await count(place, ['up', stack]);
      const took = performance.now() - started;
      const whole = shapeOf(await ourThings(it, engine));
      const downCalls = await count(place, down);
      await expectGone(it);
      const expectWhole = async (): Promise<void> => {
        await succeed(it, 'up', stack);
        expect(shapeOf(await ourThings(it, engine))).toEqual(whole);
        await succeed(it, 'up', stack, '--dry-run');
      };

      const turn = STACK_NAMES.indexOf(stack);
      for (let call = 1; call <= calls; call += 1) {
        const blow = BLOWS[(call + turn) % BLOWS.length] as Blow;
        const moment = MOMENTS[Math.floor((call + turn) / BLOWS.length + call) % 2] as Moment;
        await expectTold(it, await struckAt(place, ['up', stack], { call, moment }, blow), blow);
        await expectWhole();

        const at = { call: ((call - 1) % downCalls) + 1, moment };
        const downBlow = BLOWS[(call + turn + 2) % BLOWS.length] as Blow;
        const stopped = await struckAt(place, down, at, downBlow);
        if (stopped.code !== 0) await expectTold(it, stopped, downBlow);
        if (call % 2 === 0) await succeed(it, 'up', stack);
        await succeed(it, ...down);
        await expectGone(it);
      }

      for (const blow of BLOWS.slice(0, 3)) {
        const moment = Math.random() * took;
        points += 1;
        const { child, finished } = startGroup(it, ['up', stack]);
        const timer = setTimeout(() => {
          strike(child, blow);
        }, moment);
        const result = await finished;
        clearTimeout(timer);
        const name = `${blow.signal} after ${moment} ms\n${result.stderr}`;
        expect([0, 130, 143, null], name).toContain(result.code);
        if (result.code !== 0) await expectTold(it, result, blow);
        await expectWhole();
        await succeed(it, ...down);
        await expectGone(it);
      }
      expect(await others.inspect()).toBe(before);
    },
    STACK_MS,
  );
});
