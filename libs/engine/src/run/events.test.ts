import { expect, it } from 'vitest';
import { mapEvent } from './events.ts';

it('maps an event', () => {
  const json = {
    Type: 'network',
    Action: 'connect',
    Actor: { ID: 'abc', Attributes: { container: 'x' } },
    time: 1_700_000_000,
    timeNano: 1_700_000_000_123_456_768,
  };
  expect(mapEvent(json)).toEqual({
    type: 'network',
    action: 'connect',
    id: 'abc',
    attributes: { container: 'x' },
    at: 1_700_000_000_123,
  });
});

it('is total', () => {
  expect(mapEvent({ time: 5 })).toEqual({ type: '', action: '', id: '', attributes: {}, at: 5000 });
});
