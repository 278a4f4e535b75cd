import type { EngineEvent } from '@dari/engine';
import { expect, test } from 'vitest';
import { relevance } from './watch-relevant.ts';

function event(type: string, action: string, id = 'x', attributes: Record<string, string> = {}): EngineEvent {
  return { type, action, id, attributes, at: 0 };
}

test('what changes the engine leads to a look', () => {
  const isRelevant = relevance();
  for (const one of [
    event('container', 'start'),
    event('container', 'rename'),
    event('network', 'connect', 'n', { container: 'c' }),
    event('volume', 'create'),
    event('image', 'tag'),
    // A server may have been started in it, or have got a new file.
    event('container', 'exec_die'),
    event('container', 'exec_start: nginx -s reload'),
  ]) {
    expect(isRelevant(one), one.action).toBe(true);
  }
});

test('what only looks does not', () => {
  const isRelevant = relevance();
  for (const action of ['attach', 'top', 'resize', 'exec_create: sh', 'exec_detach']) {
    expect(isRelevant(event('container', action)), action).toBe(false);
  }
  expect(isRelevant(event('builder', 'prune'))).toBe(false);
});

test('agents of dari itself do not, neither they nor their networks', () => {
  const isRelevant = relevance();
  expect(isRelevant(event('container', 'create', 'a', { 'dev.dari.agent': 'here:1' }))).toBe(false);
  expect(isRelevant(event('network', 'connect', 'host', { container: 'a' }))).toBe(false);
  expect(isRelevant(event('network', 'connect', 'host', { container: 'b' }))).toBe(true);
});
