import { expect, it } from 'vitest';
import { world } from '../../test/world.ts';
import { parseIp } from './ip.ts';
import { prepare } from './prepare.ts';

const { netAt } = prepare(
  world({
    nets: {
      wide: { subnets: ['10.0.0.0/8'] },
      late: { subnets: ['10.200.0.0/16', 'fd02::/64'] },
      early: { subnets: ['10.1.0.0/16', 'fd01::/64'] },
      inside: { subnets: ['10.1.2.0/24'] },
      first: { subnets: ['9.255.255.0/24'] },
    },
  }),
);

it.each([
  ['10.1.2.3', 'inside'],
  ['10.1.2.0', 'inside'],
  ['10.1.2.255', 'inside'],
  ['10.1.3.0', 'early'],
  ['10.1.255.255', 'early'],
  ['10.2.0.0', 'wide'],
  ['10.200.1.1', 'late'],
  ['10.255.255.255', 'wide'],
  ['9.255.255.255', 'first'],
  ['9.255.254.255', undefined],
  ['11.0.0.0', undefined],
  ['172.17.3.4', 'bridge'],
  ['fd01::5', 'early'],
  ['fd02::5', 'late'],
  ['fd03::5', undefined],
])('%s is on the network %s', (text, expected) => {
  const ip = parseIp(text);
  expect(ip === null ? null : netAt(ip)?.network.name).toBe(expected);
});
