import { describe, expect, it } from 'vitest';
import { AddressError } from './address-error.ts';
import { parseAddress } from './parse-address.ts';

function faultOf(text: string): unknown {
  try {
    return parseAddress(text);
  } catch (error) {
    if (error instanceof AddressError) return error.fault;
    throw error;
  }
}

describe('parseAddress', () => {
  it.each([
    ['goals-db:27017', 'goals-db:27017', 'tcp', 'goals-db', 27017],
    [' goals_db:1 ', 'goals_db:1', 'tcp', 'goals_db', 1],
    ['AA.Net:65535', 'AA.Net:65535', 'tcp', 'AA.Net', 65535],
    ['http://Web', 'http://Web', 'http', 'Web', 80],
    ['HTTPS://web/a?b#c', 'https://web', 'https', 'web', 443],
    ['http://web:3000?x', 'http://web:3000', 'http', 'web', 3000],
    ['http://web:/', 'http://web:', 'http', 'web', 80],
    ['tcp://web:7', 'tcp://web:7', 'tcp', 'web', 7],
    ['mongodb://user:pass%40@db/goals?authSource=admin', 'mongodb://db', 'mongodb', 'db', 27017],
    ['http://a:b@c@web:1', 'http://web:1', 'http', 'web', 1],
    ['web.:80', 'web.:80', 'tcp', 'web.', 80],
    ['서버.net:80', '서버.net:80', 'tcp', '서버.net', 80],
    ['web.1:80', 'web.1:80', 'tcp', 'web.1', 80],
    ['123456789012:80', '123456789012:80', 'tcp', '123456789012', 80],
    ['1.2.3.4.5:80', '1.2.3.4.5:80', 'tcp', '1.2.3.4.5', 80],
  ])('reads %s', (typed, text, scheme, name, port) => {
    expect(parseAddress(typed)).toEqual({ text, scheme, host: { kind: 'name', name }, port });
  });

  it.each([
    ['127.0.0.1:80', '127.0.0.1'],
    ['127.1:80', '127.0.0.1'],
    ['10.1.258:80', '10.1.1.2'],
    ['2130706433:80', '127.0.0.1'],
    ['4294967295:80', '255.255.255.255'],
    ['0x7f.0x.0X0.01:80', '127.0.0.1'],
    ['010.0.0.1:80', '8.0.0.1'],
    ['0:80', '0.0.0.0'],
    ['1.2.3.4.:80', '1.2.3.4'],
    ['[::ffff:10.0.0.1]:80', '10.0.0.1'],
  ])('reads the IPv4 address of %s as %s', (typed, ip) => {
    expect(parseAddress(typed).host).toEqual({ kind: 'ipv4', ip });
  });

  it.each([
    ['[::1]:80', '::1', null],
    ['[FD00:0:0:0:0:0:0:2]:80', 'fd00::2', null],
    ['[2001:db8:0:0:1:0:0:1]:80', '2001:db8::1:0:0:1', null],
    ['[0:0:1:0:0:0:1:1]:80', '0:0:1::1:1', null],
    ['[2001:db8:0:1:1:1:1:1]:80', '2001:db8:0:1:1:1:1:1', null],
    ['[1::]:80', '1::', null],
    ['[::]:80', '::', null],
    ['[fe80::1%eth0]:80', 'fe80::1', 'eth0'],
    ['[64:ff9b::1.2.3.4]:80', '64:ff9b::102:304', null],
  ])('reads the IPv6 address of %s as %s', (typed, ip, zone) => {
    expect(parseAddress(typed).host).toEqual({ kind: 'ipv6', ip, zone });
  });

  it('reads an IPv6 address in a URL, with the default port', () => {
    expect(parseAddress('http://[::1]/')).toMatchObject({ text: 'http://[::1]', port: 80 });
    expect(parseAddress('http://[::1]:8080/x')).toMatchObject({ text: 'http://[::1]:8080', port: 8080 });
  });

  it.each([
    ['', { kind: 'empty' }],
    [' \n', { kind: 'empty' }],
    ['x'.repeat(3000), { kind: 'too-long', length: 3000, most: 2048 }],
    ['goals-db', { kind: 'no-port', example: 'goals-db:8080' }],
    ['tcp://goals-db', { kind: 'no-port', example: 'goals-db:8080' }],
    ['goals-db:', { kind: 'no-port', example: 'goals-db:8080' }],
    ['web:0', { kind: 'port', port: '0' }],
    ['web:65536', { kind: 'port', port: '65536' }],
    ['web:-1', { kind: 'port', port: '-1' }],
    ['web:8o', { kind: 'port', port: '8o' }],
    ['web:80 ,x', { kind: 'port', port: '80 ,x' }],
    ['web:12345678901234567890123', { kind: 'port', port: '12345678901234567890' }],
    [':80', { kind: 'name', name: '' }],
    ['http://:80', { kind: 'name', name: '' }],
    ['http:///x', { kind: 'name', name: '' }],
    ['http://user@', { kind: 'name', name: '' }],
    ['a b:80', { kind: 'name', name: 'a b' }],
    ['a..b:80', { kind: 'name', name: 'a..b' }],
    ['a*b:80', { kind: 'name', name: 'a*b' }],
    [`${'x'.repeat(64)}:80`, { kind: 'name', name: 'x'.repeat(64) }],
    [`${'x.'.repeat(130)}x:80`, { kind: 'name', name: 'x.'.repeat(40) }],
    ['300.1.1.1:80', { kind: 'ip', ip: '300.1.1.1' }],
    ['1.2.3.256:80', { kind: 'ip', ip: '1.2.3.256' }],
    ['[::g]:80', { kind: 'ip', ip: '::g' }],
    ['[1::2::3]:80', { kind: 'ip', ip: '1::2::3' }],
    ['[1:2:3:4:5:6:7]:80', { kind: 'ip', ip: '1:2:3:4:5:6:7' }],
    ['[1:2:3:4:5:6:7:8:9]:80', { kind: 'ip', ip: '1:2:3:4:5:6:7:8:9' }],
    ['[1:2:3:4:5:6:7::8]:80', { kind: 'ip', ip: '1:2:3:4:5:6:7::8' }],
    ['[::1.2.3]:80', { kind: 'ip', ip: '::1.2.3' }],
    ['[12345::]:80', { kind: 'ip', ip: '12345::' }],
    ['[::1%]:80', { kind: 'ip', ip: '::1%' }],
    ['[]:80', { kind: 'ip', ip: '' }],
    ['::1:80', { kind: 'malformed', near: '::1:80' }],
    ['http://::1', { kind: 'malformed', near: '::1' }],
    ['web:80/path', { kind: 'malformed', near: '/path' }],
    ['user@web:80', { kind: 'malformed', near: '@web:80' }],
    ['ftp://web', { kind: 'scheme', scheme: 'ftp' }],
    ['mongodb+srv://db', { kind: 'scheme', scheme: 'mongodb+srv' }],
    ['mongodb://a,b:1/x', { kind: 'several-hosts', hosts: ['a', 'b:1'] }],
    ['web:x80', { kind: 'port', port: 'x80' }],
    ['see http://web', { kind: 'malformed', near: '//web' }],
    ['a[::1]:80', { kind: 'malformed', near: 'a[::1]:80' }],
    ['[::1]x', { kind: 'malformed', near: '[::1]x' }],
    [`web:80/${'path'.repeat(9)}`, { kind: 'malformed', near: '/pathpathpathpathpat' }],
    [`${'1:'.repeat(40)}80`, { kind: 'malformed', near: '1:'.repeat(30) }],
    [`[${'g'.repeat(70)}]:80`, { kind: 'ip', ip: 'g'.repeat(60) }],
    [`${'9'.repeat(70)}.1.1.1:80`, { kind: 'ip', ip: '9'.repeat(60) }],
  ])('refuses %j', (typed, fault) => {
    expect(faultOf(typed)).toEqual(fault);
  });

  it.each([
    ['as long as a name may be', `${'x'.repeat(63)}.${'y'.repeat(63)}.${'z'.repeat(63)}.${'w'.repeat(61)}`],
    ['beginning like a hexadecimal number', '0x1g.example'],
    ['ending like a hexadecimal number', 'a0x1'],
    ['beginning like an octal number', '018.example'],
    ['beginning like a decimal number', '1a'],
    ['ending like a decimal number', 'a1'],
    ['of five numbers', '1.2.3.4.5'],
    ['of four parts that are not all numbers', '1x.2.3.4'],
    ['of four parts that do not all begin as numbers', 'x1.2.3.4'],
    ['of four parts, one of them a number', '1.a.b.c'],
  ])('takes a host %s for a name', (_, name) => {
    expect(parseAddress(`${name}:80`).host).toEqual({ kind: 'name', name });
  });

  it('reads an address of the greatest length, with a path over several lines', () => {
    const path = 'x\ny'.padEnd(2048 - 'http://web/'.length, 'z');
    expect(parseAddress(`http://web/${path}`)).toMatchObject({ text: 'http://web', port: 80 });
  });

  it('throws an error that says what it is', () => {
    expect(() => parseAddress('')).toThrow(new AddressError({ kind: 'empty' }));
    expect(new AddressError({ kind: 'empty' })).toMatchObject({
      name: 'AddressError',
      message: 'not an address: empty',
    });
  });

  it('keeps no user and no password', () => {
    expect(JSON.stringify(parseAddress('mongodb://anna:secret@db:1/x'))).not.toMatch(/anna|secret/);
  });
});
