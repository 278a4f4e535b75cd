import { STACK_NAMES } from '@dari/topology';
import { beforeAll, describe, expect, test } from 'vitest';
import { arena, expectGone, expectTold, struckAt, succeed } from '../test/arena.ts';
import { addGoal, goals } from '../test/goals.ts';
import { PREPARE_MS, prepareAllImages } from '../test/prepare-images.ts';
import { startDariGroup, strike, type Blow } from '../test/struck-process.ts';

beforeAll(prepareAllImages, PREPARE_MS);

const KILL: Blow = { signal: 'SIGKILL', group: true };
const INTERRUPT: Blow = { signal: 'SIGINT', group: false };

describe('up stopped again and again while it changes one stack into another', () => {
  test('gets there in the end, with the data', { timeout: 600_000 }, async () => {
    await using place = await arena();
    const { it } = place;
    await succeed(it, 'up', 'bridge');
    await addGoal(it, 'kept');
    for (const stack of [...STACK_NAMES.slice(2), ...STACK_NAMES.slice(0, 2)]) {
      let stops = 0;
      for (;;) {
        const blow = stops % 2 === 0 ? KILL : INTERRUPT;
        // Never at the first call: each time has to get a little further.
        const stopped = await struckAt(place, ['up', stack], { call: 2, moment: 'after' }, blow);
        if (!stopped.reached) {
          expect(stopped.code, stopped.stderr).toBe(0);
          break;
        }
        await expectTold(place, stopped, blow);
        stops += 1;
      }
      expect(stops, stack).toBeGreaterThan(1);
      await succeed(it, 'up', stack, '--dry-run');
    }
    expect(await goals(it)).toEqual(['kept']);
    await succeed(it, 'down', '--volumes', '--yes', `${it.name}-data`);
    await expectGone(place);
  });
});

test('a second Ctrl-C does not wait for what is under way', async () => {
  await using place = await arena();
  const { it, relay } = place;
  relay.watch((number) => {
    if (number !== 3) return undefined;
    strike(child, INTERRUPT);
    return 'hold';
  });
  const { child, finished } = startDariGroup(it, ['up'], { DOCKER_HOST: relay.host });
  let presses: NodeJS.Timeout | undefined;
  child.stderr?.on('data', (text: string) => {
    if (text.includes('press Ctrl-C again')) presses ??= setInterval(strike, 50, child, INTERRUPT);
  });
  const { code, stderr } = await finished;
  clearInterval(presses);
  expect(stderr).toContain('Stopping when what is under way is done.');
  expect(code, stderr).toBe(130);
  await succeed(it, 'up');
  await succeed(it, 'up', '--dry-run');
});

test('what a killed doctor has left goes with the next down', async () => {
  await using place = await arena();
  const { it } = place;
  for (const call of [1, 2, 4]) {
    const { reached, code } = await struckAt(place, ['doctor'], { call, moment: 'after' }, KILL);
    expect([reached, code]).toEqual([true, null]);
  }
  await succeed(it, 'down');
  await expectGone(place);
});
