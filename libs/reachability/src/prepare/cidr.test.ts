import { expect, it } from 'vitest';
import { contains, parseCidr } from './cidr.ts';
import { parseIp } from './ip.ts';

it.each([
  ['10.1.0.0/16', '10.1.255.255', true],
  ['10.1.0.0/16', '10.2.0.0', false],
  ['10.1.2.3/24', '10.1.2.250', true],
  ['10.1.2.3/32', '10.1.2.3', true],
  ['10.1.2.3/32', '10.1.2.2', false],
  ['10.1.2.2/31', '10.1.2.3', true],
  ['0.0.0.0/0', '203.0.113.1', true],
  ['0.0.0.0/0', 'fd00::1', false],
  ['fd00::/64', 'fd00::ffff:1', true],
  ['fd00::/64', 'fd00:0:0:1::1', false],
  ['fd00::/64', '10.0.0.1', false],
  ['fd00::/8', 'fdff::1', true],
  ['fd00::/8', 'fe00::1', false],
  ['fd00::1/128', 'fd00::1', true],
  ['fd00::1/128', 'fd00::2', false],
  ['fd00::/17', 'fd00:7fff::', true],
  ['fd00::/17', 'fd00:8000::', false],
  ['::/0', 'fd00::1', true],
])('whether %s has %s: %s', (block, ip, expected) => {
  const [parsed, address] = [parseCidr(block), parseIp(ip)];
  expect(parsed !== null && address !== null && contains(parsed, address)).toBe(expected);
});

it('keeps what it was written as', () => {
  expect(parseCidr('10.1.2.3/24')).toMatchObject({ family: 4, bits: 24, base: { text: '10.1.2.3' } });
});

it.each([
  '10.1.0.0',
  '10.1.0.0/',
  '10.1.0.0/33',
  '10.1.0.0/x',
  '10.1.0.0/1x',
  '10.1.0.0/x1',
  'x/8',
  '/8',
  'fd00::/129',
  '10.1.0.0/0008',
  '',
])('%j is no block', (text) => {
  expect(parseCidr(text)).toBeNull();
});

it.each(['10.1.0.0/32', 'fd00::/128', '10.0.0.0/0'])('%s is one', (text) => {
  expect(parseCidr(text)).not.toBeNull();
});
