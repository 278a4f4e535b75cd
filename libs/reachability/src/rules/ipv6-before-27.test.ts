import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const PARTS: WorldParts = {
  nets: {
    one: { subnets: ['10.1.0.0/24', 'fd01::/64'] },
    two: { subnets: ['10.2.0.0/24', 'fd02::/64'] },
    inner: { subnets: ['10.3.0.0/24', 'fd03::/64'], internal: true },
    quiet: {
      subnets: ['10.4.0.0/24', 'fd04::/64'],
      options: { 'com.docker.network.bridge.enable_icc': 'false' },
    },
    old: { subnets: ['10.5.0.0/24'] },
  },
  boxes: {
    aa: { on: { one: '10.1.0.2 fd01::2' } },
    bb: { on: { two: '10.2.0.3 fd02::3' }, listen: ['[::]:80'], publish: ['8080:80', '8081:81'] },
    both: { on: { inner: '10.3.0.4 fd03::4', one: '10.1.0.4 fd01::4' }, listen: ['[::]:80'] },
    in: { on: { inner: '10.3.0.5 fd03::5' }, listen: ['[::]:80'] },
    q1: { on: { quiet: '10.4.0.2 fd04::2' } },
    q2: { on: { quiet: '10.4.0.3 fd04::3' }, listen: ['[::]:80'] },
    v4: { on: { old: '10.5.0.2' }, listen: ['0.0.0.0:80'], publish: ['8090:80'] },
  },
  host: { listen: ['0.0.0.0:8080', '[::]:8080 only', '[::]:8081 only', '0.0.0.0:8090'] },
};

const at = (version: string, engine: WorldParts['engine'] = {}, host: WorldParts['host'] = {}) =>
  world({ ...PARTS, host: { ...PARTS.host, ...host }, engine: { version, ...engine } });

describe.each(['20.10.24', '26.1.5'])('IPv6 on Engine %s, which filters none', (version) => {
  it.each([
    ['X11: the address on another network', 'aa', '[fd02::3]:80', 'works WORKS L1'],
    ['X11: where nobody listens', 'aa', '[fd02::3]:81', 'refused NOTHING_LISTENS L4'],
    ['X11: an address that nobody has', 'aa', '[fd02::99]:80', 'unreachable NOBODY_AT_ADDRESS M12'],
    ['X11: also on an internal network', 'aa', '[fd03::99]:80', 'unreachable NOBODY_AT_ADDRESS M12'],
    ['X11: of which the target is not alone', 'aa', '[fd03::4]:80', 'works WORKS L1'],
    ['X11: so that it can answer, or refuse', 'aa', '[fd03::4]:4999', 'refused NOTHING_LISTENS L4'],
    ['X12: without a route back its answer is lost', 'aa', '[fd03::5]:80', 'timeout INTERNAL_DROPPED X12'],
    ['M2: by IPv4 it is dropped', 'aa', '10.3.0.4:80', 'timeout INTERNAL_DROPPED M2'],
    ['C11: icc=false drops nothing', 'q1', '[fd04::3]:80', 'works WORKS L1'],
    ['C11: but IPv4', 'q1', '10.4.0.3:80', 'timeout ICC_DISABLED C11'],
    [
      'R5: out of an internal network there is no way',
      'in',
      '[fd02::3]:80',
      'unreachable INTERNAL_NO_ROUTE M2',
    ],
    ['X5: a published port goes through the proxy', 'aa', '[fd01::1]:8080', 'works WORKS L1'],
    ['X5: which takes the call for a dead server', 'aa', '[fd01::1]:8081', 'closed NOTHING_LISTENS L4'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(at(version), vantage, address)).toBe(expected);
  });

  it.each([
    ['M11: from a container', 'aa', '[fd01::1]:8080'],
    ['M11: from the own network', 'bb', '[fd02::1]:8080'],
    ['M11: from the host', 'host', '[fd02::1]:8080'],
    ['M11: at ::1', 'host', '[::1]:8081'],
  ])('%s a published port hangs without the proxy', (_, vantage, address) => {
    expect(say(at(version, { userlandProxy: false }), vantage, address)).toBe('timeout V6_NO_PROXY M11');
  });

  it('M11: is refused where the engine does not hold the port', () => {
    const off = at(version, { userlandProxy: false }, { listen: [] });
    expect(say(off, 'host', '[::1]:8080')).toBe('refused V6_NO_PROXY H3');
    expect(say(off, 'aa', '[fd01::1]:8090')).toBe('refused V6_NO_PROXY H3');
    const unread = at(version, { userlandProxy: false }, { listen: null });
    expect(ask(unread, 'host', '[::1]:8080').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'host-listeners',
      of: '8080',
    });
  });

  it('M11: on its way it passes the firewall of the host', () => {
    const shut = at(
      version,
      { userlandProxy: false },
      { input: 'filtered', inputPorts: [{ port: 8080, isOpen: false }] },
    );
    expect(say(shut, 'aa', '[fd01::1]:8080')).toBe('timeout HOST_FIREWALL_INPUT C16');
    expect(say(shut, 'host', '[fd01::1]:8080')).toBe('timeout V6_NO_PROXY M11');
  });

  it('M11: proposes IPv4', () => {
    const off = at(version, { userlandProxy: false });
    expect(ask(off, 'host', '[::1]:8080').remedy).toMatchObject({ id: 'use-ipv4', address: '127.0.0.1' });
    expect(ask(off, 'aa', '[fd01::1]:8080').remedy).toMatchObject({ id: 'use-ipv4', address: '' });
  });

  it('U1: with experimental features, or not told, it depends on an option', () => {
    for (const experimental of [true, null]) {
      const dim = at(version, { experimental });
      expect(ask(dim, 'aa', '[fd02::3]:80').hops.at(-1)?.fact).toEqual({
        id: 'missing',
        what: 'ip6tables',
        of: 'two',
      });
      expect(ask(dim, 'q1', '[fd04::3]:80').hops.at(-1)?.fact).toMatchObject({
        what: 'ip6tables',
        of: 'quiet',
      });
      expect(say(dim, 'host', '[fd02::1]:8080')).toBe('works WORKS L1');
      expect(ask(dim, 'host', '[fd02::1]:8081').hops.at(-1)?.fact).toMatchObject({
        what: 'ip6tables',
        of: 'two',
      });
    }
  });

  it('X12: is unknown where the routes of the target were not read', () => {
    const full = at(version);
    const namespaces = (full.deep?.namespaces ?? []).map((space) => ({ ...space, routes: null }));
    const dim = { ...full, deep: full.deep ? { ...full.deep, namespaces } : null };
    expect(ask(dim, 'aa', '[fd03::5]:80').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'container-routes',
      of: 'in',
    });
  });
});

describe.each(['27.5.1', '28.5.2', '29.0.1'])('IPv6 on Engine %s, which filters it', (version) => {
  it.each([
    ['X2: another network', 'aa', '[fd02::3]:80', 'timeout BRIDGE_ISOLATION X2'],
    ['M2: an internal one', 'aa', '[fd03::4]:80', 'timeout INTERNAL_DROPPED M2'],
    [
      'C11: with icc=false not even the neighbour is found',
      'q1',
      '[fd04::3]:80',
      'unreachable ICC_DISABLED C11',
    ],
    ['C11: at any port', 'q1', '[fd04::3]:4', 'unreachable ICC_DISABLED C11'],
    ['M12: nor anybody else', 'q1', '[fd04::99]:80', 'unreachable NOBODY_AT_ADDRESS M12'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(at(version), vantage, address)).toBe(expected);
  });
});

describe('the IPv6 address of a bridge that never had a carrier', () => {
  const without = (host: WorldParts['host'] = {}): ReturnType<typeof world> => {
    const full = at('26.1.5', {}, host);
    const interfaces = (full.deep?.host?.interfaces ?? []).map(({ name, addresses }) => ({
      name,
      addresses: addresses.filter((address) => !address.startsWith('fd02')),
    }));
    const { deep } = full;
    return { ...full, deep: deep?.host ? { ...deep, host: { ...deep.host, interfaces } } : null };
  };

  it("M12: is nobody's, for the host and for containers (seen on Engine 26)", () => {
    expect(say(without(), 'host', '[fd02::1]:8080')).toBe('unreachable NOBODY_AT_ADDRESS M12');
    expect(say(without(), 'host', '[fd02::9999]:80')).toBe('unreachable NOBODY_AT_ADDRESS M12');
    expect(say(without(), 'aa', '[fd02::1]:8080')).toBe('unreachable NOBODY_AT_ADDRESS M12');
  });

  it('U1: where the host has no other one its own error may get lost', () => {
    const only = without();
    const { deep } = only;
    const interfaces = (deep?.host?.interfaces ?? []).map(({ name, addresses }) => ({
      name,
      addresses: addresses.filter((address) => !address.startsWith('fd')),
    }));
    const lone = { ...only, deep: deep?.host ? { ...deep, host: { ...deep.host, interfaces } } : null };
    expect(ask(lone, 'host', '[fd02::1]:80').hops.at(-1)?.fact).toMatchObject({ what: 'host-addresses' });
  });
});

describe('a published port of a container with a gateway of its own for IPv6', () => {
  const nets = { four: { subnets: ['10.1.0.0/24'] }, six: { subnets: ['10.2.0.0/24', 'fd02::/64'] } };
  const parts = (version: string): ReturnType<typeof world> => {
    const plain = world({
      nets,
      engine: { version },
      boxes: {
        bb: {
          on: { four: '10.1.0.3', six: '10.2.0.3 fd02::3' },
          listen: ['10.1.0.3:80'],
          publish: ['8080:80'],
        },
      },
    });
    const namespaces = (plain.deep?.namespaces ?? []).map((space) => ({
      ...space,
      routes: [...(space.routes ?? []), { to: '::/0', via: 'fd02::1', interface: 'eth-six' }],
    }));
    return { ...plain, deep: plain.deep ? { ...plain.deep, namespaces } : null };
  };

  it('H2: leads there since Engine 28, and to the gateway of IPv4 before', () => {
    expect(say(parts('28.5.2'), 'host', '[::1]:8080')).toBe('closed OTHER_FAMILY L2');
    expect(say(parts('27.5.1'), 'host', '[::1]:8080')).toBe('works WORKS L1');
    expect(say(parts('28.5.2'), 'host', '127.0.0.1:8080')).toBe('works WORKS L1');
    expect(ask(parts('dev'), 'host', '[::1]:8080').hops.at(-1)?.fact).toMatchObject({
      what: 'container-routes',
    });
  });
});

describe('neighbours on an internal network, by IPv6', () => {
  const said = (version: string, experimental: boolean): string =>
    say(at(version, { experimental }), 'both', '[fd03::5]:80');

  it('U1: an engine 20.10 that may filter IPv6 may drop the question for their hardware addresses', () => {
    expect(said('20.10.24', true)).toBe('unknown FACT_MISSING U1');
  });

  it('C10: without these rules, and since 26, they are reached', () => {
    expect(said('20.10.24', false)).toBe('works WORKS L1');
    expect(said('26.1.5', true)).toBe('works WORKS L1');
    expect(said('29.0.0', true)).toBe('works WORKS L1');
  });
});
