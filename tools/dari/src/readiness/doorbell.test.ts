import { describe, expect, test } from 'vitest';
import { Doorbell } from './doorbell.ts';

const never = new AbortController().signal;

describe('doorbell', () => {
  test('lets the next one in at once when it has rung already', async () => {
    const bell = new Doorbell();
    bell.ring();
    await expect(bell.wait(never)).resolves.toBeUndefined();
  });

  test('opens for a ring while somebody waits', async () => {
    const bell = new Doorbell();
    const waiting = bell.wait(never);
    bell.ring();
    await expect(waiting).resolves.toBeUndefined();
  });

  test('opens by itself after a while, for servers that say nothing', async () => {
    await expect(new Doorbell().wait(never)).resolves.toBeUndefined();
  });

  test('opens when it is over', async () => {
    await expect(new Doorbell().wait(AbortSignal.abort())).resolves.toBeUndefined();
  });
});
