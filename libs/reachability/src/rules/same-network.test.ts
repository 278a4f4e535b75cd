import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const PARTS: WorldParts = {
  nets: {
    t1: { subnets: ['10.1.0.0/24'] },
    t2: { subnets: ['10.2.0.0/24'] },
    Zed: { subnets: ['10.3.0.0/24'] },
    quiet: { subnets: ['10.4.0.0/24'], options: { 'com.docker.network.bridge.enable_icc': 'false' } },
  },
  boxes: {
    aa: { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:8080', '127.0.0.11:35001'] },
    bb: {
      on: { t1: '10.1.0.3', Zed: '10.3.0.3' },
      listen: ['0.0.0.0:80', '127.0.0.1:9229', '10.3.0.3:7000', '[::]:6000 only'],
      publish: ['18080:80'],
      aliases: ['web', 'www.example'],
    },
    cc: { on: { t2: '10.2.0.2' }, listen: ['[::]:8080'] },
    zz: { on: { Zed: '10.3.0.2' }, listen: ['0.0.0.0:8080'] },
    q1: { on: { quiet: '10.4.0.2' }, listen: ['0.0.0.0:80'] },
    q2: { on: { quiet: '10.4.0.3' }, listen: ['0.0.0.0:80'], links: ['q1:one'] },
    d1: { on: { bridge: '172.17.0.2' }, listen: ['0.0.0.0:80'] },
    d2: { on: { bridge: '172.17.0.3' }, listen: ['0.0.0.0:80'] },
  },
};
const topology = world(PARTS);
const DEFAULT = 'com.docker.network.bridge.default_bridge';
const EXPOSES = { exposed: ['80/tcp'] };

describe('from a container on the same network', () => {
  it.each([
    ['C1: localhost is the caller itself', 'aa', 'localhost:80', 'refused LOCALHOST_IS_SELF C1'],
    ['C1: its own server answers at localhost', 'aa', 'localhost:8080', 'works WORKS L1'],
    ['C2: a name reaches any port that is listened at', 'aa', 'bb:80', 'works WORKS L1'],
    ['C2: an alias is a name', 'aa', 'web:80', 'works WORKS L1'],
    ['C2: a name may have dots', 'aa', 'www.example:80', 'works WORKS L1'],
    ['C2: its own name too', 'aa', 'aa:8080', 'works WORKS L1'],
    ['C2: a name with a dot at its end is the same', 'aa', 'bb.:80', 'works WORKS L1'],
    ['C2: the short id is a name', 'aa', '626200000000:80', 'works WORKS L1'],
    ['C3: the default bridge has no names', 'd1', 'd2:80', 'name-not-found DEFAULT_BRIDGE_NO_DNS C3'],
    ['C3: but addresses', 'd1', '172.17.0.3:80', 'works WORKS L1'],
    ['C4: by name the published port means nothing', 'aa', 'bb:18080', 'refused WRONG_PORT_SIDE C4'],
    ['C5: name.network', 'aa', 'bb.t1:80', 'works WORKS L1'],
    ['C5: an alias with a dot and the network', 'aa', 'www.example.t1:80', 'works WORKS L1'],
    ['C5: only of networks that the caller is on', 'aa', 'bb.Zed:80', 'name-not-found NOT_SAME_NETWORK X1'],
    ['C6: names of containers in any case', 'aa', 'BB:80', 'works WORKS L1'],
    ['C6: names of networks only in their own', 'bb', 'zz.zed:8080', 'name-not-found NETWORK_NAME_CASE C6'],
    ['C6: in their own they are found', 'bb', 'ZZ.Zed:8080', 'works WORKS L1'],
    ['C8: a name that nobody has', 'aa', 'nobody:80', 'name-not-found NAME_UNKNOWN C8'],
    ['C10: the address of a neighbour', 'aa', '10.1.0.3:80', 'works WORKS L1'],
    ['C11: icc off drops what neighbours send', 'q1', 'q2:80', 'timeout ICC_DISABLED C11'],
    ['C11: also at a port where nobody listens', 'q1', '10.4.0.3:81', 'timeout ICC_DISABLED C11'],
    ['C11: its own name works', 'q1', 'q1:80', 'works WORKS L1'],
    ['H6: bound to loopback', 'aa', 'bb:9229', 'refused APP_BOUND_LOOPBACK H6'],
    ['L2: bound to IPv6 only', 'aa', 'bb:6000', 'refused OTHER_FAMILY L2'],
    ['L3: bound to the address on another network', 'aa', 'bb:7000', 'refused BOUND_ELSEWHERE L3'],
    ['L4: nobody listens', 'aa', 'bb:81', 'refused NOTHING_LISTENS L4'],
    ['M12: an address that nobody has', 'aa', '10.1.0.99:80', 'unreachable NOBODY_AT_ADDRESS M12'],
    ['N3: a container that has no network', 'aa', 'hosted:80', 'name-not-found TARGET_HAS_NO_NETWORK N3'],
    ['X1: a name of another network', 'aa', 'cc:8080', 'name-not-found NOT_SAME_NETWORK X1'],
  ])('%s', (_, vantage, address, expected) => {
    const boxes = { ...PARTS.boxes, hosted: { container: { networkMode: 'host' } } };
    expect(say(world({ ...PARTS, boxes }), vantage, address)).toBe(expected);
  });

  it('goes from the name over the route to the listener', () => {
    const { hops, remedy } = ask(topology, 'aa', 'bb:80');
    expect(
      hops.map(({ kind, state, rule, place }) => `${kind} ${state} ${rule} ${place.kind} ${place.name}`),
    ).toEqual(['name pass C2 network t1', 'route pass C10 network t1', 'listener pass L1 container bb']);
    expect(hops.map(({ fact }) => fact)).toEqual([
      { id: 'name-in-dns', name: 'bb', network: 't1', container: 'bb', ip: '10.1.0.3' },
      { id: 'same-network', network: 't1', ip: '10.1.0.3' },
      { id: 'listens', address: '0.0.0.0', port: 80 },
    ]);
    expect(remedy).toBeNull();
  });

  it('C11: --link opens the ports of EXPOSE on the default bridge, in its direction only', () => {
    const bridge = { [DEFAULT]: 'true', 'com.docker.network.bridge.enable_icc': 'false' };
    const boxes = {
      d1: { on: { bridge: '172.17.0.2 fd17::2' }, listen: ['[::]:80', '0.0.0.0:81'], container: EXPOSES },
      d2: { on: { bridge: '172.17.0.3 fd17::3' }, listen: ['0.0.0.0:80'], links: ['d1:one'] },
      d3: { on: { bridge: '172.17.0.4' } },
    };
    const plain = world({ boxes });
    const networks = plain.networks.map((net) =>
      net.name === 'bridge'
        ? {
            ...net,
            ipv6: true,
            options: bridge,
            subnets: [...net.subnets, { subnet: 'fd17::/64', gateway: 'fd17::1' }],
          }
        : net,
    );
    const shut = { ...plain, networks };
    expect(say(shut, 'd2', '172.17.0.2:80')).toBe('works WORKS L1');
    expect(say(shut, 'd2', '172.17.0.2:81')).toBe('timeout ICC_DISABLED C11');
    expect(say(shut, 'd1', '172.17.0.3:80')).toBe('timeout ICC_DISABLED C11');
    expect(say(shut, 'd3', '172.17.0.2:80')).toBe('timeout ICC_DISABLED C11');
    expect(say(shut, 'd2', '[fd17::2]:80')).toBe('unreachable ICC_DISABLED C11');
  });

  it('C11: --link on another network opens nothing (seen on Engine 26)', () => {
    const exposed = world({
      ...PARTS,
      boxes: { ...PARTS.boxes, q1: { ...PARTS.boxes?.['q1'], container: EXPOSES } },
    });
    expect(say(exposed, 'q2', 'q1:80')).toBe('timeout ICC_DISABLED C11');
    expect(say(exposed, 'q2', 'one:80')).toBe('timeout ICC_DISABLED C11');
    expect(say(exposed, 'q2', 'one:5432')).toBe('timeout ICC_DISABLED C11');
  });

  it.each([
    ['nat', false, 'unreachable'],
    ['routed', false, 'timeout'],
    ['routed', true, 'unreachable'],
    ['nat-unprotected', false, 'unreachable'],
    ['isolated', true, 'unreachable'],
  ])('C11: icc off by IPv6, gateway mode %s, internal: %s', (mode, internal, outcome) => {
    const options = {
      'com.docker.network.bridge.enable_icc': 'false',
      'com.docker.network.bridge.gateway_mode_ipv6': mode,
    };
    const six = world({
      nets: { six: { subnets: ['10.6.0.0/24', 'fd06::/64'], options, internal } },
      boxes: { s1: { on: { six: '10.6.0.2 fd06::2' } }, s2: { on: { six: '10.6.0.3 fd06::3' } } },
      engine: { version: '28.5.2' },
      host: { ip6tables: true },
    });
    expect(say(six, 's1', '[fd06::3]:80')).toBe(`${outcome} ICC_DISABLED C11`);
    expect(say(six, 's1', '10.6.0.3:80')).toBe('timeout ICC_DISABLED C11');
  });

  it('C1: names the container that was meant', () => {
    expect(ask(topology, 'aa', 'localhost:80')).toMatchObject({
      hops: [
        { fact: { id: 'name-in-hosts' } },
        { fact: { id: 'own-namespace', ip: '127.0.0.1' } },
        { fact: { id: 'nothing-at-own-localhost', port: 80, elsewhere: 'bb' } },
      ],
      remedy: { id: 'use-address', address: 'bb:80' },
    });
    expect(ask(topology, 'd1', 'http://127.0.0.1:8080').remedy).toEqual({
      id: 'connect-network',
      network: 't1',
      container: 'd1',
      address: 'http://aa:8080',
      commands: [{ words: ['docker', 'network', 'connect', 't1', 'd1'] }],
    });
    // Nobody of the default bridge has a name there.
    const near = { ...PARTS.boxes, d3: { on: { bridge: '172.17.0.4' } }, cc: { on: { t2: '10.2.0.2' } } };
    expect(ask(world({ ...PARTS, boxes: near }), 'd3', 'localhost:80').remedy).toMatchObject({
      id: 'use-address',
      address: '172.17.0.2:80',
    });
    expect(ask(world({ ...PARTS, boxes: near }), 'host', 'localhost:7000').remedy).toMatchObject({
      id: 'publish',
      container: 'bb',
    });
    expect(ask(topology, 'aa', 'localhost:1').remedy).toMatchObject({ id: 'start-server', container: 'aa' });
  });
});
