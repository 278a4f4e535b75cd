import { describe, expect, it } from 'vitest';
import { EMPTY, ENGINE, exampleStack, ON_DEFAULT_BRIDGE, running } from '../../test/example-stacks.ts';
import { DRIFTS, makeNetwork } from '../../test/random-drift.ts';
import { simulate } from '../../test/simulate.ts';
import type { Step } from '../step.ts';
import type { Attachment, Container, Topology } from '../topology.ts';
import { plan } from './plan.ts';

const stack = exampleStack();
const up = running(stack);

/** The running stack with one container changed. */
function withContainer(name: string, how: (container: Container) => Partial<Container>, from = up): Topology {
  return {
    ...from,
    containers: from.containers.map((other) => (other.name === name ? { ...other, ...how(other) } : other)),
  };
}

function withNetwork(name: string, changes: Partial<Topology['networks'][number]>, from = up): Topology {
  return {
    ...from,
    networks: from.networks.map((network) => (network.name === name ? { ...network, ...changes } : network)),
  };
}

/** `id: code {facts}` of each step. */
function told(steps: readonly Step[]): readonly string[] {
  return steps.map(({ id, cause }) => `${id}: ${cause.code} ${JSON.stringify(cause.facts)}`);
}

function steps(observed: Topology, wanted = stack): readonly string[] {
  return told(plan(wanted, observed).steps);
}

function attachment(network: string, networkId: string): Attachment {
  return { network, networkId, aliases: [], dnsNames: [], ip: null, ipv6: null, gateway: null };
}

function step(observed: Topology, id: string, wanted = stack): Step {
  const found = plan(wanted, observed).steps.find((other) => other.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

describe('plan, on an empty engine', () => {
  it('makes no network while an image may still fail', () => {
    const { steps: all } = plan(stack, EMPTY);
    const images = all.filter(({ kind }) => kind === 'prepare-image').map(({ id }) => id);
    for (const { id, after } of all.filter(({ kind }) => kind === 'create-network')) {
      expect(after, id).toEqual(expect.arrayContaining(images));
    }
  });

  it('makes nothing before the networks, for which there may be no addresses left', () => {
    const after = ['create-network:goals-net', 'create-network:goals-edge'];
    expect(step(EMPTY, 'create-volume:goals-data').after).toEqual(expect.arrayContaining(after));
  });

  it('makes everything, images first and each behind its base', () => {
    expect(plan(stack, EMPTY).steps.map(({ id }) => id)).toEqual([
      'prepare-image:node:24-slim',
      'prepare-image:goals-api:dev',
      'prepare-image:goals-web:dev',
      'prepare-image:mongo:8.0',
      'create-network:goals-net',
      'create-network:goals-edge',
      'create-volume:goals-data',
      'create-container:goals-db',
      'create-container:goals-api',
      'create-container:goals-web',
    ]);
  });

  it('lets a container wait for its own image, networks and volumes, and for no other container', () => {
    expect(step(EMPTY, 'create-container:goals-db').after).toEqual([
      'prepare-image:mongo:8.0',
      'create-network:goals-net',
      'create-volume:goals-data',
    ]);
    expect(step(EMPTY, 'create-container:goals-api').after).toEqual([
      'prepare-image:goals-api:dev',
      'create-network:goals-net',
    ]);
  });

  it('makes a volume when the image that will write to it is there, so that another one can be chosen until then', () => {
    expect(step(EMPTY, 'create-volume:goals-data').after).toContain('prepare-image:mongo:8.0');
  });

  it('makes no default bridge', () => {
    const ids = plan(exampleStack({}, ON_DEFAULT_BRIDGE), EMPTY).steps.map(({ id }) => id);
    expect(ids.filter((id) => id.includes('network'))).toEqual([]);
  });
});

describe('plan, on an engine that has the stack', () => {
  it('is empty', () => {
    expect(plan(stack, up)).toEqual({ steps: [], conflicts: [] });
    const onBridge = exampleStack({}, ON_DEFAULT_BRIDGE);
    expect(plan(onBridge, running(onBridge))).toEqual({ steps: [], conflicts: [] });
  });

  it('takes `default`, no matter how the creation network is recorded, for the default bridge', () => {
    const onBridge = exampleStack({}, ON_DEFAULT_BRIDGE);
    const observed = withContainer('goals-db', () => ({ networkMode: 'default' }), running(onBridge));
    expect(plan(onBridge, observed).steps).toEqual([]);
  });

  it('does not mind variables of the image, its anonymous volumes and its exposed ports', () => {
    const observed = withContainer('goals-db', ({ env, mounts }) => ({
      env: [...env, 'PATH=/usr/bin', 'EMPTY'],
      exposed: ['27017/tcp'],
      mounts: [
        ...mounts,
        { kind: 'volume', volume: 'c0ffee00'.repeat(8), target: '/data/configdb', readOnly: false },
      ],
    }));
    expect(steps(observed)).toEqual([]);
  });
});

describe('plan, for a container that does not run', () => {
  it('starts one that was stopped or never started', () => {
    const stopped = withContainer('goals-api', () => ({ state: 'exited', exitCode: 137 }));
    expect(steps(stopped)).toEqual([
      'start-container:goals-api: stopped {"state":"exited","exitCode":"137"}',
    ]);
    expect(steps(withContainer('goals-api', () => ({ state: 'created' })))).toEqual([
      'start-container:goals-api: stopped {"state":"created"}',
    ]);
  });

  it('makes one anew that could not be started, and says why', () => {
    const error = 'task 3f: already exists';
    for (const state of ['created', 'exited'] as const) {
      expect(steps(withContainer('goals-api', () => ({ state, error })))).toEqual([
        `recreate-container:goals-api: stopped {"state":"${state}","error":"${error}"}`,
      ]);
    }
  });

  it('wakes a paused one', () => {
    expect(steps(withContainer('goals-api', () => ({ state: 'paused' })))).toEqual([
      'unpause-container:goals-api: paused {"state":"paused"}',
    ]);
  });

  it('makes a dead one, one that is being removed and one that crashes again and again anew', () => {
    for (const [state, code] of [
      ['dead', 'dead'],
      ['removing', 'dead'],
      ['restarting', 'stopped'],
    ] as const) {
      expect(steps(withContainer('goals-api', () => ({ state })))).toEqual([
        `recreate-container:goals-api: ${code} {"state":"${state}"}`,
      ]);
    }
  });

  it('makes a missing one', () => {
    const observed = { ...up, containers: up.containers.filter(({ name }) => name !== 'goals-db') };
    expect(steps(observed)).toEqual(['create-container:goals-db: missing {"name":"goals-db"}']);
  });
});

describe('plan, for images', () => {
  it('makes a container anew whose tag stands for another image now', () => {
    const observed = withContainer('goals-api', ({ image }) => ({ image: { ...image, id: 'older' } }));
    expect(steps(observed)).toEqual([
      'recreate-container:goals-api: other-image {"wanted":"goals-api:dev","has":"goals-api:dev"}',
    ]);
  });

  it('builds again what was built from other content, then makes its containers anew', () => {
    const images = up.images.map((image) =>
      image.tags.includes('goals-api:dev') ? { ...image, labels: { 'dev.dari.content': 'older' } } : image,
    );
    const observed = { ...up, images };
    expect(steps(observed)).toEqual([
      'prepare-image:goals-api:dev: image-content-changed {"image":"goals-api:dev"}',
      'recreate-container:goals-api: image-changes {"image":"goals-api:dev"}',
    ]);
    expect(step(observed, 'recreate-container:goals-api').after).toEqual(['prepare-image:goals-api:dev']);
  });

  it('pulls only what has no image under its tag, and does not build again what is made from it', () => {
    const other = up.images.map((image) => ({ ...image, labels: { ...image.labels, version: '24.1' } }));
    expect(steps({ ...up, images: other })).toEqual([]);
    const without = up.images.filter(({ tags }) => !tags.includes('node:24-slim'));
    expect(steps({ ...up, images: without })).toEqual([
      'prepare-image:node:24-slim: missing {"name":"node:24-slim"}',
    ]);
  });
});

describe('plan, for what is fixed at creation', () => {
  const recreate = (observed: Topology): readonly string[] => steps(observed);

  it('sees a variable with another value', () => {
    const observed = withContainer('goals-web', () => ({ env: ['WEB_POLLING=true'] }));
    expect(recreate(observed)).toEqual([
      'recreate-container:goals-web: env-differs {"variable":"WEB_POLLING","wanted":"false","has":"true"}',
    ]);
  });

  it('sees a variable that is not set', () => {
    expect(recreate(withContainer('goals-web', () => ({ env: [] })))).toEqual([
      'recreate-container:goals-web: env-differs {"variable":"WEB_POLLING","wanted":"false"}',
    ]);
  });

  it('names only the variable of a secret that differs', () => {
    const changed = exampleStack({ DB_PASSWORD: 'new' });
    expect(told(plan(changed, up).steps)).toEqual([
      'recreate-container:goals-api: env-differs {"variable":"DB_PASSWORD"}',
      'recreate-container:goals-db: env-differs {"variable":"MONGO_INITDB_ROOT_PASSWORD"}',
    ]);
  });

  it('sees a port that is not published', () => {
    expect(recreate(withContainer('goals-api', () => ({ published: [] })))).toEqual([
      'recreate-container:goals-api: port-not-published {"port":"3000","hostIp":"127.0.0.1","hostPort":"3000"}',
    ]);
  });

  it('sees a port that is published elsewhere', () => {
    const observed = withContainer('goals-api', ({ published }) => ({
      published: published.map((port) => ({ ...port, hostIp: '', hostPort: 3001 })),
    }));
    expect(recreate(observed)).toEqual([
      'recreate-container:goals-api: port-not-published {"port":"3000","hostIp":"127.0.0.1","hostPort":"3000","has":"0.0.0.0:3001"}',
    ]);
  });

  it('sees a port that is published too', () => {
    const observed = withContainer('goals-db', () => ({
      published: [{ containerPort: 27_017, protocol: 'tcp', hostIp: '', hostPort: 27_017 }],
    }));
    expect(recreate(observed)).toEqual([
      'recreate-container:goals-db: port-published-too {"port":"27017","hostIp":"0.0.0.0","hostPort":"27017"}',
    ]);
    const udp = withContainer('goals-db', () => ({
      published: [{ containerPort: 53, protocol: 'udp', hostIp: '::1', hostPort: 0 }],
    }));
    expect(recreate(udp)).toEqual([
      'recreate-container:goals-db: port-published-too {"port":"53/udp","hostIp":"::1","hostPort":"0"}',
    ]);
  });

  it('takes every spelling of "all addresses" for the same', () => {
    const open = exampleStack({ PUBLISH_ADDRESS: '0.0.0.0' });
    const observed = withContainer(
      'goals-api',
      ({ published }) => ({
        published: published.flatMap((port) => [
          { ...port, hostIp: '' },
          { ...port, hostIp: '::' },
        ]),
      }),
      running(open),
    );
    expect(plan(open, observed).steps).toEqual([]);
  });

  it('sees mounts that are missing, other or too many', () => {
    expect(recreate(withContainer('goals-db', () => ({ mounts: [] })))).toEqual([
      'recreate-container:goals-db: mount-differs {"target":"/data/db","wanted":"goals-data"}',
    ]);
    const writable = withContainer('goals-web', ({ mounts }) => ({
      mounts: mounts.map((mount) => (mount.kind === 'bind' ? { ...mount, readOnly: false } : mount)),
    }));
    expect(recreate(writable)).toEqual([
      'recreate-container:goals-web: mount-differs {"target":"/app/src","wanted":"/home/me/dari/apps/web/src (read-only)","has":"/home/me/dari/apps/web/src"}',
    ]);
    const more = withContainer('goals-db', ({ mounts }) => ({
      mounts: [...mounts, { kind: 'tmpfs', target: '/tmp' }],
    }));
    expect(recreate(more)).toEqual([
      'recreate-container:goals-db: mount-differs {"target":"/tmp","has":"tmpfs"}',
    ]);
  });

  it('takes the path that Docker Desktop has inside its machine for the same', () => {
    const engine = { ...ENGINE, desktop: true };
    const inside = withContainer('goals-web', ({ mounts }) => ({
      mounts: mounts.map((mount) =>
        mount.kind === 'bind' ? { ...mount, source: `/host_mnt${mount.source}` } : mount,
      ),
    }));
    expect(plan(stack, { ...inside, engine }).steps).toEqual([]);
    expect(plan(stack, inside).steps).toHaveLength(1);
  });

  it.each([
    ['restart policy', { restart: 'always' }, '"setting":"restart","wanted":"no","has":"always"'],
    ['memory limit', { memoryBytes: 1024 }, '"setting":"memory","wanted":"0","has":"1024"'],
    ['root file system', { readOnlyRoot: true }, '"setting":"read-only root","wanted":"false","has":"true"'],
    [
      'capabilities',
      { addedCapabilities: ['SYS_ADMIN'] },
      '"setting":"added capabilities","wanted":"","has":"SYS_ADMIN"',
    ],
  ])('sees another %s', (_, change, facts) => {
    const observed = withContainer('goals-api', ({ confinement, restart }) => ({
      restart: 'restart' in change ? change.restart : restart,
      confinement: { ...confinement, ...change },
    }));
    expect(recreate(observed)).toEqual([`recreate-container:goals-api: setting-differs {${facts}}`]);
  });

  it('leaves the user, the health check and the log to image and engine where the stack does', () => {
    const observed = withContainer('goals-api', ({ confinement }) => ({
      confinement: { ...confinement, user: 'node' },
      health: { command: 'true', intervalMs: 1, timeoutMs: 1, retries: 1, startPeriodMs: 0 },
      logging: { driver: 'journald', options: {} },
    }));
    expect(recreate(observed)).toEqual([]);
  });

  it('sees other extra hosts', () => {
    expect(recreate(withContainer('goals-api', () => ({ extraHosts: ['db:10.0.0.1'] })))).toEqual([
      'recreate-container:goals-api: extra-hosts-differ {"wanted":"host.docker.internal:host-gateway","has":"db:10.0.0.1"}',
    ]);
  });

  it('keeps a container of another stack that does not differ in anything else', () => {
    const stackLabel = withContainer('goals-api', ({ labels }) => ({
      labels: { ...labels, 'dev.dari.stack': 'host-ports' },
    }));
    expect(recreate(stackLabel)).toEqual([]);
  });

  it('sees other labels', () => {
    const tier = withContainer('goals-api', ({ labels }) => ({
      labels: { ...labels, 'dev.dari.tier': 'web' },
    }));
    expect(recreate(tier)).toEqual([
      'recreate-container:goals-api: labels-differ {"label":"dev.dari.tier","wanted":"api","has":"web"}',
    ]);
  });

  it('sees a container without a network of its own', () => {
    const observed = withContainer('goals-api', () => ({
      networkMode: 'host',
      attachments: [attachment('host', 'builtin-host')],
    }));
    expect(recreate(observed)).toEqual([
      'recreate-container:goals-api: not-on-network {"network":"goals-net","mode":"host"}',
    ]);
  });
});

describe('plan, for the networks of a container', () => {
  it('makes one again that was created on another network', () => {
    const observed = withContainer('goals-api', () => ({ networkMode: 'default' }));
    expect(steps(observed)).toEqual([
      'recreate-container:goals-api: not-on-network {"network":"goals-net","mode":"bridge"}',
    ]);
  });

  it('connects and disconnects one that runs', () => {
    const observed = withContainer('goals-api', () => ({
      attachments: [attachment('bridge', 'builtin-bridge')],
    }));
    expect(steps(observed)).toEqual([
      'connect-network:goals-api:goals-net: not-on-network {"network":"goals-net"}',
      'disconnect-network:goals-api:bridge: on-network-too {"network":"bridge"}',
    ]);
    expect(step(observed, 'connect-network:goals-api:goals-net')).toMatchObject({
      aliases: ['api'],
      network: 'goals-net',
    });
  });

  it('connects again, with other aliases, before it starts', () => {
    const observed = withContainer('goals-web', ({ attachments }) => ({
      state: 'exited',
      attachments: attachments.map((other) =>
        other.network === 'goals-edge' ? { ...other, aliases: ['page'] } : other,
      ),
    }));
    expect(steps(observed)).toEqual([
      'disconnect-network:goals-web:goals-edge: aliases-differ {"network":"goals-edge","wanted":"page, www","has":"page"}',
      'connect-network:goals-web:goals-edge: aliases-differ {"network":"goals-edge","wanted":"page, www","has":"page"}',
      'start-container:goals-web: stopped {"state":"exited"}',
    ]);
    expect(step(observed, 'start-container:goals-web').after).toContain(
      'connect-network:goals-web:goals-edge',
    );
  });

  it('connects stopped containers again after their network was made again by hand', () => {
    const stopped = DRIFTS['stop all containers']?.(up, () => 0) ?? up;
    const observed = withNetwork('goals-edge', { id: 'by-hand' }, stopped);
    expect(steps(observed).filter((line) => !line.includes('stopped'))).toEqual([
      'disconnect-network:goals-web:goals-edge: network-recreated {"network":"goals-edge"}',
      'connect-network:goals-web:goals-edge: network-recreated {"network":"goals-edge"}',
    ]);
  });

  it('makes a running container anew whose network is gone from under it', () => {
    expect(steps(withNetwork('goals-edge', { id: 'by-hand' }))).toEqual([
      'recreate-container:goals-web: network-recreated {"network":"goals-edge"}',
    ]);
  });

  it('makes a network that differs again, around containers that keep running', () => {
    const observed = withNetwork('goals-edge', { internal: true });
    const facts = '{"network":"goals-edge","field":"internal","wanted":"false","has":"true"}';
    expect(steps(observed)).toEqual([
      `disconnect-network:goals-web:goals-edge: network-differs ${facts}`,
      `remove-network:goals-edge: network-differs ${facts}`,
      `create-network:goals-edge: network-differs ${facts}`,
      `connect-network:goals-web:goals-edge: network-differs ${facts}`,
    ]);
  });

  it('sees another driver and options that decide who reaches whom, and no others', () => {
    const facts = (observed: Topology): unknown => step(observed, 'create-network:goals-edge').cause.facts;
    expect(facts(withNetwork('goals-edge', { driver: 'macvlan' }))).toMatchObject({
      field: 'driver',
      has: 'macvlan',
    });
    const icc = { 'com.docker.network.bridge.enable_icc': 'false' };
    expect(facts(withNetwork('goals-edge', { options: icc }))).toMatchObject({
      has: 'false',
      wanted: 'true',
    });
    expect(
      steps(withNetwork('goals-edge', { options: { 'com.docker.network.enable_ipv4': 'true' } })),
    ).toEqual([]);
  });

  it('removes a container first that is on a network to be made again and cannot stay', () => {
    const differs = withNetwork('goals-edge', { internal: true });
    const observed = withContainer('goals-web', () => ({ env: [] }), differs);
    expect(plan(stack, observed).steps.map(({ id }) => id)).toEqual([
      'remove-container:goals-web',
      'remove-network:goals-edge',
      'create-network:goals-edge',
      'create-container:goals-web',
    ]);
  });

  it('keeps one of two networks with the same name', () => {
    const twin = makeNetwork('a-second-one', 'goals-edge', 'goals');
    const observed = { ...up, networks: [...up.networks, twin] };
    const first = plan(stack, observed);
    expect(first.conflicts).toEqual([]);
    const after = simulate(observed, first);
    expect(after.networks.filter(({ name }) => name === 'goals-edge')).toHaveLength(1);
    expect(steps(after)).toEqual([]);
  });
});

describe('plan, for what is not in the stack', () => {
  it('removes our containers and networks that another stack left, and keeps the volume', () => {
    const onBridge = exampleStack({}, ON_DEFAULT_BRIDGE);
    const left = withContainer('goals-web', () => ({ name: 'goals-proxy' }));
    const first = plan(onBridge, left);
    expect(told(first.steps)).toEqual([
      'remove-container:goals-proxy: other-stack {"has":"bridge","wanted":"host-ports"}',
      'remove-network:goals-edge: not-in-stack {"name":"goals-edge"}',
      'recreate-container:goals-api: not-on-network {"network":"bridge","mode":"goals-net"}',
      'create-container:goals-web: missing {"name":"goals-web"}',
      'recreate-container:goals-db: not-on-network {"network":"bridge","mode":"goals-net"}',
      'remove-network:goals-net: not-in-stack {"name":"goals-net"}',
    ]);
    expect(simulate(left, first).volumes).toEqual(up.volumes);
  });

  it('removes one of our containers that the stack does not know', () => {
    const [db] = up.containers;
    if (db === undefined) throw new Error('the stack has containers');
    const more = { ...db, id: 'more', name: 'goals-more' };
    expect(steps({ ...up, containers: [...up.containers, more] })).toEqual([
      'remove-container:goals-more: not-in-stack {"name":"goals-more"}',
    ]);
  });

  it('leaves a network of ours that somebody else is on', () => {
    const network = makeNetwork('left', 'goals-left', 'goals');
    const [db] = up.containers;
    if (db === undefined) throw new Error('the stack has containers');
    const mine = {
      ...db,
      id: 'mine',
      name: 'mine',
      labels: {},
      attachments: [attachment('goals-left', 'left')],
    };
    const observed = { ...up, networks: [...up.networks, network], containers: [...up.containers, mine] };
    expect(plan(stack, observed)).toEqual({ steps: [], conflicts: [] });
  });

  it('takes nothing away that runs before all images are there', () => {
    const observed = { ...withContainer('goals-web', () => ({ name: 'goals-old' })), images: [] };
    expect(step(observed, 'remove-container:goals-old').after).toHaveLength(4);
  });
});

describe('plan, for host ports', () => {
  it('frees a port of ours before another container gets it', () => {
    const observed = withContainer('goals-web', () => ({ name: 'goals-old' }));
    expect(step(observed, 'create-container:goals-web').after).toEqual(['remove-container:goals-old']);
  });

  it('lets two containers exchange their ports', () => {
    const exchanged = exampleStack({ WEB_PORT: '3000', API_PORT: '5173' });
    const first = plan(exchanged, up);
    expect(first.conflicts).toEqual([]);
    expect(first.steps.map(({ id }) => id)).toEqual([
      'remove-container:goals-api',
      'remove-container:goals-web',
      'create-container:goals-api',
      'create-container:goals-web',
    ]);
    expect(plan(exchanged, simulate(up, first)).steps).toEqual([]);
  });
});
