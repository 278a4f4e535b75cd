import { expect, test } from 'vitest';
import { LISTEN, socketTable } from './socket-table.ts';

const HEAD = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid';

test('a line of /proc/net/tcp has both ends and the state', () => {
  const line = '   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0';
  expect(socketTable(`${HEAD}\n${line}\n`, 'ipv4')).toEqual([
    { local: { address: '127.0.0.1', port: 3000 }, remote: { address: '0.0.0.0', port: 0 }, state: LISTEN },
  ]);
});

test.each([
  ['00000000000000000000000000000000', '::'],
  ['00000000000000000000000001000000', '::1'],
  ['0000000000000000FFFF00000100007F', '127.0.0.1'],
  ['B80D0120000000000000000002000000', '2001:db8::2'],
])('the words %s of /proc/net/tcp6 are %s', (words, address) => {
  const line = `   1: ${words}:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000`;
  expect(socketTable(`${HEAD}\n${line}`, 'ipv6')[0]?.local).toEqual({ address, port: 8080 });
});

test('what is no socket line is passed over', () => {
  expect(socketTable(`${HEAD}\n\nnonsense\n`, 'ipv4')).toEqual([]);
});
