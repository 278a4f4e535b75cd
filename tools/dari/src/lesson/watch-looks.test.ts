import { fail, pass, type CheckResult } from '@dari/course';
import { describe, expect, test } from 'vitest';
import { changed, looked, NO_LOOKS, pauseOver, type Looks } from './watch-looks.ts';

const underWay: Looks = { state: 'under-way', pauseMs: 0 };
const waiting: CheckResult = { kind: 'waiting', problem: { code: 'x', facts: {} }, until: 10_000 };

describe('looks', () => {
  test('a change leads to a look', () => {
    expect(changed(NO_LOOKS)).toEqual({ looks: underWay, next: { kind: 'look' } });
  });

  test('never overlap: any number of changes meanwhile lead to one more', () => {
    const first = changed(underWay);
    expect(first).toEqual({ looks: { state: 'once-more', pauseMs: 0 }, next: { kind: 'nothing' } });
    expect(changed(first.looks)).toEqual(first);
    const over = looked(first.looks, { result: pass(), asked: false }, 0);
    expect(over).toEqual({ looks: underWay, next: { kind: 'look' } });
    expect(looked(over.looks, { result: pass(), asked: false }, 0)).toEqual({
      looks: NO_LOOKS,
      next: { kind: 'nothing' },
    });
  });

  test('what is decided by lists alone is not looked at again without an event', () => {
    expect(looked(underWay, { result: fail('x'), asked: false }, 0).next).toEqual({ kind: 'nothing' });
  });

  test('what may still come is looked at again, after pauses that grow', () => {
    let looks = underWay;
    const pauses: number[] = [];
    for (let count = 0; count < 7; count += 1) {
      const { looks: after, next } = looked(looks, { result: waiting, asked: true }, 0);
      if (next.kind === 'look-later') pauses.push(next.afterMs);
      looks = pauseOver(after).looks;
      expect(looks.state).toBe('under-way');
    }
    expect(pauses).toEqual([50, 100, 200, 400, 800, 1_000, 1_000]);
  });

  test('the last look is at the deadline', () => {
    const looks: Looks = { state: 'under-way', pauseMs: 800 };
    expect(looked(looks, { result: waiting, asked: true }, 9_990).next).toEqual({
      kind: 'look-later',
      afterMs: 10,
    });
    expect(looked(looks, { result: waiting, asked: true }, 10_500).next).toMatchObject({ afterMs: 0 });
  });

  test('a call that failed is tried again now and then, because servers come up without an event', () => {
    const { looks, next } = looked(underWay, { result: fail('x'), asked: true }, 0);
    expect(next).toEqual({ kind: 'look-later', afterMs: 500 });
    expect(changed(looks)).toEqual({ looks: underWay, next: { kind: 'look' } });
  });

  test('a pause that ends during a look changes nothing', () => {
    expect(pauseOver(underWay)).toEqual({ looks: underWay, next: { kind: 'nothing' } });
  });
});
