import { expect, test } from 'vitest';
import { interfaceList } from './interface-list.ts';

const FIB = `Main:
  +-- 0.0.0.0/0 3 0 5
     |-- 172.17.0.0
        /16 link UNICAST
     |-- 172.17.0.1
        /32 host LOCAL
Local:
  +-- 0.0.0.0/0 3 0 5
     |-- 127.0.0.0
        /8 host LOCAL
     |-- 127.0.0.1
        /32 host LOCAL
     |-- 172.17.0.1
        /32 host LOCAL
     |-- 172.17.255.255
        /32 link BROADCAST
     |-- 10.1.2.3
        /32 host LOCAL
`;
const INET6 = `00000000000000000000000000000001 01 80 10 80       lo
fd000000000000000000000000000002 02 40 00 80     eth0
fe8000000000000000fc00fffe000001 02 40 20 80     eth0
`;

test('an interface without a carrier has its address too, with the prefix of its link', () => {
  const routes = [
    { to: '172.16.0.0/12', via: null, interface: 'wide' },
    { to: '172.17.0.0/16', via: null, interface: 'docker0' },
    { to: '172.17.0.0/16', via: '10.1.2.1', interface: 'eth0' },
  ];
  const known = { lo: [{ cidr: '127.0.0.1/8' }], eth0: [{ cidr: '10.1.2.3/24' }] };
  expect(interfaceList(FIB, INET6, routes, known)).toEqual([
    { name: 'docker0', addresses: ['172.17.0.1/16'] },
    { name: 'lo', addresses: ['127.0.0.1/8', '::1/128'] },
    { name: 'eth0', addresses: ['10.1.2.3/24', 'fd00::2/64'] },
  ]);
});

test('an IPv6 address that stays tentative, or that somebody else has, is none', () => {
  const inet6 = [
    'fd770000000000000000000000000001 02 40 00 c0      br0',
    'fd780000000000000000000000000001 03 40 00 c0      br1',
    'fd790000000000000000000000000001 03 40 00 c8      br1',
    'fd7a0000000000000000000000000001 02 40 00 80      br0',
  ].join('\n');
  const known = { br1: [{ cidr: '10.1.0.1/24' }] };
  expect(interfaceList('', inet6, [], known)).toEqual([
    { name: 'br1', addresses: ['fd78::1/64'] },
    { name: 'br0', addresses: ['fd7a::1/64'] },
  ]);
});

test('without IPv6 and without routes loopback is still there', () => {
  expect(interfaceList(FIB, '', [], {})).toEqual([{ name: 'lo', addresses: ['127.0.0.1/8'] }]);
});
