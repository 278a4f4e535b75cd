import { expect, it } from 'vitest';
import { world } from '../../test/world.ts';
import type { BoxParts } from '../../test/world.ts';
import { comparedAddresses } from './compared-addresses.ts';

/** Every address of one container, beside another one on the same networks. */
function addressesOf(parts: BoxParts): string[] {
  const topology = world({
    nets: {
      t1: { subnets: ['10.1.0.0/24'] },
      six: { subnets: ['10.6.0.0/24', 'fd06::/64'] },
      bridge: { subnets: ['172.17.0.0/16'] },
    },
    boxes: { a: parts },
  });
  return [...comparedAddresses(topology)].map(([key, { text }]) => `${key}: ${text}`);
}

it('takes every form once for each port, told apart by what it means', () => {
  expect(
    addressesOf({
      on: { six: '10.6.0.2 fd06::2' },
      listen: ['0.0.0.0:80'],
      publish: ['8080:80'],
      aliases: ['www'],
    }),
  ).toEqual([
    'a 80 localhost: tcp://localhost:8080',
    'a 80 host.docker.internal: tcp://host.docker.internal:8080',
    'a 80 lan-ip: tcp://192.168.0.10:8080',
    'a 80 container-name: tcp://a:80',
    'a 80 alias www: tcp://www:80',
    'a 80 name.network six: tcp://a.six:80',
    'a 80 container-ip six: tcp://10.6.0.2:80',
    'a 80 container-ipv6 six: tcp://[fd06::2]:80',
    'a 80 gateway six: tcp://10.6.0.1:8080',
  ]);
});

it('knows no name of a container on the default bridge', () => {
  expect(addressesOf({ on: { bridge: '172.17.0.2' }, listen: ['0.0.0.0:80'] })).not.toContainEqual(
    expect.stringContaining('name.network'),
  );
});

/** The ports inside a container, and where they are outside. */
const portsOf = (parts: BoxParts): string[] =>
  addressesOf({ on: { t1: '10.1.0.2' }, listen: [], ...parts })
    .filter((line) => line.includes(' localhost: '))
    .map((line) => line.replace(/^a (\d+) localhost: tcp:\/\/localhost:/, '$1 at '));

it('takes the TCP ports that are published, exposed or listened at', () => {
  expect(portsOf({ publish: ['8080:80'] })).toEqual(['80 at 8080']);
  expect(
    portsOf({ container: { exposed: ['7000/tcp', '7001/udp', '7002/sctp', 'a7003/tcp', '7004/tcpx'] } }),
  ).toEqual(['7000 at 7000']);
  expect(portsOf({ listen: ['0.0.0.0:90', '127.0.0.11:40000'] })).toEqual(['90 at 90']);
  const udp = { containerPort: 53, protocol: 'udp', hostIp: '', hostPort: 5353 } as const;
  expect(portsOf({ container: { published: [udp] } })).toEqual([]);
  expect(portsOf({ listen: ['0.0.0.0:53'], container: { published: [udp] } })).toEqual(['53 at 53']);
});

it('takes the host port that the engine has chosen, rather than the one asked for', () => {
  const asked = { containerPort: 80, protocol: 'tcp', hostIp: '', hostPort: 0 } as const;
  const other = { ...asked, containerPort: 81, hostPort: 9081 };
  const container = { published: [other, asked], bound: [other, { ...asked, hostPort: 49_153 }] };
  expect(portsOf({ container })).toEqual(['81 at 9081', '80 at 49153']);
  expect(portsOf({ container: { published: [asked] } })).toEqual(['80 at 80']);
});

it('tells names from addresses of both families', () => {
  const topology = world({
    nets: { six: { subnets: ['10.6.0.0/24', 'fd06::/64'] } },
    boxes: { a: { on: { six: '10.6.0.2 fd06::2' }, listen: ['0.0.0.0:80'] } },
  });
  const hosts = [...comparedAddresses(topology).values()].map(({ host }) => host);
  expect(hosts).toContainEqual({ kind: 'name', name: 'a' });
  expect(hosts).toContainEqual({ kind: 'ipv4', ip: '10.6.0.2' });
  expect(hosts).toContainEqual({ kind: 'ipv6', ip: 'fd06::2', zone: null });
});

it("takes the host's first IPv4 address that is not a gateway of Docker for its address on the LAN", () => {
  const interfaces = [
    { name: 'lo', addresses: ['127.0.0.1/8'] },
    { name: 'br-t1', addresses: ['10.1.0.1/24'] },
    { name: 'eth0', addresses: ['fe80::1/64', '192.168.7.7/24'] },
    { name: 'eth1', addresses: ['192.168.8.8/24'] },
  ];
  const topology = world({
    nets: { t1: { subnets: ['10.1.0.0/24'] } },
    boxes: { a: { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'] } },
    host: { interfaces },
  });
  expect(comparedAddresses(topology).get('a 80 lan-ip')?.text).toBe('tcp://192.168.7.7:80');
  const none = world({ boxes: { a: { listen: ['0.0.0.0:80'] } }, host: { interfaces: [] } });
  expect(comparedAddresses(none).has('a 80 lan-ip')).toBe(false);
});

it('speaks to a database in its own protocol, to other tiers of ours in HTTP', () => {
  const schemes = (parts: BoxParts): string[] =>
    addressesOf({ on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'], ...parts })
      .filter((line) => line.includes('container-name'))
      .map((line) => line.split(' ').at(-1) ?? '');
  const tier = (name: string): BoxParts => ({ container: { labels: { 'dev.dari.tier': name } } });
  expect(schemes({})).toEqual(['tcp://a:80']);
  expect(schemes({ listen: ['0.0.0.0:27017'] })).toEqual(['mongodb://a:27017']);
  expect(schemes(tier('db'))).toEqual(['mongodb://a:80']);
  expect(schemes(tier('api'))).toEqual(['http://a:80']);
});
