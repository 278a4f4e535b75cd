import mongoose from 'mongoose';
import { describe, expect, it } from 'vitest';
import { failureOf } from './database-failure.ts';

const { MongoNetworkError, MongoNetworkTimeoutError, MongoServerError } = mongoose.mongo;

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

describe('failureOf', () => {
  it.each([13, 18])('takes the server’s code %i for a refused login', (code) => {
    expect(failureOf(new MongoServerError({ message: 'no', code }))).toEqual({
      reason: 'auth-failed',
      detail: 'no',
    });
  });

  it('finds the reason in the error that the driver wrapped', () => {
    const error = new MongoNetworkError('failed', { cause: systemError('ECONNREFUSED') });
    expect(failureOf(error)).toMatchObject({ reason: 'refused' });
  });

  it('knows a socket that gave no answer in time', () => {
    expect(failureOf(new MongoNetworkTimeoutError('slow'))).toMatchObject({ reason: 'timeout' });
  });

  it.each(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED'])(
    'takes a bare %s of a socket for its own',
    (code) => {
      expect(failureOf(systemError(code))).toMatchObject({ reason: 'other' });
    },
  );

  it.each([new TypeError('x'), systemError('ERR_INVALID_ARG_TYPE'), 'text', undefined])(
    'leaves %s alone: it is a bug, not the database',
    (error) => {
      expect(failureOf(error)).toBeNull();
    },
  );
});
