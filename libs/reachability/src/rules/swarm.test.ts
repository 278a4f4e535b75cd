import { describe, expect, it } from 'vitest';
import { verdictLines } from '../../test/verdict-lines.ts';
import { ask, say, world } from '../../test/world.ts';
import type { WorldParts } from '../../test/world.ts';

const LABEL = { 'com.docker.swarm.service.name': 'api' };
const FEED = { 'com.docker.swarm.service.name': 'feed' };
const PARTS: WorldParts = {
  nets: {
    over: { subnets: ['10.0.1.0/24'], driver: 'overlay' },
    docker_gwbridge: { subnets: ['172.18.0.0/16'] },
  },
  boxes: {
    aa: { on: { over: '10.0.1.5' } },
    'api.1.x': { on: { over: '10.0.1.6' }, listen: ['0.0.0.0:80'], container: { labels: LABEL } },
    'api.2.y': {
      on: { over: '10.0.1.7' },
      listen: ['0.0.0.0:80', '0.0.0.0:82'],
      container: { labels: LABEL },
    },
    lone: { on: { bridge: '172.17.0.2' } },
  },
  host: { listen: ['0.0.0.0:9000'] },
  swarm: {
    services: [
      {
        name: 'api',
        endpointMode: 'vip',
        vips: [
          { networkId: 'id-over', ip: '10.0.1.2' },
          { networkId: 'id-ingress', ip: '10.255.0.2' },
        ],
        networkIds: ['id-over'],
        aliases: ['backend'],
        ports: [
          { published: 8080, target: 80, protocol: 'tcp', mode: 'ingress' },
          { published: 8081, target: 80, protocol: 'tcp', mode: 'host' },
          { published: 8082, target: 82, protocol: 'tcp', mode: 'ingress' },
          { published: 8083, target: 83, protocol: 'udp', mode: 'ingress' },
        ],
      },
      { name: 'robin', endpointMode: 'dnsrr', vips: [], networkIds: ['id-over'], aliases: [], ports: [] },
      {
        name: 'away',
        endpointMode: 'vip',
        vips: [{ networkId: 'id-over', ip: '10.0.1.3' }],
        networkIds: ['id-over'],
        aliases: [],
        ports: [],
      },
    ],
  },
};
const topology = world(PARTS);

const CASES = [
  ['S1: an ingress port by IPv6 hangs', 'host', '[::1]:8080', 'timeout SWARM_V6_HANG S1'],
  ['S2: by IPv4 it works', 'host', '127.0.0.1:8080', 'works WORKS L1'],
  ['S2: not for udp', 'host', '127.0.0.1:8083', 'refused NOTHING_LISTENS_ON_HOST L5'],
  [
    "S7: a port of mode host is not the mesh's",
    'host',
    '127.0.0.1:8081',
    'refused NOTHING_LISTENS_ON_HOST L5',
  ],
  ['U1: tasks that end differently', 'host', '127.0.0.1:8082', 'unknown FACT_MISSING U1'],
  ['S4: the name of a service', 'aa', 'api:80', 'works WORKS L1'],
  ['S4: its alias', 'aa', 'BACKEND:80', 'works WORKS L1'],
  ['S4: its tasks', 'aa', 'tasks.api:80', 'works WORKS L1'],
  ['S4: the name with that of the network', 'aa', 'api.over:80', 'works WORKS L1'],
  ['S4: its alias with that of the network', 'aa', 'backend.over:80', 'works WORKS L1'],
  ['S4: its tasks on the network', 'aa', 'tasks.api.over:80', 'works WORKS L1'],
  ['S4: not with another network', 'aa', 'api.docker_gwbridge:80', 'name-not-found NAME_UNKNOWN C8'],
  ['S4: nor its tasks', 'aa', 'tasks.api.bridge:80', 'name-not-found NAME_UNKNOWN C8'],
  ['C2: the name of a task', 'aa', 'api.1.x:80', 'works WORKS L1'],
  ['U1: tasks on other machines', 'aa', 'away:80', 'unknown FACT_MISSING U1'],
  ['U1: an address of the overlay that is not here', 'aa', '10.0.1.99:80', 'unknown OUTSIDE_ENGINE U1'],
  ['S4: not from a network that the service is not on', 'lone', 'api:80', 'name-not-found NAME_UNKNOWN C8'],
  ['R3: out of the overlay by the gateway bridge', 'aa', '172.18.0.1:9000', 'works WORKS L1'],
  ['S6: the address of a task from the host', 'host', '10.0.1.6:80', 'unreachable VLAN_FROM_HOST H25'],
] as const;

describe('in a swarm', () => {
  it.each(CASES)('%s', (_, vantage, address, expected) => {
    expect(say(topology, vantage, address)).toBe(expected);
  });

  it.each([
    ['in-a-swarm', topology],
    ['in-a-swarm-without-IPVS', world({ ...PARTS, host: { ...PARTS.host, ipvs: false } })],
  ])('tells the whole path of each, fact by fact: %s', async (name, of) => {
    const told = CASES.map(([, vantage, address]) =>
      [`${vantage} → ${address}`, ...verdictLines(ask(of, vantage, address))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot(`whole-verdicts/${name}.txt`);
  });

  it('S12: without IPVS nobody has the virtual addresses, and no port of the ingress network is opened', () => {
    const without = world({ ...PARTS, host: { ...PARTS.host, ipvs: false } });
    expect(say(without, 'aa', 'api:80')).toBe('unreachable SWARM_NO_IPVS S12');
    expect(say(without, 'host', '127.0.0.1:8080')).toBe('refused SWARM_NO_IPVS S12');
    expect(say(without, 'host', '[::1]:8080')).toBe('refused SWARM_NO_IPVS S12');
    expect(say(without, 'lone', '172.17.0.1:8080')).toBe('refused SWARM_NO_IPVS S12');
    expect(say(without, 'aa', 'tasks.api:80')).toBe('works WORKS L1');
    expect(ask(without, 'aa', 'api:80').remedy).toMatchObject({ id: 'load-ipvs', service: 'api' });
    const unread = world({ ...PARTS, host: { ...PARTS.host, ipvs: null } });
    expect(ask(unread, 'aa', 'api:80').hops.at(-1)?.fact).toEqual({ id: 'missing', what: 'ipvs', of: 'api' });
    expect(ask(unread, 'host', '[::1]:8080').hops.at(-1)?.fact).toMatchObject({ what: 'ipvs' });
  });

  it('R3: the default route of a container on an overlay leads over the gateway bridge', () => {
    const aa = { on: { over: '10.0.1.5' }, gateway: 'docker_gwbridge' };
    const read = world({ ...PARTS, boxes: { ...PARTS.boxes, aa } });
    expect(say(read, 'aa', '172.18.0.1:9000')).toBe('works WORKS L1');
    expect(say(read, 'aa', '172.17.0.1:9000')).toBe('works WORKS L1');
    expect(say(read, 'aa', '172.17.0.2:80')).toBe('timeout BRIDGE_ISOLATION X2');
  });

  it('S4: comes before a container of its name on a bridge, and is one of two on its own network', () => {
    const named = (network: 'over' | 'plain', ip: string): NonNullable<WorldParts['boxes']> => ({
      ...PARTS.boxes,
      both: { on: { over: '10.0.1.8', plain: '10.9.0.2' } },
      // Its name would come first, if that of the network decided.
      Backend: { on: { [network]: ip } },
    });
    const nets = { ...PARTS.nets, plain: { subnets: ['10.9.0.0/24'] } };
    const first = world({ ...PARTS, nets, boxes: named('plain', '10.9.0.3') });
    expect(ask(first, 'both', 'backend:80').hops[0]?.fact).toMatchObject({
      id: 'name-is-service',
      ip: '10.0.1.2',
    });
    expect(say(first, 'both', 'backend:80')).toBe('works WORKS L1');
    expect(say(first, 'both', 'backend.plain:80')).toBe('refused NOTHING_LISTENS L4');
    // Of two answers a client takes the one that answers it.
    const beside = world({ ...PARTS, nets, boxes: named('over', '10.0.1.9') });
    expect(say(beside, 'both', 'backend:80')).toBe('works WORKS L1');
  });

  it('S4: a service that is on no network but the ingress has no name', () => {
    const nets = { ...PARTS.nets, ingress: { subnets: ['10.255.0.0/24'], driver: 'overlay' } };
    const task = { on: { ingress: '10.255.0.7' }, listen: ['0.0.0.0:80'], container: { labels: FEED } };
    const feed = {
      name: 'feed',
      endpointMode: 'vip',
      vips: [{ networkId: 'id-ingress', ip: '10.255.0.6' }],
      networkIds: [],
      aliases: [],
      ports: [{ published: 8090, target: 80, protocol: 'tcp', mode: 'ingress' }],
    } as const;
    const only = world({
      ...PARTS,
      nets,
      boxes: { ...PARTS.boxes, 'feed.1.z': task, 'feed.2.z': { ...task, on: { ingress: '10.255.0.8' } } },
      swarm: { services: [feed] },
    });
    expect(say(only, 'feed.1.z', 'feed:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(say(only, 'feed.2.z', 'FEED:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(say(only, 'feed.1.z', '10.255.0.8:80')).toBe('unknown FACT_MISSING U1');
  });

  it('C30: builds that are named after 29.0.0 are not it', () => {
    const nets = { ...PARTS.nets, net: { subnets: ['10.9.0.0/24'] } };
    const boxes = { ...PARTS.boxes, near: { on: { net: '10.9.0.2' } }, far: { on: { net: '10.9.0.3' } } };
    const on = (version: string): string =>
      say(world({ ...PARTS, nets, boxes, engine: { version } }), 'near', 'far:80');
    expect(on('29.0.0')).toBe('name-not-found ENGINE_BUG C30');
    expect(on('29.0.0+dfsg1')).toBe('name-not-found ENGINE_BUG C30');
    expect(on('29.0.0-moby-v2.0.0-beta.24')).toBe('refused NOTHING_LISTENS L4');
  });

  it('X5: a port that a container on an overlay publishes leads over the gateway bridge', () => {
    const boxes = {
      ...PARTS.boxes,
      pub: {
        on: { over: '10.0.1.8', docker_gwbridge: '172.18.0.8' },
        gateway: 'docker_gwbridge',
        listen: ['0.0.0.0:80'],
        publish: ['8090:80'],
      },
    };
    const full = world({ ...PARTS, boxes });
    // As the engine tells it: without the bridge.
    const told = {
      ...full,
      containers: full.containers.map((one) => ({
        ...one,
        attachments: one.attachments.filter(({ network }) => network !== 'docker_gwbridge'),
      })),
    };
    expect(say(told, 'host', '127.0.0.1:8090')).toBe('works WORKS L1');
    expect(say(told, 'lone', '172.17.0.1:8090')).toBe('works WORKS L1');
    expect(say(told, 'host', '172.18.0.8:80')).toBe('works WORKS L1');
    expect(say(told, 'pub', '172.17.0.1:9000')).toBe('works WORKS L1');
  });

  it('U1: what the ingress network lets through is not told', () => {
    const nets = { ...PARTS.nets, ingress: { subnets: ['10.0.0.0/24'], driver: 'overlay' } };
    const boxes = { ...PARTS.boxes, task: { on: { ingress: '10.0.0.4' }, listen: ['0.0.0.0:80'] } };
    expect(say(world({ ...PARTS, nets, boxes }), 'task', '10.0.0.4:80')).toBe('unknown FACT_MISSING U1');
  });

  it('S4: nobody has a name on the networks that every task is on', () => {
    const both = { docker_gwbridge: '172.18.0.6', ingress: '10.0.0.6' };
    const nets = { ...PARTS.nets, ingress: { subnets: ['10.0.0.0/24'], driver: 'overlay' } };
    const boxes = {
      ...PARTS.boxes,
      aa: { on: { over: '10.0.1.5', docker_gwbridge: '172.18.0.5', ingress: '10.0.0.5' } },
      'api.1.x': { on: { over: '10.0.1.6', ...both }, listen: ['0.0.0.0:80'], container: { labels: LABEL } },
      'api.2.y': { on: { over: '10.0.1.7' }, listen: ['0.0.0.0:80'], container: { labels: LABEL } },
    };
    const { hops } = ask(world({ ...PARTS, nets, boxes }), 'aa', 'tasks.api:80');
    expect(hops[0]?.fact).toMatchObject({ network: 'over', ip: '10.0.1.6' });
    expect(hops.at(-1)).toMatchObject({ rule: 'L1' });
  });

  it('U1: nobody tells who has which address on the gateway bridge', () => {
    expect(say(topology, 'host', '172.18.0.3:80')).toBe('unknown FACT_MISSING U1');
  });

  it('S4: the tasks of a service are found on networks that the caller is on', () => {
    const nets = { ...PARTS.nets, side: { subnets: ['10.0.2.0/24'], driver: 'overlay' } };
    const boxes = {
      ...PARTS.boxes,
      bb: { on: { side: '10.0.2.5' } },
      both: { on: { over: '10.0.1.9', side: '10.0.2.9' } },
      'api.3.z': {
        on: { side: '10.0.2.7', over: '10.0.1.8' },
        listen: ['10.0.2.7:80', '10.0.1.8:81'],
        container: { labels: LABEL },
      },
    };
    const wider = world({ ...PARTS, nets, boxes });
    expect(ask(wider, 'bb', 'tasks.api:80').hops[0]).toMatchObject({
      rule: 'S4',
      fact: { id: 'name-in-dns', network: 'side', container: 'api.3.z', ip: '10.0.2.7' },
    });
    expect(say(wider, 'bb', 'tasks.api:80')).toBe('works WORKS L1');
    expect(say(wider, 'bb', 'api:80')).toBe('name-not-found NAME_UNKNOWN C8');
    expect(say(wider, 'aa', 'tasks.api:81')).toBe('works WORKS L1');
    expect(ask(wider, 'aa', 'api:80').hops[0]).toMatchObject({
      rule: 'S4',
      fact: { id: 'name-is-service', name: 'api', network: 'over', ip: '10.0.1.2' },
    });
    expect(say(wider, 'both', 'TASKS.API:80')).toBe('works WORKS L1');
  });

  it('S4: a service without a virtual address gives its tasks', () => {
    const boxes = {
      ...PARTS.boxes,
      'robin.1.z': {
        on: { over: '10.0.1.8' },
        listen: ['0.0.0.0:80'],
        container: { labels: { 'com.docker.swarm.service.name': 'robin' } },
      },
    };
    expect(say(world({ ...PARTS, boxes }), 'aa', 'robin:80')).toBe('works WORKS L1');
    expect(ask(world({ ...PARTS, boxes }), 'aa', 'robin:80').hops[0]).toMatchObject({
      rule: 'S4',
      fact: { container: 'robin.1.z' },
    });
  });
});
