import { describe, expect, it } from 'vitest';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

/** Two containers that share several networks, and listen on one of them only. */
const PARTS: WorldParts = {
  nets: {
    Zed: { subnets: ['10.1.0.0/24', 'fd01::/64'] },
    back: { subnets: ['10.2.0.0/24', 'fd02::/64'] },
    alpha: { subnets: ['10.3.0.0/24'] },
    inner: { subnets: ['10.4.0.0/24'], internal: true },
    aside: { subnets: ['10.5.0.0/24', 'fd05::/64'], internal: true },
  },
  boxes: {
    aa: {
      on: {
        Zed: '10.1.0.2 fd01::2',
        back: '10.2.0.2 fd02::2',
        alpha: '10.3.0.2',
        inner: '10.4.0.2',
        aside: '10.5.0.2 fd05::2',
      },
    },
    many: {
      on: {
        alpha: '10.3.0.3',
        aside: '10.5.0.3 fd05::3',
        back: '10.2.0.3 fd02::3',
        inner: '10.4.0.3',
        Zed: '10.1.0.3 fd01::3',
      },
      listen: ['10.1.0.3:80', '10.2.0.3:81', '10.3.0.3:82', '[fd05::3]:83'],
    },
    few: { on: { alpha: '10.3.0.4', inner: '10.4.0.4' }, listen: ['10.4.0.4:80', '10.3.0.4:81'] },
    shut: { on: { inner: '10.4.0.5', aside: '10.5.0.5 fd05::5' }, listen: ['10.5.0.5:80', '10.4.0.5:81'] },
    mixed: { on: { alpha: '10.3.0.6', aside: '10.5.0.6 fd05::6' }, listen: ['[fd05::6]:80', '10.3.0.6:81'] },
    link: { on: { alpha: '10.3.0.7' }, listen: ['0.0.0.0:80'] },
  },
};

const at = (version: string, more: WorldParts = {}): ReturnType<typeof world> =>
  world({ ...PARTS, ...more, engine: { version } });

describe.each(['20.10.24', '26.1.5', '28.5.2', '29.0.1'])('the DNS of Engine %s', (version) => {
  it.each([
    ['C2: of two that have IPv6 the first by its name answers, for both families', 'many:80', '10.1.0.3'],
    ['C2: an own name is answered alike', 'aa:80', '10.1.0.2'],
    ['C2: those that are not internal come first', 'few:81', '10.3.0.4'],
    ['C2: among internal ones those with IPv6 are no better without a gateway', 'shut:80', '10.5.0.5'],
    ['C5: with the name of the network that one answers', 'many.alpha:82', '10.3.0.3'],
  ])('%s', (_, address, ip) => {
    const verdict = ask(at(version), 'aa', address);
    const [named] = verdict.hops;
    const ips = named?.fact.id === 'name-in-dns' ? named.fact.ip : '';
    expect([ip, ip.replace(/^10\.(\d)\.0\.(\d)$/, 'fd0$1::$2')]).toContain(ips);
  });

  it('C2: a server on another shared network is not found by name (seen on Engine 26)', () => {
    expect(say(at(version), 'aa', 'many:80')).toBe('works WORKS L1');
    expect(say(at(version), 'aa', 'many:81')).toMatch(/^refused /);
    expect(say(at(version), 'aa', 'many:82')).toMatch(/^refused /);
    expect(say(at(version), 'aa', 'few:80')).toMatch(/^refused /);
    expect(say(at(version), 'aa', 'few.inner:80')).toBe('works WORKS L1');
  });

  it('C2: an earlier network without IPv6 ends the search for it since Engine 28', () => {
    const before = version.startsWith('2') && Number(version.split('.')[0]) < 28;
    expect(say(at(version), 'aa', 'mixed:80')).toBe(before ? 'works WORKS L1' : 'refused OTHER_FAMILY L2');
    expect(say(at(version), 'aa', 'mixed:81')).toBe('works WORKS L1');
  });
});

describe('the DNS of an engine', () => {
  it('C2: of an unknown version is unknown only where that decides', () => {
    expect(ask(at('dev'), 'aa', 'mixed:80').hops.at(-1)?.fact).toEqual({
      id: 'missing',
      what: 'engine-version',
      of: 'mixed',
    });
    expect(say(at('dev'), 'aa', 'many:80')).toBe('works WORKS L1');
    expect(say(at('dev'), 'aa', 'few:81')).toBe('works WORKS L1');
  });

  it('C2: asks the network with the higher gateway priority first', () => {
    const plain = at('28.5.2');
    const containers = plain.containers.map((box) => ({
      ...box,
      attachments: box.attachments.map((one) =>
        box.name === 'aa' && one.network === 'inner' ? { ...one, gatewayPriority: 5 } : one,
      ),
    }));
    expect(say({ ...plain, containers }, 'aa', 'few:80')).toBe('works WORKS L1');
  });

  it('C2: asks the networks of a swarm first, and the way out of its tasks last', () => {
    const nets = {
      over: { subnets: ['10.8.0.0/24'], driver: 'overlay' },
      alpha: { subnets: ['10.3.0.0/24'] },
      docker_gwbridge: { subnets: ['172.18.0.0/16'] },
      zulu: { subnets: ['10.9.0.0/24'] },
    };
    const boxes = {
      aa: { on: { docker_gwbridge: '172.18.0.2', alpha: '10.3.0.2', over: '10.8.0.2', zulu: '10.9.0.2' } },
      bb: { on: { alpha: '10.3.0.3', over: '10.8.0.3' }, listen: ['10.8.0.3:80'] },
      cc: { on: { docker_gwbridge: '172.18.0.4', zulu: '10.9.0.4' }, listen: ['10.9.0.4:80'] },
    };
    expect(say(world({ nets, boxes }), 'aa', 'bb:80')).toBe('works WORKS L1');
    expect(say(world({ nets, boxes }), 'aa', 'cc:80')).toBe('works WORKS L1');
  });

  it('C2: takes an alias of a link before a name, on the network of the link', () => {
    const boxes = {
      ...PARTS.boxes,
      aa: { ...PARTS.boxes?.['aa'], links: ['link:few', 'many:Peer', 'many'] },
    };
    const linked = at('26.1.5', { boxes });
    expect(ask(linked, 'aa', 'few:80').hops[0]?.fact).toMatchObject({ container: 'link', network: 'alpha' });
    expect(ask(linked, 'aa', 'Peer:80').hops[0]?.fact).toMatchObject({ container: 'many' });
    expect(say(linked, 'aa', 'peer:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(ask(linked, 'aa', 'many:80').hops[0]?.fact).toMatchObject({ container: 'many' });
  });

  it('C2: before 28 an alias without IPv6 hides a name that has it', () => {
    const boxes = {
      aa: { on: { alpha: '10.3.0.2', Zed: '10.1.0.2 fd01::2' }, links: ['link:six'] },
      link: { on: { alpha: '10.3.0.7' }, listen: ['0.0.0.0:80'] },
      six: { on: { Zed: '10.1.0.6 fd01::6' }, listen: ['[::]:80', '[::]:81 only'] },
    };
    for (const version of ['26.1.5', '28.5.2']) {
      const linked = at(version, { boxes });
      expect(ask(linked, 'aa', 'six:80').hops[0]?.fact).toMatchObject({ container: 'link', ip: '10.3.0.7' });
      expect(say(linked, 'aa', 'six:81')).toBe('refused NOTHING_LISTENS L4');
    }
  });

  it('C2: before 28 a container without IPv6 on a network that has it hides nothing', () => {
    const boxes = {
      aa: { on: { Zed: '10.1.0.2 fd01::2', back: '10.2.0.2 fd02::2' } },
      bb: { on: { Zed: '10.1.0.3', back: '10.2.0.3 fd02::3' }, listen: ['[fd02::3]:80'] },
    };
    expect(say(at('26.1.5', { boxes }), 'aa', 'bb:80')).toBe('works WORKS L1');
    expect(say(at('28.5.2', { boxes }), 'aa', 'bb:80')).toMatch(/^refused /);
    expect(say(at('dev', { boxes }), 'aa', 'bb:80')).toBe('unknown FACT_MISSING U1');
  });

  it('M10: a name of several on one network gives all of them there, and nobody elsewhere', () => {
    const boxes = {
      aa: { on: { alpha: '10.3.0.2', Zed: '10.1.0.2' } },
      b1: { on: { alpha: '10.3.0.3' }, aliases: ['api'], listen: ['127.0.0.1:80'] },
      b2: { on: { Zed: '10.1.0.4' }, aliases: ['api'], listen: ['0.0.0.0:80'] },
      b3: { on: { Zed: '10.1.0.5' }, aliases: ['api'], listen: ['127.0.0.1:80'] },
    };
    const nets = { alpha: { subnets: ['10.3.0.0/24'] }, Zed: { subnets: ['10.1.0.0/24'] } };
    expect(say(world({ nets, boxes }), 'aa', 'api:80')).toBe('works WORKS L1');
    expect(say(world({ nets, boxes }), 'aa', 'api.alpha:80')).toBe('refused APP_BOUND_LOOPBACK H6');
  });
});

describe('a name with addresses of both families', () => {
  const nets = { six: { subnets: ['10.6.0.0/24', 'fd06::/64'] } };
  const of = (listen: readonly string[], state: 'running' | 'paused' = 'running'): ReturnType<typeof world> =>
    world({
      nets,
      boxes: {
        aa: { on: { six: '10.6.0.2 fd06::2' } },
        bb: { on: { six: '10.6.0.3 fd06::3' }, listen, container: { state } },
      },
    });

  it('M10: is called by IPv6 first, and by IPv4 when nobody takes that', () => {
    expect(ask(of(['[::]:80']), 'aa', 'bb:80').hops[0]?.fact).toMatchObject({ ip: 'fd06::3' });
    expect(ask(of(['0.0.0.0:80']), 'aa', 'bb:80').hops[0]?.fact).toMatchObject({ ip: '10.6.0.3' });
    expect(say(of(['[::]:80 only'], 'paused'), 'aa', 'bb:80')).toBe('timeout TARGET_PAUSED M5');
  });

  it('M10: so a server on ::1 hides another one on 127.0.0.1 (seen on Engine 26)', () => {
    const boxes = {
      v4: { on: { six: '10.6.0.3 fd06::3' }, listen: ['0.0.0.0:80'], publish: ['127.0.0.1:8080:80'] },
      v6: { on: { six: '10.6.0.4 fd06::4' }, listen: ['127.0.0.1:81'], publish: ['[::1]:8080:81'] },
    };
    expect(say(world({ nets, boxes }), 'host', 'localhost:8080')).toBe('closed APP_BOUND_LOOPBACK H6');
    expect(say(world({ nets, boxes }), 'host', '127.0.0.1:8080')).toBe('works WORKS L1');
  });
});
