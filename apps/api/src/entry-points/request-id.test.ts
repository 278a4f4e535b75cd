import { describe, expect, it } from 'vitest';
import { requestIdOf } from './request-id.ts';

describe('requestIdOf', () => {
  it.each(['abc', '4bf92f35-77b3-4da6-a3ce-929d0e0e4736', 'a'.repeat(128)])('keeps %j', (id) => {
    expect(requestIdOf({ headers: { 'x-request-id': id } })).toBe(id);
  });

  it.each(['', 'a'.repeat(129), 'a b', 'a\nb', '{"a":1}', 'é'])('replaces %j by an id of its own', (id) => {
    expect(requestIdOf({ headers: { 'x-request-id': id } })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('makes one where none was given', () => {
    expect(requestIdOf({ headers: {} })).toMatch(/^[0-9a-f-]{36}$/);
  });
});
