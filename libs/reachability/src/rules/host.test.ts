import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const MODE = 'com.docker.network.bridge.gateway_mode_ipv4';

const PARTS: WorldParts = {
  nets: {
    t1: { subnets: ['10.1.0.0/24'] },
    six: { subnets: ['10.6.0.0/24', 'fd06::/64'] },
    inner: { subnets: ['10.3.0.0/24'], internal: true },
    routed: { subnets: ['10.4.0.0/24'], options: { [MODE]: 'routed' } },
    alone: { subnets: ['10.5.0.0/24'], internal: true, options: { [MODE]: 'isolated' } },
    lan: { subnets: ['10.7.0.0/24'], driver: 'macvlan' },
    over: { subnets: ['10.8.0.0/24'], driver: 'overlay' },
  },
  boxes: {
    web: {
      on: { t1: '10.1.0.2' },
      listen: ['0.0.0.0:80', '0.0.0.0:90'],
      publish: ['8080:80', '8090:90', '8099:99'],
    },
    lo: {
      on: { t1: '10.1.0.3' },
      listen: ['127.0.0.1:80', '0.0.0.0:70'],
      publish: ['127.0.0.1:8081:80', '127.0.0.1:8070:70'],
    },
    lan: { on: { t1: '10.1.0.4' }, listen: ['0.0.0.0:80'], publish: ['192.168.0.10:8082:80'] },
    v4: { on: { t1: '10.1.0.5' }, listen: ['0.0.0.0:80'], publish: ['0.0.0.0:8083:80'] },
    dual: { on: { six: '10.6.0.2 fd06::2' }, listen: ['[::]:80'], publish: ['8084:80'] },
    in: { on: { inner: '10.3.0.2' }, listen: ['0.0.0.0:80'], publish: ['8085:80'], bound: [] },
    rt: { on: { routed: '10.4.0.2' }, listen: ['0.0.0.0:80'], publish: ['8086:80'], bound: [] },
    iso: { on: { alone: '10.5.0.2' }, listen: ['0.0.0.0:80'] },
    vlan: { on: { lan: '10.7.0.2' }, listen: ['0.0.0.0:80'] },
    overlay: { on: { over: '10.8.0.2' }, listen: ['0.0.0.0:80'] },
    hosted: { container: { networkMode: 'host' }, publish: ['8087:80'], bound: [] },
    gone: { on: { t1: '10.1.0.9' }, container: { state: 'exited' }, publish: ['8088:80'] },
    shy: {
      on: { t1: '10.1.0.8' },
      listen: ['0.0.0.0:6379'],
      container: { exposed: ['7777/tcp', '7778/udp'] },
    },
  },
  host: { listen: ['127.0.0.1:9000', '0.0.0.0:9001', '[::1]:9002'] },
};
const topology = world(PARTS);
const LAN = '192.168.0.10';

describe('from the host', () => {
  it.each([
    ['H1: a published port at 127.0.0.1', '127.0.0.1:8080', 'works WORKS L1'],
    ['H1: and at localhost', 'localhost:8080', 'works WORKS L1'],
    ['H2: and at [::1], which the proxy carries to IPv4', '[::1]:8080', 'works WORKS L1'],
    ['H3: but not where it is published for IPv4 only', '[::1]:8083', 'refused V6_NO_PROXY H3'],
    ['H4: published on 127.0.0.1 it is at localhost', 'localhost:8070', 'works WORKS L1'],
    ['H4: and not at [::1]', '[::1]:8070', 'refused V6_NO_PROXY H3'],
    ['H5: a port of a container that is not published', 'localhost:6379', 'refused NOT_PUBLISHED H5'],
    ['H5: EXPOSE publishes nothing', 'localhost:7777', 'refused NOT_PUBLISHED H5'],
    ['H5: nor does EXPOSE of udp', 'localhost:7778', 'refused NOTHING_LISTENS_ON_HOST L5'],
    ['H6: bound to loopback, the proxy has taken the call', '127.0.0.1:8081', 'closed APP_BOUND_LOOPBACK H6'],
    ['H6: nobody listens, the proxy has taken the call', '127.0.0.1:8099', 'closed NOTHING_LISTENS L4'],
    ['H7: past the proxy the kernel refuses', `${LAN}:8099`, 'refused NOTHING_LISTENS L4'],
    ['H8: published everywhere, at the LAN address', `${LAN}:8080`, 'works WORKS L1'],
    ['H8: and at a gateway', '10.1.0.1:8080', 'works WORKS L1'],
    ['H9: published on 127.0.0.1, at the LAN address', `${LAN}:8070`, 'refused PUBLISHED_LOOPBACK_ONLY C14'],
    ['H9: published on the LAN address, at 127.0.0.1', '127.0.0.1:8082', 'refused PUBLISHED_ELSEWHERE H9'],
    ['H9: published on the LAN address, there', `${LAN}:8082`, 'works WORKS L1'],
    ['H10: the address of a container, at any port', '10.1.0.8:6379', 'works WORKS L1'],
    ['H10: also of an internal network', '10.3.0.2:80', 'works WORKS L1'],
    ['H10: also by IPv6', '[fd06::2]:80', 'works WORKS L1'],
    ['H13: the name of a container', 'web:80', 'name-not-found NO_DNS_FROM_VANTAGE H13'],
    ['H13: with its network', 'web.t1:80', 'name-not-found NO_DNS_FROM_VANTAGE H13'],
    ['H14: host.docker.internal', 'host.docker.internal:8080', 'name-not-found HOST_ALIAS_MISSING H14'],
    ['H18: what host mode asked for is ignored', 'localhost:8087', 'refused PUBLISH_IGNORED H18'],
    ["H18: its server is the host's", 'localhost:9001', 'works WORKS L1'],
    ['H21: an internal network publishes nothing', 'localhost:8085', 'refused PUBLISHED_INTERNAL_ONLY H21'],
    ['H22: no address on an isolated network', '10.5.0.2:80', 'unreachable ISOLATED_GATEWAY H22'],
    ['H23: routed, by the address of the container', '10.4.0.2:80', 'works WORKS L1'],
    ['H23: routed opens no port of the host', 'localhost:8086', 'refused PUBLISHED_ROUTED H23'],
    ['H25: macvlan', '10.7.0.2:80', 'unreachable VLAN_FROM_HOST H25'],
    ['H25: overlay', '10.8.0.2:80', 'unreachable VLAN_FROM_HOST H25'],
    ['C7: the port of a container that ended', 'localhost:8088', 'refused TARGET_NOT_RUNNING C7'],
    [
      'C15: the port of the container instead of the published one',
      'localhost:80',
      'refused WRONG_PORT_SIDE C15',
    ],
    ['C20: a server on loopback is at loopback', '127.0.0.1:9000', 'works WORKS L1'],
    ['C20: and not at the LAN address', `${LAN}:9000`, 'refused HOST_APP_LOOPBACK C20'],
    ['L2: a server on ::1', '127.0.0.1:9002', 'refused OTHER_FAMILY L2'],
    ["L5: a port that is nobody's", 'localhost:1', 'refused NOTHING_LISTENS_ON_HOST L5'],
    ['M12: an address that nobody has', '10.1.0.99:80', 'unreachable NOBODY_AT_ADDRESS M12'],
    ['N1: a name in /etc/hosts', 'machine:8080', 'works WORKS L1'],
    ['R1: 0.0.0.0 is the caller itself', '0.0.0.0:8080', 'works WORKS L1'],
    ['R1: so is [::]', '[::]:8080', 'works WORKS L1'],
    ['R4: no route', '203.0.113.1:80', 'unreachable NO_ROUTE R4'],
    ["C8: nobody's name", 'nobody:80', 'name-not-found NAME_UNKNOWN C8'],
    ['U1: a name that only the DNS outside knows', 'example.com:80', 'unknown FACT_MISSING U1'],
    ['C8: .invalid is nowhere', 'web.invalid:80', 'name-not-found NAME_UNKNOWN C8'],
    ['U1: link-local addresses have a zone', '[fe80::1%eth0]:80', 'unknown OUTSIDE_ENGINE U1'],
  ])('%s', (_, address, expected) => {
    expect(say(topology, 'host', address)).toBe(expected);
  });

  it('goes through the proxy at loopback and past it elsewhere', () => {
    const kinds = (address: string): string[] =>
      ask(topology, 'host', address).hops.map(({ kind, rule }) => `${kind} ${rule}`);
    expect(kinds('127.0.0.1:8080')).toEqual(['route R1', 'published-port H1', 'proxy H6', 'listener L1']);
    expect(kinds('[::1]:8080')).toEqual(['route R1', 'published-port H2', 'proxy H6', 'listener L1']);
    expect(kinds(`${LAN}:8080`)).toEqual(['route R1', 'published-port H8', 'proxy H7', 'listener L1']);
    expect(kinds('10.1.0.2:80')).toEqual(['route H10', 'listener L1']);
  });

  describe('without the userland proxy', () => {
    const listen = ['0.0.0.0:8084', '[::]:8084 only'];
    const off = world({ ...PARTS, engine: { userlandProxy: false }, host: { listen } });
    it.each([
      ['H1: loopback is rewritten too', '127.0.0.1:8080', 'works WORKS L1'],
      ['H7: so the kernel refuses', '127.0.0.1:8099', 'refused NOTHING_LISTENS L4'],
      ['M11: at [::1] the engine takes the call and never answers', '[::1]:8084', 'timeout V6_NO_PROXY M11'],
      ['H3: where it is not bound for IPv6 it is refused', '[::1]:8083', 'refused V6_NO_PROXY H3'],
    ])('%s', (_, address, expected) => {
      expect(say(off, 'host', address)).toBe(expected);
    });
  });

  it('says that a name stands for what was looked up', () => {
    const lookups = [
      { name: 'Example.com', addresses: ['10.1.0.2'] },
      { name: 'gone.example', addresses: [] },
    ];
    const looked = world({ ...PARTS, host: { ...PARTS.host, lookups } });
    expect(say(looked, 'host', 'example.com:80')).toBe('works WORKS L1');
    expect(ask(looked, 'host', 'example.com:80').hops[0]).toMatchObject({
      rule: 'N2',
      fact: { ip: '10.1.0.2' },
    });
    expect(say(looked, 'host', 'gone.example:80')).toBe('name-not-found NAME_UNKNOWN C8');
  });

  it('IPv6 of a container is rewritten from Engine 27 on, and goes through the proxy before', () => {
    const noServer = {
      boxes: { dual: { on: { six: '10.6.0.2 fd06::2' }, publish: ['8084:80'] } },
      nets: PARTS.nets ?? {},
    };
    const at = (version: string, experimental: boolean | null = false): string =>
      say(world({ ...noServer, engine: { version, experimental } }), 'host', '[fd06::1]:8084');
    expect(at('28.0.0')).toBe('refused NOTHING_LISTENS L4');
    expect(at('27.0.1')).toBe('refused NOTHING_LISTENS L4');
    expect(at('20.10.24')).toBe('closed NOTHING_LISTENS L4');
    expect(at('26.1.5', true)).toBe('unknown FACT_MISSING U1');
    expect(at('26.1.5', null)).toBe('unknown FACT_MISSING U1');
    expect(at('dev')).toBe('unknown FACT_MISSING U1');
  });

  it('proposes what works instead', () => {
    expect(ask(topology, 'host', 'http://web:80').remedy).toMatchObject({
      id: 'use-address',
      address: 'http://localhost:8080',
    });
    expect(ask(topology, 'host', 'hosted:9').remedy).toMatchObject({
      id: 'use-address',
      address: 'localhost:9',
    });
    expect(ask(topology, 'host', 'localhost:80').remedy).toMatchObject({ address: 'localhost:8080' });
    expect(ask(topology, 'host', 'host.docker.internal:8080').remedy).toMatchObject({
      address: 'localhost:8080',
    });
    expect(ask(topology, 'host', 'localhost:8086').remedy).toMatchObject({ address: '10.4.0.2:80' });
    expect(ask(topology, 'host', 'nobod:1').remedy).toMatchObject({ id: 'check-name', name: 'nobod' });
    expect(ask(topology, 'host', 'shi:6379').remedy).toMatchObject({ address: 'shy:6379' });
    expect(ask(topology, 'host', 'localhost:8088').remedy).toEqual({
      id: 'start',
      container: 'gone',
      commands: [{ words: ['docker', 'start', 'gone'] }],
    });
    expect(ask(topology, 'host', 'localhost:8085').remedy).toMatchObject({
      id: 'connect-network',
      network: 'bridge',
      container: 'in',
    });
    expect(ask(topology, 'host', 'localhost:6379').remedy).toMatchObject({
      id: 'publish',
      container: 'shy',
      hostIp: '127.0.0.1',
      hostPort: 6379,
      containerPort: 6379,
    });
  });
});
