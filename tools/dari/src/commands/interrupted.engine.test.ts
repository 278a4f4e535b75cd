import { STACK_NAMES, type StackName } from '@dari/topology';
import { beforeAll, describe, expect, test } from 'vitest';
import { arena, callsOf, expectGone, expectTold, struckAt, succeed } from '../test/arena.ts';
import type { Moment } from '../test/engine-relay.ts';
import { foreignThings } from '../test/foreign-things.ts';
import { ourThings, shapeOf } from '../test/our-things.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';
import { startDariGroup, strike, type Blow } from '../test/struck-process.ts';

beforeAll(prepareAllImages, PREPARE_MS);

const STACK_MS = 900_000;
const BLOWS = [
  { signal: 'SIGINT', group: false },
  { signal: 'SIGTERM', group: false },
  { signal: 'SIGKILL', group: false },
  { signal: 'SIGINT', group: true },
  { signal: 'SIGTERM', group: true },
  { signal: 'SIGKILL', group: true },
] as const satisfies readonly Blow[];

/** A short proof strikes at every fifth of the calls that it would strike at. */
const STRIDE = process.env['DARI_PROOF'] === 'short' ? 5 : 1;

/** These two make the same calls as others do: at every second one is enough. */
const STEP: Readonly<Record<StackName, number>> = {
  bridge: 1,
  'host-ports': 2,
  proxy: 2,
  balanced: 1,
  production: 1,
};

/** Takes turns, so that over the calls and stacks every blow falls at both moments. */
function turn(number: number): { readonly blow: Blow; readonly moment: Moment } {
  const blow = BLOWS[number % BLOWS.length] ?? BLOWS[0];
  return { blow, moment: (number + Math.floor(number / BLOWS.length)) % 2 === 0 ? 'before' : 'after' };
}

/** How often a command was stopped in this file. */
let points = 0;

describe.concurrent('up and down stopped at every call to the engine, and at random moments', () => {
  test.each(STACK_NAMES)(
    '%s is whole after the next up, and gone after the next down',
    async (stack) => {
      await using place = await arena();
      const { it, engine } = place;
      const up = ['up', stack];
      const down = ['down', '--volumes', '--yes', `${it.name}-data`];
      await using others = await foreignThings(it, stack);
      const before = await others.inspect();

      const started = performance.now();
      const calls = await callsOf(place, up);
      const took = performance.now() - started;
      const whole = shapeOf(await ourThings(it, engine));
      const downCalls = await callsOf(place, down);
      await expectGone(place);

      const expectWhole = async (): Promise<void> => {
        await succeed(it, ...up);
        expect(shapeOf(await ourThings(it, engine))).toEqual(whole);
        await succeed(it, ...up, '--dry-run');
      };
      for (let call = 1; call <= calls; call += STEP[stack] * STRIDE) {
        const { blow, moment } = turn(call + STACK_NAMES.indexOf(stack));
        const half = await struckAt(place, up, { call, moment }, blow);
        expect(half.reached, half.stderr).toBe(true);
        await expectTold(place, half, blow);
        await expectWhole();

        points += 1;

        // Of one stack only: a `down` that was stopped takes as long again.
        if (stack === 'production' && call <= downCalls) {
          const other = turn(call + STACK_NAMES.indexOf(stack) + 2);
          const stopped = await struckAt(place, down, { call, moment: other.moment }, other.blow);
          expect(stopped.reached, stopped.stderr).toBe(true);
          // Struck at its last call it may have been done.
          if (stopped.code !== 0) await expectTold(place, stopped, other.blow);
          if (call % 2 === 0) await succeed(it, ...up);
          points += 1;
        }
        await succeed(it, ...down);
        await expectGone(place);
      }

      const blow = BLOWS[STACK_NAMES.indexOf(stack)] ?? BLOWS[0];
      const moment = Math.random() * took;
      const { child, finished } = startDariGroup(it, up);
      const timer = setTimeout(strike, moment, child, blow);
      const result = await finished;
      clearTimeout(timer);
      // In its first moments Node has not begun to listen, and in its last ones all was done.
      const { code, stderr } = result;
      if (code !== null && code !== 0) await expectTold(place, result, blow);
      await expectWhole().catch((error: unknown) => {
        throw new Error(`after ${blow.signal} at ${moment} ms: ${stderr}`, { cause: error });
      });
      await succeed(it, ...down);
      await expectGone(place);
      points += 1;
      expect(await others.inspect()).toBe(before);
    },
    STACK_MS,
  );
});

test('these were at least fifty points, or twelve for a short proof', () => {
  expect(points).toBeGreaterThanOrEqual(STRIDE === 1 ? 50 : 12);
});
