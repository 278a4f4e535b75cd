import { describe, expect, it } from 'vitest';
import { ask, idOf, say, world } from '../../test/world.ts';
import type { BoxParts, WorldParts } from '../../test/world.ts';
import type { Verdict } from '../verdict.ts';

const NETS: NonNullable<WorldParts['nets']> = {
  t1: { subnets: ['10.1.0.0/24'] },
  t2: { subnets: ['10.2.0.0/24'] },
};
const AA: BoxParts = { on: { t1: '10.1.0.2' }, listen: ['0.0.0.0:80'] };

describe('a container that is paused', () => {
  const boxes = {
    aa: AA,
    bb: {
      on: { t1: '10.1.0.3' },
      listen: ['0.0.0.0:80'],
      publish: ['8080:80', '8081:81'],
      container: { state: 'paused' as const },
    },
  };
  const topology = world({ nets: NETS, boxes });
  it.each([
    ['M5: takes calls and never answers', 'aa', 'bb:80', 'timeout TARGET_PAUSED M5'],
    ['M5: refuses where nobody listens', 'aa', 'bb:81', 'refused NOTHING_LISTENS L4'],
    ['M5: also behind the proxy', 'host', 'localhost:8080', 'timeout TARGET_PAUSED M5'],
    ['M5: where nobody listens the proxy closes', 'host', 'localhost:8081', 'closed NOTHING_LISTENS L4'],
    ['V1: calls nobody', 'bb', 'aa:80', 'unknown VANTAGE_NOT_RUNNING V1'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });

  it('is to be unpaused', () => {
    const remedy = { id: 'unpause', container: 'bb', commands: [{ words: ['docker', 'unpause', 'bb'] }] };
    expect(ask(topology, 'aa', 'bb:80').remedy).toEqual(remedy);
    expect(ask(topology, 'bb', 'aa:80').remedy).toEqual(remedy);
  });
});

describe('a container that does not run', () => {
  const stopped = (
    state: 'created' | 'exited' | 'dead' | 'restarting' | 'removing',
  ): ReturnType<typeof world> =>
    world({
      nets: NETS,
      boxes: { aa: AA, bb: { on: { t1: '10.1.0.3' }, publish: ['8080:80'], container: { state } } },
    });

  it.each(['created', 'exited', 'dead', 'removing'] as const)('C7: has no name when it is %s', (state) => {
    const verdict = ask(stopped(state), 'aa', 'bb:80');
    expect(verdict).toMatchObject({
      outcome: 'name-not-found',
      code: 'TARGET_NOT_RUNNING',
      hops: [{ kind: 'name', rule: 'C7', fact: { id: 'name-of-stopped', container: 'bb', state } }],
      remedy: { id: 'start', container: 'bb' },
    });
  });

  it('C7: comes and goes when it restarts again and again', () => {
    expect(ask(stopped('restarting'), 'aa', 'bb:80')).toMatchObject({
      code: 'TARGET_RESTARTING',
      outcome: 'unknown',
      remedy: { id: 'wait', commands: [{ words: ['docker', 'logs', 'bb'] }] },
    });
  });

  it('C7: has no published port', () => {
    expect(say(stopped('exited'), 'host', 'localhost:8080')).toBe('refused TARGET_NOT_RUNNING C7');
  });

  it('V1: calls nobody, and is to be started', () => {
    expect(ask(stopped('exited'), 'bb', 'aa:80')).toMatchObject({
      outcome: 'unknown',
      code: 'VANTAGE_NOT_RUNNING',
      hops: [
        {
          kind: 'vantage',
          state: 'unknown',
          fact: { id: 'vantage-not-running', container: 'bb', state: 'exited' },
        },
      ],
      remedy: { id: 'start', commands: [{ words: ['docker', 'start', 'bb'] }] },
    });
  });
});

describe('who calls', () => {
  const topology = world({ nets: NETS, boxes: { aa: AA, 'goals-api': { on: { t1: '10.1.0.4' } } } });
  it('V1: may be named by its id or by the beginning of it', () => {
    for (const name of ['aa', idOf('aa'), idOf('aa').slice(0, 12), idOf('aa').slice(0, 4)]) {
      expect(say(topology, name, 'aa:80'), name).toBe('works WORKS L1');
    }
    expect(say(topology, idOf('aa').slice(0, 3), 'aa:80')).toBe('unknown VANTAGE_UNKNOWN V1');
  });

  it('V1: is not guessed between two ids that begin alike', () => {
    const twins = world({
      nets: NETS,
      boxes: { aaaab: { on: { t1: '10.1.0.4' } }, aaaac: { on: { t1: '10.1.0.5' } } },
    });
    expect(say(twins, '61616161', 'x:80')).toBe('unknown VANTAGE_UNKNOWN V1');
    expect(say(twins, '6161616162', 'aaaac:80')).toBe('refused NOTHING_LISTENS L4');
  });

  it('V1: is proposed when the name is almost right', () => {
    expect(ask(topology, 'goals-app', 'aa:80').remedy).toMatchObject({
      id: 'name-a-container',
      container: 'goals-api',
    });
    expect(ask(topology, 'zzzzzz', 'aa:80').remedy).toMatchObject({ id: 'check-name', name: 'zzzzzz' });
  });
});

describe('a container that is on no network', () => {
  const mode = (networkMode: string, more: Partial<BoxParts> = {}): BoxParts => ({
    listen: ['0.0.0.0:80'],
    ...more,
    container: { networkMode, ...more.container },
  });
  const NONE = {
    network: 'none',
    networkId: 'id-none',
    aliases: [],
    dnsNames: [],
    ip: null,
    ipv6: null,
    gateway: null,
  };
  const topology = world({
    nets: NETS,
    boxes: {
      aa: AA,
      alone: mode('none', { container: { attachments: [NONE] } }),
      cut: mode('t1'),
      hosted: mode('host', {
        container: { attachments: [{ ...NONE, network: 'host', networkId: 'id-host' }] },
      }),
      joined: mode(`container:${idOf('aa')}`),
      'joined-by-name': mode('container:aa'),
    },
    host: { listen: ['0.0.0.0:9000'] },
  });

  it.each([
    ['M8: reaches itself', 'alone', 'localhost:80', 'works WORKS L1'],
    ['M8: and nobody else', 'alone', '10.1.0.2:80', 'unreachable VANTAGE_NO_NETWORK M8'],
    ['M8: has nobody to ask for a name', 'alone', 'aa:80', 'name-not-found VANTAGE_NO_NETWORK M8'],
    ['M8: not even for one outside', 'alone', 'example.com:80', 'name-not-found NAME_UNKNOWN C8'],
    ['M8: so it is after a disconnect', 'cut', 'aa:80', 'name-not-found VANTAGE_NO_NETWORK M8'],
    ['N3: has no name', 'aa', 'alone:80', 'name-not-found TARGET_HAS_NO_NETWORK N3'],
    ['N3: has no name in host mode', 'aa', 'hosted:80', 'name-not-found TARGET_HAS_NO_NETWORK N3'],
    [
      'N3: has no name when it joined another one',
      'aa',
      'joined:80',
      'name-not-found TARGET_HAS_NO_NETWORK N3',
    ],
    ["H18: in host mode it has the host's localhost", 'hosted', 'localhost:9000', 'works WORKS L1'],
    ['C2: joined, it calls as the other one does', 'joined', 'aa:80', 'works WORKS L1'],
    ['C2: joined by name as well', 'joined-by-name', 'localhost:80', 'works WORKS L1'],
    ['R4: no TCP goes to a multicast address', 'aa', '224.0.0.1:80', 'unreachable NO_ROUTE R4'],
  ])('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });

  it('gets a network with a caller that has none with names', () => {
    const nets = { bridge: { subnets: ['172.17.0.0/16'] } };
    const boxes = { dd: { on: { bridge: '172.17.0.2' } }, alone: mode('none'), cut: mode('t1') };
    const connects = (name: string) => [
      { words: ['docker', 'network', 'create', `${name}-net`] },
      { words: ['docker', 'network', 'connect', `${name}-net`, 'dd'] },
      { words: ['docker', 'network', 'connect', `${name}-net`, name] },
    ];
    const remedyFor = (name: string) => ask(world({ nets, boxes }), 'dd', `${name}:80`).remedy;
    expect(remedyFor('alone')).toEqual({
      id: 'make-network',
      network: 'alone-net',
      containers: ['dd', 'alone'],
      commands: [{ words: ['docker', 'network', 'disconnect', 'none', 'alone'] }, ...connects('alone')],
    });
    expect(remedyFor('cut')).toMatchObject({ id: 'make-network', commands: connects('cut') });
  });

  it('is reached where it is, or connected', () => {
    expect(ask(topology, 'aa', 'hosted:9000').remedy).toMatchObject({
      id: 'use-address',
      address: '10.1.0.1:9000',
    });
    expect(ask(topology, 'aa', 'joined:80').remedy).toMatchObject({ id: 'use-address', address: 'aa:80' });
    expect(ask(topology, 'aa', 'joined-by-name:80').remedy).toMatchObject({
      id: 'use-address',
      address: 'aa:80',
    });
    expect(ask(topology, 'aa', 'cut:80').remedy).toMatchObject({
      id: 'connect-network',
      network: 't1',
      container: 'cut',
    });
    expect(ask(topology, 'aa', 'alone:80').remedy).toEqual({
      id: 'leave-and-connect',
      network: 't1',
      container: 'alone',
      address: null,
      commands: [
        { words: ['docker', 'network', 'disconnect', 'none', 'alone'] },
        { words: ['docker', 'network', 'connect', 't1', 'alone'] },
      ],
    });
    expect(ask(topology, 'alone', 'aa:80').remedy).toEqual({
      id: 'leave-and-connect',
      network: 't1',
      container: 'alone',
      address: null,
      commands: [
        { words: ['docker', 'network', 'disconnect', 'none', 'alone'] },
        { words: ['docker', 'network', 'connect', 't1', 'alone'] },
      ],
    });
    expect(ask(topology, 'cut', '10.1.0.2:80').remedy).toMatchObject({
      id: 'connect-network',
      network: 'bridge',
      container: 'cut',
    });
  });

  describe('because the one it had joined was started again', () => {
    const later = world({
      nets: NETS,
      boxes: {
        aa: { ...AA, container: { startedAt: '2026-01-02T00:00:00Z' } },
        joined: mode(`container:${idOf('aa')}`),
      },
    });
    it.each([
      ['M6: reaches nobody', '10.1.0.2:80', 'unreachable VANTAGE_NO_NETWORK M6'],
      ['M6: finds no names', 'bb.t1:80', 'name-not-found NAME_UNKNOWN C8'],
      ['M6: but what /etc/hosts has left', 'aa:80', 'name-not-found VANTAGE_NO_NETWORK M6'],
      ['U1: nobody has read what it listens at', 'localhost:80', 'unknown FACT_MISSING U1'],
    ])('%s', (_, address, expected) => {
      expect(say(later, 'joined', address)).toBe(expected);
    });

    it('M6: is to be restarted', () => {
      expect(ask(later, 'joined', '10.1.0.2:80').remedy).toEqual({
        id: 'join-again',
        container: 'joined',
        target: 'aa',
        commands: [{ words: ['docker', 'restart', 'joined'] }],
      });
    });

    it('M6: reads its namespace where somebody has', () => {
      const read = {
        containers: [idOf('joined')],
        listeners: [{ address: '0.0.0.0', port: 81 }],
        interfaces: [{ name: 'lo', addresses: ['127.0.0.1/8'] }],
        routes: [],
        hosts: [{ address: '10.1.0.2', names: ['aa'] }],
        resolver: null,
        lookups: [],
      };
      const deep = {
        ...later.deep,
        namespaces: [...(later.deep?.namespaces ?? []), read],
      } as typeof later.deep;
      const known = { ...later, deep: deep ?? null };
      expect(say(known, 'joined', '127.0.0.1:81')).toBe('works WORKS L1');
      expect(say(known, 'joined', 'aa:80')).toBe('unreachable VANTAGE_NO_NETWORK M6');
    });
  });
});

describe('names', () => {
  it('M9: --link on the default bridge is in /etc/hosts, also when the target has stopped', () => {
    const boxes = {
      d1: { on: { bridge: '172.17.0.2' }, links: ['d2:db'], unread: true },
      d2: { on: { bridge: '172.17.0.3' }, listen: ['0.0.0.0:80'] },
    };
    const topology = world({ boxes });
    expect(say(topology, 'd1', 'db:80')).toBe('works WORKS L1');
    expect(say(topology, 'd1', 'd2:80')).toBe('works WORKS L1');
    expect(ask(topology, 'd1', 'db:80').hops[0]).toMatchObject({
      rule: 'N1',
      fact: { id: 'name-in-hosts', name: 'db', ip: '172.17.0.3' },
    });
    const read = world({
      boxes: { ...boxes, d1: { on: { bridge: '172.17.0.2' }, hosts: ['172.17.0.9 db'] } },
    });
    expect(say(read, 'd1', 'db:80')).toBe('unreachable NOBODY_AT_ADDRESS M12');
  });

  it('M9: --link on another network is a name for that container only', () => {
    const boxes = {
      aa: { ...AA, links: ['bb:db'] },
      bb: { on: { t1: '10.1.0.3' }, listen: ['0.0.0.0:80'] },
      cc: { on: { t1: '10.1.0.4' } },
    };
    const topology = world({ nets: NETS, boxes });
    expect(say(topology, 'aa', 'db:80')).toBe('works WORKS L1');
    expect(say(topology, 'aa', 'db.t1:80')).toBe('works WORKS L1');
    // The engine reads this one as it is written.
    expect(say(topology, 'aa', 'DB:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(say(topology, 'cc', 'db:80')).toBe('name-not-found NAME_UNKNOWN C8');
  });

  it('M10: an alias of two that treat calls differently is left to chance', () => {
    const boxes = {
      aa: AA,
      b1: { on: { t1: '10.1.0.5' }, listen: ['0.0.0.0:80', '0.0.0.0:81', '0.0.0.0:83'], aliases: ['api'] },
      b2: { on: { t1: '10.1.0.6' }, listen: ['0.0.0.0:80', '127.0.0.1:82', '0.0.0.0:83'], aliases: ['api'] },
      b3: {
        on: { t1: '10.1.0.7' },
        listen: ['0.0.0.0:83'],
        aliases: ['slow'],
        container: { state: 'paused' as const },
      },
      b4: { on: { t1: '10.1.0.8' }, listen: ['0.0.0.0:83'], aliases: ['slow'] },
      b5: { on: { t1: '10.1.0.9' }, aliases: ['dim'], unread: true },
      b6: { on: { t1: '10.1.0.10' }, listen: ['0.0.0.0:83'], aliases: ['dim'] },
    };
    const topology = world({ nets: NETS, boxes });
    expect(say(topology, 'aa', 'api:80')).toBe('works WORKS L1');
    expect(say(topology, 'aa', 'api:81')).toBe('works WORKS L1');
    expect(say(topology, 'aa', 'api:82')).toMatch(/^refused /);
    expect(ask(topology, 'aa', 'slow:83')).toMatchObject({
      outcome: 'unknown',
      code: 'AMBIGUOUS',
      hops: [{ rule: 'M10', fact: { id: 'several-answers', name: 'slow', ips: ['10.1.0.7', '10.1.0.8'] } }],
      remedy: { id: 'share-one-name', name: 'slow' },
    });
    expect(say(topology, 'aa', 'dim:83')).toBe('unknown FACT_MISSING U1');
  });

  it('M10: of several failures the one that says most', () => {
    const nets = {
      ...NETS,
      quiet: { subnets: ['10.9.0.0/24'], options: { 'com.docker.network.bridge.enable_icc': 'false' } },
    };
    const boxes = {
      aa: { on: { t1: '10.1.0.2', quiet: '10.9.0.2' } },
      bb: { on: { t1: '10.1.0.3', quiet: '10.9.0.3' } },
    };
    expect(say(world({ nets, boxes }), 'aa', 'bb:80')).toBe('timeout ICC_DISABLED C11');
  });

  it('N1: --add-host and the own host name are in /etc/hosts', () => {
    const boxes = {
      aa: {
        ...AA,
        unread: true,
        container: {
          hostname: 'web-host',
          extraHosts: ['db:10.1.0.3', 'gate=host-gateway', 'six:[::1]', 'odd'],
        },
      },
      bb: { on: { t1: '10.1.0.3' }, listen: ['0.0.0.0:80'] },
    };
    const topology = world({ nets: NETS, boxes });
    expect(say(topology, 'aa', 'DB:80')).toBe('works WORKS L1');
    expect(ask(topology, 'aa', 'gate:80').hops[0]?.fact).toMatchObject({ ip: '172.17.0.1' });
    expect(ask(topology, 'aa', 'web-host:1').hops[0]?.fact).toMatchObject({
      id: 'name-in-hosts',
      ip: '10.1.0.2',
    });
    expect(ask(topology, 'aa', 'six:1').hops[0]?.fact).toMatchObject({ ip: '::1' });
    expect(ask(topology, 'aa', 'localhost:1').hops[0]?.fact).toMatchObject({ ip: '127.0.0.1' });
  });

  it('C29: a container in host mode has the names of the host, but with --add-host only those it was given', () => {
    const mode = { networkMode: 'host' };
    const boxes = {
      plain: { container: mode },
      added: { container: { ...mode, extraHosts: ['db:10.1.0.3', 'gate:host-gateway'] } },
      read: { container: { ...mode, extraHosts: ['db:10.1.0.3'] } },
    };
    const host = { listen: ['0.0.0.0:9000', '[::1]:9001'] };
    const topology = world({ nets: NETS, boxes, host });
    expect(say(topology, 'plain', 'machine:9000')).toBe('works WORKS L1');
    expect(say(topology, 'added', 'machine:9000')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(say(topology, 'added', 'localhost:9001')).toBe('works WORKS L1');
    expect(say(topology, 'added', 'gate:9000')).toBe('works WORKS L1');
    expect(ask(topology, 'added', 'db:1').hops[0]).toMatchObject({ rule: 'N1', fact: { ip: '10.1.0.3' } });
    const own = {
      containers: [idOf('read')],
      listeners: null,
      interfaces: null,
      routes: null,
      hosts: [{ address: '127.0.0.1', names: ['own'] }],
      resolver: null,
      lookups: [],
    };
    const deep = topology.deep ? { ...topology.deep, namespaces: [...topology.deep.namespaces, own] } : null;
    expect(say({ ...topology, deep }, 'read', 'own:9000')).toBe('works WORKS L1');
    expect(say({ ...topology, deep }, 'read', 'machine:9000')).toBe('name-not-found NAME_UNKNOWN C8');
  });

  it('C2: both addresses of a container with IPv6 are tried', () => {
    const nets = { six: { subnets: ['10.6.0.0/24', 'fd06::/64'] } };
    const boxes = {
      aa: { on: { six: '10.6.0.2 fd06::2' } },
      bb: {
        on: { six: '10.6.0.3 fd06::3' },
        listen: ['0.0.0.0:80', '[::]:81', '[::]:82 only', '0.0.0.0:83', '[::]:83 only'],
      },
    };
    const topology = world({ nets, boxes });
    for (const port of [80, 81, 82, 83]) expect(say(topology, 'aa', `bb:${port}`)).toBe('works WORKS L1');
    expect(say(topology, 'aa', 'bb:84')).toBe('refused NOTHING_LISTENS L4');
    expect(say(topology, 'aa', '[fd06::3]:80')).toBe('refused OTHER_FAMILY L2');
    expect(say(topology, 'aa', '10.6.0.3:82')).toBe('refused OTHER_FAMILY L2');
    expect(say(topology, 'aa', '[::1]:80')).toBe('refused LOCALHOST_IS_SELF C1');
    expect(say(topology, 'aa', '[fd06::1]:85')).toBe('refused NOTHING_LISTENS_ON_HOST L5');
    expect(say(topology, 'aa', '[fd06::99]:80')).toBe('unreachable NOBODY_AT_ADDRESS M12');
  });

  it('C30: Engine 29.0.0 in a swarm has lost the names of other networks', () => {
    const boxes = { aa: AA, bb: { on: { t1: '10.1.0.3' }, listen: ['0.0.0.0:80'] } };
    const at = (version: string, swarm = true): string =>
      say(
        world({ nets: NETS, boxes, engine: { version }, ...(swarm ? { swarm: { services: [] } } : {}) }),
        'aa',
        'bb:80',
      );
    expect(at('29.0.0')).toBe('name-not-found ENGINE_BUG C30');
    expect(at('29.0.1')).toBe('works WORKS L1');
    expect(at('29.1.0')).toBe('works WORKS L1');
    expect(at('28.0.0')).toBe('works WORKS L1');
    const over = { over: { subnets: ['10.8.0.0/24'], driver: 'overlay' } };
    const swarmed = {
      aa: { on: { over: '10.8.0.2' } },
      bb: { on: { over: '10.8.0.3' }, listen: ['0.0.0.0:80'] },
    };
    const inSwarm = { nets: over, boxes: swarmed, engine: { version: '29.0.0' }, swarm: { services: [] } };
    expect(say(world(inSwarm), 'aa', 'bb:80')).toBe('works WORKS L1');
    expect(at('29.0.0', false)).toBe('works WORKS L1');
  });

  it('C31: a name that the engine may have made up is known when it was looked up', () => {
    const brave_bell = { on: { net: '10.9.0.3' }, listen: ['0.0.0.0:80'], doubtful: true } as const;
    const near = { on: { net: '10.9.0.2' } };
    const at = (lookups: Readonly<Record<string, readonly string[]>>): Verdict =>
      ask(
        world({
          nets: { net: { subnets: ['10.9.0.0/24'] } },
          boxes: { near: { ...near, lookups }, brave_bell },
        }),
        'near',
        'brave_bell:80',
      );
    expect(at({}).hops.at(-1)?.fact).toEqual({ id: 'missing', what: 'made-up-name', of: 'brave_bell' });
    expect(at({ brave_bell: ['10.9.0.3'] }).code).toBe('WORKS');
    const unknown = at({ brave_bell: [] });
    expect(unknown.hops.at(-1)).toMatchObject({ rule: 'C31', fact: { id: 'name-made-up' } });
    expect(unknown.remedy).toMatchObject({
      id: 'use-address',
      address: `${idOf('brave_bell').slice(0, 12)}:80`,
    });
  });

  it('U1: what only the DNS outside knows is asked there, but not from internal networks since 26', () => {
    const nets = { ...NETS, inner: { subnets: ['10.3.0.0/24'], internal: true } };
    const boxes = {
      aa: { ...AA, lookups: { 'known.example': ['10.1.0.2'], 'none.example': [] } },
      in: { on: { inner: '10.3.0.2' } },
    };
    const at = (version: string, vantage: string, address: string): string =>
      say(world({ nets, boxes, engine: { version } }), vantage, address);
    expect(at('28.0.0', 'aa', 'other.example:80')).toBe('unknown FACT_MISSING U1');
    expect(at('28.0.0', 'aa', 'known.example:80')).toBe('works WORKS L1');
    expect(at('28.0.0', 'aa', 'none.example:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(at('28.0.0', 'in', 'other.example:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(at('20.10.0', 'in', 'other.example:80')).toBe('unknown FACT_MISSING U1');
  });
});
