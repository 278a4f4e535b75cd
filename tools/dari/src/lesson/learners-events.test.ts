import type { EngineEvent } from '@dari/engine';
import { expect, test } from 'vitest';
import { learnersEvents } from './learners-events.ts';

function event(type: string, id: string, attributes: Record<string, string> = {}): EngineEvent {
  return { type, action: 'x', id, attributes, at: 1 };
}

test('what dari starts to look around is no work of the learner', () => {
  const events = learnersEvents();
  events.hear(event('network', 'host', { container: 'agent' }));
  events.hear(event('container', 'agent', { 'dev.dari.agent': 'here:1' }));
  events.hear(event('container', 'mine'));
  events.hear(event('network', 'host', { container: 'known' }));
  expect(events.take([{ id: 'known' }]).map(({ id }) => id)).toEqual(['mine']);
  expect(events.take([])).toEqual([]);
});
