import { describe, expect, it } from 'vitest';
import { ENGINE } from '../test/example-stacks.ts';
import { publishAddresses } from './publish-addresses.ts';

describe('publishAddresses', () => {
  it('asks for loopback when only the host has to reach it', () => {
    expect(publishAddresses('host', '127.0.0.1', ENGINE)).toEqual(['127.0.0.1']);
  });

  it('adds what host.docker.internal maps to when containers have to reach it', () => {
    expect(publishAddresses('host-and-containers', '127.0.0.1', ENGINE)).toEqual(['127.0.0.1', '172.17.0.1']);
  });

  it.each([{ desktop: true }, { rootless: true }, { hostGateway: null }])(
    'asks for loopback alone on an engine with %j, where another address helps nobody',
    (facts) => {
      expect(publishAddresses('host-and-containers', '127.0.0.1', { ...ENGINE, ...facts })).toEqual([
        '127.0.0.1',
      ]);
    },
  );

  it('opens everything at 0.0.0.0', () => {
    expect(publishAddresses('host', '0.0.0.0', ENGINE)).toEqual(['0.0.0.0']);
    expect(publishAddresses('host-and-containers', '0.0.0.0', ENGINE)).toEqual(['0.0.0.0']);
  });

  it('adds any other address to what the reach demands', () => {
    expect(publishAddresses('host', '192.168.1.5', ENGINE)).toEqual(['127.0.0.1', '192.168.1.5']);
    expect(publishAddresses('host-and-containers', '172.17.0.1', ENGINE)).toEqual([
      '127.0.0.1',
      '172.17.0.1',
    ]);
  });

  it.each(['', 'localhost', '1.2.3', '1.2.3.256', '01.2.3.4', '::1'])('refuses %j', (address) => {
    expect(() => publishAddresses('host', address, ENGINE)).toThrow('not an IPv4 address');
  });
});
