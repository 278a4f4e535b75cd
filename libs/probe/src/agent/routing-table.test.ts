import { expect, test } from 'vitest';
import { ipv4Routes, ipv6Routes } from './routing-table.ts';

const HEAD = 'Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT';

test('/proc/net/route has the default route and the links', () => {
  const text = [
    HEAD,
    'eth0\t00000000\t010011AC\t0003\t0\t0\t0\t00000000\t0\t0\t0',
    'eth0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0',
    'br-1\t0070A8C0\t00000000\t0001\t0\t0\t0\t00F0FFFF\t0\t0\t0',
    '',
  ].join('\n');
  expect(ipv4Routes(text)).toEqual([
    { to: '0.0.0.0/0', via: '172.17.0.1', interface: 'eth0' },
    { to: '172.17.0.0/16', via: null, interface: 'eth0' },
    { to: '192.168.112.0/20', via: null, interface: 'br-1' },
  ]);
});

test('routes that reject, that are down or that are of lo are left out', () => {
  const text = [
    HEAD,
    '*\t0000000A\t00000000\t0201\t0\t0\t0\t000000FF\t0\t0\t0',
    'eth1\t0000000A\t00000000\t0000\t0\t0\t0\t000000FF\t0\t0\t0',
    'lo\t0000007F\t00000000\t0001\t0\t0\t0\t000000FF\t0\t0\t0',
  ].join('\n');
  expect(ipv4Routes(text)).toEqual([]);
});

test('/proc/net/ipv6_route has what is neither local nor link-local nor multicast', () => {
  const none = '00000000000000000000000000000000 00';
  const zero = '00000000000000000000000000000000';
  const rest = '00000100 00000001 00000000';
  const text = [
    `fd000000000000000000000000000000 40 ${none} ${zero} ${rest} 00000001     eth0`,
    `${zero} 00 ${none} fd000000000000000000000000000001 ${rest} 00000003     eth0`,
    `fe800000000000000000000000000000 40 ${none} ${zero} ${rest} 00000001     eth0`,
    `fd000000000000000000000000000002 80 ${none} ${zero} ${rest} 80200001     eth0`,
    `ff000000000000000000000000000000 08 ${none} ${zero} ${rest} 00000001     eth0`,
    `${zero} 00 ${none} ${zero} ffffffff 00000001 00000000 00200200       lo`,
  ].join('\n');
  expect(ipv6Routes(text)).toEqual([
    { to: 'fd00::/64', via: null, interface: 'eth0' },
    { to: '::/0', via: 'fd00::1', interface: 'eth0' },
  ]);
});
