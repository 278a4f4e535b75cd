import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const MASQUERADE = 'com.docker.network.bridge.enable_ip_masquerade';
const MODE = 'com.docker.network.bridge.gateway_mode_ipv4';

const PARTS: WorldParts = {
  nets: {
    t1: { subnets: ['10.1.0.0/24'] },
    plain: { subnets: ['10.2.0.0/24'] },
    routed: { subnets: ['10.3.0.0/24'], options: { [MODE]: 'routed' } },
    open: { subnets: ['10.4.0.0/24'], options: { [MODE]: 'nat-unprotected' } },
    bare: { subnets: ['10.5.0.0/24'], options: { [MASQUERADE]: 'false' } },
    both: { subnets: ['10.6.0.0/24'], options: { [MASQUERADE]: 'false', [MODE]: 'routed' } },
  },
  boxes: {
    web: { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'], publish: ['8080:80', '8081:81'] },
    plain: { on: { plain: '10.2.0.2' } },
    routed: { on: { routed: '10.3.0.2' } },
    open: { on: { open: '10.4.0.2' } },
    bare: { on: { bare: '10.5.0.2' } },
    both: { on: { both: '10.6.0.2' } },
  },
};

const WORKS = 'works WORKS L1';
const CLOSED = 'closed NOTHING_LISTENS L4';
const REFUSED = 'refused NOTHING_LISTENS L4';
const DROPPED = 'timeout BRIDGE_ISOLATION X7';
const LOST = 'timeout BRIDGE_ISOLATION X13';

describe('from another bridge at a published port, with the proxy', () => {
  it.each([
    ['27.5.1', 'plain', WORKS, CLOSED],
    ['27.5.1', 'routed', DROPPED, DROPPED],
    ['27.5.1', 'bare', DROPPED, DROPPED],
    ['28.0.1', 'routed', WORKS, CLOSED],
    ['28.0.1', 'both', WORKS, CLOSED],
    ['28.0.2', 'routed', WORKS, CLOSED],
    ['28.0.2', 'both', DROPPED, DROPPED],
    ['28.5.2', 'routed', WORKS, CLOSED],
    ['28.5.2', 'open', WORKS, CLOSED],
    ['28.5.2', 'bare', DROPPED, DROPPED],
    ['29.0.1', 'routed', WORKS, REFUSED],
    ['29.0.1', 'open', WORKS, REFUSED],
    ['29.0.1', 'both', WORKS, REFUSED],
    ['29.0.1', 'bare', LOST, LOST],
  ])('X7: on Engine %s from a network that is %s', (version, from, live, dead) => {
    const topology = world({ ...PARTS, engine: { version } });
    expect(say(topology, from, '10.1.0.1:8080')).toBe(live);
    expect(say(topology, from, '10.1.0.1:8081')).toBe(dead);
  });

  it('X7: is unknown from a routed one where the version is not known', () => {
    const topology = world({ ...PARTS, engine: { version: 'dev' } });
    expect(ask(topology, 'routed', '10.1.0.1:8080').hops.at(-1)?.fact).toMatchObject({
      id: 'missing',
      what: 'engine-version',
    });
  });

  it('X6: without the proxy it is dropped from every one', () => {
    const topology = world({ ...PARTS, engine: { version: '28.5.2', userlandProxy: false } });
    for (const from of ['plain', 'routed', 'open', 'bare']) {
      expect(say(topology, from, '10.1.0.1:8080'), from).toBe('timeout NO_PROXY_ACROSS_BRIDGES X6');
    }
  });

  it('X6, X7: says at which address the call works on the network of the target', () => {
    for (const userlandProxy of [false, true]) {
      const topology = world({ ...PARTS, engine: { version: '28.5.2', userlandProxy } });
      expect(ask(topology, 'bare', 'http://10.1.0.1:8080').remedy).toMatchObject({
        id: 'connect-network',
        network: 't1',
        container: 'bare',
        address: 'http://web:80',
      });
    }
  });
});

describe('answers to a network without masquerading', () => {
  const OPEN = '10.4.0.2:80';
  const PORT = '10.3.0.2:80';
  const on = (version: string, more: WorldParts = {}): ReturnType<typeof world> =>
    world({
      ...PARTS,
      boxes: {
        ...PARTS.boxes,
        open: { on: { open: '10.4.0.2' }, listen: ['0.0.0.0:80'] },
        routed: { on: { routed: '10.3.0.2' }, listen: ['0.0.0.0:80'], publish: ['8083:80'], bound: [] },
        twice: { on: { bare: '10.5.0.7', t1: '10.1.0.7' }, gateway: 'bare' },
      },
      engine: { version },
      ...more,
    });

  it.each([
    ['29.0.1', 'bare', OPEN, LOST],
    ['29.0.1', 'bare', '10.4.0.2:81', LOST],
    ['29.0.1', 'bare', PORT, LOST],
    ['28.5.2', 'bare', PORT, LOST],
    ['29.0.1', 'both', OPEN, WORKS],
    ['29.0.1', 'plain', OPEN, WORKS],
    ['29.0.1', 'plain', PORT, WORKS],
    ['29.0.1', 'bare', '10.4.0.99:80', 'unreachable NOBODY_AT_ADDRESS M12'],
    ['28.5.2', 'bare', OPEN, 'timeout BRIDGE_ISOLATION X2'],
  ])('X13: on Engine %s from %s at %s', (version, from, address, expected) => {
    expect(say(on(version), from, address)).toBe(expected);
  });

  it('X13: proposes the network of the target, or its name to who is on it', () => {
    expect(ask(on('29.0.1'), 'bare', '10.1.0.1:8080').remedy).toMatchObject({
      id: 'connect-network',
      network: 't1',
      address: 'web:80',
    });
    expect(say(on('29.0.1'), 'twice', '10.1.0.1:8080')).toBe('works WORKS L1');
    expect(say(on('29.0.1'), 'twice', '172.17.0.1:8080')).toBe(LOST);
    expect(ask(on('29.0.1'), 'twice', '172.17.0.1:8080').remedy).toMatchObject({
      id: 'use-address',
      address: 'web:80',
    });
  });
});

describe('a port of a container that was taken off its last open network', () => {
  const parts = (listen: string, userlandProxy = true): WorldParts => ({
    nets: {
      inner: { subnets: ['10.1.0.0/24'], internal: true },
      other: { subnets: ['10.2.0.0/24'], internal: true },
      plain: { subnets: ['10.3.0.0/24'] },
    },
    boxes: {
      db: {
        on: { inner: '10.1.0.2' },
        gateway: 'inner',
        listen: [listen],
        publish: ['8080:80'],
        bound: ['8080:80'],
      },
      near: { on: { inner: '10.1.0.3' }, gateway: 'inner' },
      other: { on: { other: '10.2.0.2' }, gateway: 'other' },
      plain: { on: { plain: '10.3.0.2' } },
    },
    engine: { version: '20.10.24', userlandProxy },
    host: { listen: ['0.0.0.0:8080', '[::]:8080 only'] },
  });

  it.each(['host', 'near', 'other', 'plain'])('H26: is carried by the proxy alone, from %s', (from) => {
    const address = from === 'other' ? '10.2.0.1:8080' : '10.1.0.1:8080';
    expect(say(world(parts('0.0.0.0:80')), from, address)).toBe(WORKS);
    expect(say(world(parts('0.0.0.0:81')), from, address)).toBe(CLOSED);
    const rules = ask(world(parts('0.0.0.0:80')), from, address).hops.map(({ rule }) => rule);
    expect(rules).toContain('H26');
  });

  it.each(['10.1.0.1', '127.0.0.1'])('H26: hangs at %s without the proxy, as the engine holds it', (host) => {
    const topology = world(parts('0.0.0.0:80', false));
    expect(say(topology, 'host', `${host}:8080`)).toBe('timeout PUBLISHED_INTERNAL_ONLY H26');
    expect(ask(topology, 'host', `${host}:8080`).remedy).toMatchObject({
      id: 'connect-network',
      commands: [{ words: ['docker', 'network', 'connect', 'bridge', 'db'] }],
    });
  });
});

describe('an engine that does not tell whether it uses the proxy', () => {
  const seen = (bound: readonly string[], more: WorldParts = {}): string =>
    say(
      world({
        nets: { t1: { subnets: ['10.1.0.0/24'] }, six: { subnets: ['10.2.0.0/24', 'fd02::/64'] } },
        boxes: { web: { on: { t1: '10.1.0.2' }, publish: ['8080:80'], bound } },
        engine: { userlandProxy: null },
        ...more,
      }),
      'host',
      '127.0.0.1:8080',
    );

  it('H1: has one when it binds IPv6 for a container that has only IPv4', () => {
    expect(seen(['0.0.0.0:8080:80', '[::]:8080:80'])).toBe(CLOSED);
  });

  it('H1: has none when it binds IPv4 only for a port that is published everywhere', () => {
    expect(seen(['0.0.0.0:8080:80'])).toBe(REFUSED);
  });

  it('U1: shows nothing where IPv6 would not have been bound anyway', () => {
    const missing = 'unknown FACT_MISSING U1';
    const interfaces = [{ name: 'lo', addresses: ['127.0.0.1/8'] }];
    expect(seen(['0.0.0.0:8080:80'], { host: { interfaces } })).toBe(missing);
    const asked = (publish: string): WorldParts => ({
      boxes: { web: { on: { t1: '10.1.0.2' }, publish: [publish], bound: ['0.0.0.0:8080:80'] } },
    });
    expect(seen([], asked('0.0.0.0:8080:80'))).toBe(missing);
    const at = (on: Record<string, string>, net = {}): WorldParts => ({
      nets: { t1: { subnets: ['10.1.0.0/24'], ...net }, six: { subnets: ['10.2.0.0/24', 'fd02::/64'] } },
      boxes: { web: { on, publish: ['8080:80'], bound: ['0.0.0.0:8080:80', '[::]:8080:80'] } },
    });
    expect(seen([], at({ six: '10.2.0.2 fd02::2' }))).toBe(missing);
    expect(seen([], at({ t1: '10.1.0.2', six: '10.2.0.2 fd02::2' }))).toBe(missing);
  });

  it('H1: is believed when it tells', () => {
    expect(seen(['0.0.0.0:8080:80'], { engine: { userlandProxy: true } })).toBe(CLOSED);
  });
});
