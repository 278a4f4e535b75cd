import { describe, expect, it } from 'vitest';
import { ipv4, isLoopback, parseIp } from './ip.ts';

const textOf = (text: string): string | undefined => parseIp(text)?.text;

describe('an IPv4 address', () => {
  it('is four numbers', () => {
    expect(parseIp('10.1.2.3')).toEqual({ family: 4, text: '10.1.2.3', number: 167_838_211, groups: [] });
    expect(parseIp('255.255.255.255')?.number).toBe(2 ** 32 - 1);
    expect(textOf('0.0.0.0')).toBe('0.0.0.0');
    expect(textOf('010.001.2.03')).toBe('10.1.2.3');
    expect(ipv4(0x7f000001).text).toBe('127.0.0.1');
  });

  it.each([
    '',
    '1',
    '1.2.3',
    '1.2.3.',
    '.1.2.3',
    '1..2.3',
    '1.2.3.4.5',
    '256.1.1.1',
    '1.1.1.256',
    '1.2.3.x',
    '1.2.3.4 ',
    '1/2.3.4',
    '1.2.3.:',
  ])('is not %j', (text) => {
    expect(parseIp(text)).toBeNull();
  });
});

describe('an IPv6 address', () => {
  it.each([
    ['::', '::'],
    ['::1', '::1'],
    ['1::', '1::'],
    ['fd00:0:0:0:0:0:0:2', 'fd00::2'],
    ['FD00::A', 'fd00::a'],
    ['1:0:0:2:0:0:0:3', '1:0:0:2::3'],
    ['1:0:0:2:0:0:3:4', '1::2:0:0:3:4'],
    ['1:0:2:3:4:5:6:7', '1:0:2:3:4:5:6:7'],
    ['0:0:1:2:3:4:5:6', '::1:2:3:4:5:6'],
    ['1:2:3:4:5:6:0:0', '1:2:3:4:5:6::'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:8'],
    ['64:ff9b::1.2.3.4', '64:ff9b::102:304'],
    ['::ffff:1.2.3.4', '1.2.3.4'],
    ['::ffff:0102:0304', '1.2.3.4'],
  ])('%s is %s', (typed, expected) => {
    expect(textOf(typed)).toBe(expected);
  });

  it('has eight groups', () => {
    expect(parseIp('fd00::2')).toEqual({
      family: 6,
      text: 'fd00::2',
      number: 0,
      groups: [0xfd00, 0, 0, 0, 0, 0, 0, 2],
    });
  });

  it.each([
    ':',
    ':::',
    '1:2',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1::2::3',
    '12345::',
    'g::',
    '::1.2.3',
    '::1.2.3.4.5',
    '1:2:3:4:5:6:7::8:9',
    `${'0'.repeat(45)}::1`,
    ' ::1',
    '::1%lo',
  ])('is not %j', (text) => {
    expect(parseIp(text)).toBeNull();
  });
});

it('loopback is 127.0.0.0/8 and ::1', () => {
  const is = (text: string): boolean | undefined => {
    const ip = parseIp(text);
    return ip === null ? undefined : isLoopback(ip);
  };
  expect(['127.0.0.1', '127.255.1.2', '::1', '::ffff:127.0.0.1'].map(is)).toEqual([true, true, true, true]);
  expect(['126.0.0.1', '128.0.0.1', '::2', '::', '10.0.0.127'].map(is)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});
