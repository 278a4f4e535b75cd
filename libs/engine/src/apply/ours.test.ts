import { expect, it } from 'vitest';
import { assertSameOwner } from './ours.ts';

const labels = (project: string): Record<string, string> => ({ 'dev.dari.project': project });

it('takes what the same project made for done', () => {
  expect(() => {
    assertSameOwner('network', 'n', labels('goals'), labels('goals'));
  }).not.toThrow();
});

it.each([
  [labels('goals'), labels('other'), 'other'],
  [labels('goals'), {}, ''],
  [{}, {}, ''],
])('refuses what somebody else made and names the owner', (wanted, existing, owner) => {
  expect(() => {
    assertSameOwner('volume', 'v', wanted, existing, { more: 'x' });
  }).toThrow(
    expect.objectContaining({ kind: 'name-in-use', facts: { what: 'volume', name: 'v', owner, more: 'x' } }),
  );
});
