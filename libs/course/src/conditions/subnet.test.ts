import { expect, test } from 'vitest';
import { contains, firstAddress, overlap, prefixLength } from './subnet.ts';

test('a block within another one overlaps with it, whichever comes first', () => {
  expect(overlap('172.20.0.0/16', '172.20.5.0/24')).toBe(true);
  expect(overlap('172.20.5.0/24', '172.20.0.0/16')).toBe(true);
  expect(overlap('172.20.0.0/16', '172.21.0.0/16')).toBe(false);
  expect(overlap('172.20.0.0/16', 'fd00::/64')).toBe(false);
});

test('an address is in its block up to the last one', () => {
  expect(contains('172.20.0.0/16', '172.20.255.255')).toBe(true);
  expect(contains('172.20.0.0/16', '172.21.0.0')).toBe(false);
});

test('the first address of a block is the one after its own', () => {
  expect(firstAddress('172.20.0.0/16')).toBe('172.20.0.1');
  expect(firstAddress('10.1.255.0/24')).toBe('10.1.255.1');
  expect(firstAddress('fd00::/64')).toBe('');
  expect(prefixLength('172.20.0.0/16')).toBe(16);
});
