import { expect, it } from 'vitest';
import { overlapping } from './overlap.ts';

const networks = [
  { Name: 'a', IPAM: { Config: [{ Subnet: '10.1.0.0/16' }] } },
  { Name: 'six', IPAM: { Config: [{ Subnet: 'fd00:1::/64' }] } },
  { Name: 'host', IPAM: { Config: null } },
];

it.each([
  ['10.1.4.0/24', 'a'],
  ['10.0.0.0/8', 'a'],
  ['10.1.0.0/16', 'a'],
  ['10.2.0.0/16', null],
  ['fd00:1::/80', 'six'],
  ['fd00:2::/64', null],
])('finds the network that %s overlaps', (subnet, expected) => {
  expect(overlapping(subnet, networks)).toBe(expected);
});
