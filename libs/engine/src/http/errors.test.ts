import { describe, expect, it } from 'vitest';
import { EngineError } from '../engine-error.ts';
import { ApiFailure } from './api.ts';
import { toEngineError } from './errors.ts';

describe('toEngineError', () => {
  it.each([
    ['No such image: dari/web:dev', 'no-such-image', { image: 'dari/web:dev' }],
    ['No such container: 3f', 'no-such-container', { container: '3f' }],
    [
      'invalid mount config for type "bind": bind source path does not exist: /no such/folder',
      'no-such-folder',
      { folder: '/no such/folder' },
    ],
    ['write /var/lib/docker/x: no space left on device', 'disk-full', {}],
    ['get goals-data: database not open', 'no-engine', { reason: 'get goals-data: database not open' }],
    ['something new', 'protocol', { status: '500' }],
  ])('gives "%s" the kind %s', (message, kind, facts) => {
    const error = toEngineError(new ApiFailure(500, message));
    expect(error.kind).toBe(kind);
    expect(error.facts).toEqual(facts);
    expect(error.message).toBe(message);
  });

  it.each(['ECONNRESET', 'EPIPE'])(
    'takes a stream that ends with %s for an engine that went away',
    (code) => {
      expect(toEngineError(Object.assign(new Error('aborted'), { code }))).toMatchObject({
        kind: 'no-engine',
      });
    },
  );

  it('leaves a typed error as it is', () => {
    const error = new EngineError('in-use', 'x');
    expect(toEngineError(error)).toBe(error);
  });

  it('keeps what was thrown as the cause', () => {
    const cause = new TypeError('bug');
    expect(toEngineError(cause)).toMatchObject({ kind: 'protocol', cause });
  });
});
