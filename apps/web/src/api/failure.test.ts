import { describe, expect, it } from 'vitest';
import type { Failure } from './call-error.ts';
import { askAgainAfter, CallError, isDatabaseAway, REPEAT_LOST_CALLS } from './call-error.ts';
import { failureMessage } from './failure-message.ts';
import { retryAfterSeconds } from './retry-after.ts';

const url = 'http://localhost:3000/goals?limit=20';
const error = (failure: Failure, method = 'GET') => new CallError(method, url, failure);
const refusal = (status: number, retryAfter: number | null = null, detail = 'why'): Failure => ({
  kind: 'refusal',
  status,
  problem: {
    type: 'about:blank',
    title: 'Title',
    status,
    detail,
    errors: [{ path: 'text', message: 'too long' }],
  },
  retryAfterSeconds: retryAfter,
});

describe('the words for a call that failed', () => {
  it.each<Failure>([
    { kind: 'no-answer' },
    { kind: 'timeout', seconds: 15 },
    { kind: 'blocked', origin: 'http://localhost:5173' },
    { kind: 'unreadable', status: 200 },
    refusal(400),
    refusal(503),
  ])('name the address that was called: $kind', (failure) => {
    expect(failureMessage(error(failure)).what.params).toMatchObject({ call: 'http://localhost:3000/goals' });
    expect(failureMessage(error(failure, 'POST')).what.params).toMatchObject({
      call: 'POST http://localhost:3000/goals',
    });
  });

  it('give the command that helps when nobody answered', () => {
    expect(failureMessage(error({ kind: 'no-answer' })).todo?.command).toBe('npx dari status');
  });

  it('tell the api that answered from its database that did not', () => {
    expect(failureMessage(error(refusal(503))).what.key).toBe('failure.database');
    expect(failureMessage(error(refusal(503)), 'web').what.key).toBe('failure.problem');
    expect(failureMessage(error(refusal(503)), 'web').todo?.command).toBe('npx dari up');
    expect(isDatabaseAway(error(refusal(503)))).toBe(true);
    expect(isDatabaseAway(error(refusal(500)))).toBe(false);
  });

  it('repeat what the server said of each field', () => {
    expect(failureMessage(error(refusal(400))).details).toEqual(['why', 'text: too long']);
  });

  it('do without a reason when the server gave none', () => {
    const failure: Failure = { kind: 'refusal', status: 502, problem: null, retryAfterSeconds: null };
    expect(failureMessage(error(failure)).what).toMatchObject({
      key: 'failure.status',
      params: { status: 502 },
    });
  });
});

describe('a call that was lost', () => {
  it('is repeated three times, quickly, and one that was answered is not', () => {
    const { retry, retryDelay } = REPEAT_LOST_CALLS;
    const lost = error({ kind: 'no-answer' });
    expect([0, 1, 2, 3].map((failures) => retry(failures, lost))).toEqual([true, true, true, false]);
    expect([0, 1, 2].map(retryDelay).reduce((sum, ms) => sum + ms)).toBeLessThan(1_200);
    expect(retry(0, error(refusal(503)))).toBe(false);
    expect(retry(0, new Error('a mistake of ours'))).toBe(false);
  });
});

describe('asking again by itself', () => {
  it('waits as long as the server says, within reason', () => {
    expect(askAgainAfter(error(refusal(503, 7)))).toBe(7);
    expect(askAgainAfter(error(refusal(503, 0)))).toBe(1);
    expect(askAgainAfter(error(refusal(503, 3600)))).toBe(60);
    expect(askAgainAfter(error(refusal(503)))).toBe(5);
  });

  it('happens when nobody answered', () => {
    expect(askAgainAfter(error({ kind: 'no-answer' }))).toBe(5);
  });

  it('does not happen when the answer would be the same', () => {
    expect(askAgainAfter(error(refusal(400)))).toBeNull();
    expect(askAgainAfter(error({ kind: 'blocked', origin: 'x' }))).toBeNull();
    expect(askAgainAfter(new Error('a fault of ours'))).toBeNull();
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['3', 3],
    [' 12 ', 12],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('%s is %s seconds', (header, expected) => {
    expect(retryAfterSeconds(header, now)).toBe(expected);
  });
});
