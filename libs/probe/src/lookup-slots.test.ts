import { describe, expect, it } from 'vitest';
import { slots } from './lookup-slots.ts';

describe('slots', () => {
  it('lets the next in line in when a slot is given back', async () => {
    const pair = slots(1);
    const order: string[] = [];
    const giveBack = await pair.take(undefined);
    const second = pair.take(undefined).then((release) => {
      order.push('second');
      release();
    });
    order.push('first');
    giveBack();
    await second;
    (await pair.take(undefined))();
    expect(order).toEqual(['first', 'second']);
  });

  it('takes who gives up out of the line', async () => {
    const one = slots(1);
    const controller = new AbortController();
    const giveBack = await one.take(undefined);
    const waiting = one.take(controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    giveBack();
    (await one.take(undefined))();
  });
});
