import { describe, expect, test } from 'vitest';
import { readApiAnswer, readWebAnswer } from './tier-answer.ts';

const answer = (status: number, body: unknown): Parameters<typeof readApiAnswer>[0] => ({
  kind: 'answer',
  status,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const unavailable = (reason: string): unknown => ({
  ready: false,
  database: { state: 'unavailable', reason, address: 'goals-db:27017', detail: '' },
});

describe('the answer of a tier', () => {
  test('web is ready with 200 and nothing else', () => {
    expect(readWebAnswer(answer(200, '<html>'))).toEqual({ kind: 'ready', database: null });
    expect(readWebAnswer(answer(503, ''))).toEqual({ kind: 'not-ready', seen: 'HTTP 503' });
    expect(readWebAnswer({ kind: 'failed', code: 'ECONNREFUSED' })).toEqual({
      kind: 'not-ready',
      seen: 'ECONNREFUSED',
    });
  });

  test('api is ready when its database is connected', () => {
    const body = { ready: true, database: { state: 'connected', product: 'MongoDB 8.0.4' } };
    expect(readApiAnswer(answer(200, body))).toEqual({ kind: 'ready', database: 'MongoDB 8.0.4' });
  });

  test('a refused password is told apart from a database that is away', () => {
    expect(readApiAnswer(answer(503, unavailable('auth-failed')))).toEqual({
      kind: 'auth-failed',
      address: 'goals-db:27017',
    });
    expect(readApiAnswer(answer(503, unavailable('refused')))).toMatchObject({ kind: 'not-ready' });
  });

  test('another program on the port is not taken for the api', () => {
    expect(readApiAnswer(answer(200, 'hello'))).toMatchObject({ kind: 'not-ready' });
    expect(readApiAnswer(answer(200, { ready: true }))).toMatchObject({ kind: 'not-ready' });
  });
});
