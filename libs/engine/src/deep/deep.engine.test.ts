import { Readable } from 'node:stream';
import type { Container } from '@dari/topology';
import { describe, expect, it } from 'vitest';
import { nodeImage, testNamespaces } from '../test/agent.ts';
import { engineFixture, ownBase, type EngineFixture } from '../test/engine-fixture.ts';
import { tar } from '../test/tar.ts';
import { AGENTS_AT_ONCE, type Namespaces } from './namespaces.ts';
import { deepObserver, type DeepTopology } from './observe-deep.ts';

/** Listens on every address, on IPv6 alone, and on loopback alone; answers HTTP at the first. */
const SERVER = `
require('http').createServer((request, response) => {
  const mine = request.headers.host.startsWith('localhost:');
  response.writeHead(mine ? 200 : 403, { 'access-control-allow-origin': 'http://page.example' }).end();
}).listen({ host: '0.0.0.0', port: 8001 });
require('net').createServer().listen({ host: '::', port: 8002, ipv6Only: true });
require('net').createServer().listen({ host: '::', port: 8003 });
require('net').createServer().listen({ host: '127.0.0.1', port: 8004 }, () => console.log('listening'));
`;

interface Place extends AsyncDisposable {
  readonly fixture: EngineFixture;
  readonly namespaces: Namespaces;
  /** Runs a container and waits until it says that it listens. @returns its name. */
  run(suffix: string, hostConfig?: object, more?: object): Promise<string>;
  /** Reads these containers. */
  read(...names: readonly string[]): Promise<DeepTopology>;
}

async function place(): Promise<Place> {
  const fixture = await engineFixture(process.env);
  const { api, engine, labels, name } = fixture;
  const image = nodeImage(process.env);
  const namespaces = await testNamespaces(fixture, image);
  await fixture.apply({
    kind: 'create-network',
    network: { name, driver: 'bridge', internal: false, labels },
  });
  return {
    fixture,
    namespaces,
    async run(suffix, hostConfig = { NetworkMode: name }, more = {}) {
      const path = '/containers/create';
      const body = {
        Image: image,
        Entrypoint: [],
        Cmd: ['node', '-e', SERVER],
        Labels: labels,
        HostConfig: hostConfig,
        ...more,
      };
      const full = `${name}-${suffix}`;
      await api.json({ method: 'POST', path, query: { name: full }, body });
      await api.json({ method: 'POST', path: `/containers/${full}/start` });
      for await (const line of engine.logs(full, { follow: true, tail: 'all' })) if (line.text !== '') break;
      return full;
    },
    async read(...names) {
      const topology = await engine.observe();
      const containers = names.map((one) => idOf(topology.containers, one));
      return deepObserver(topology, namespaces).read({ containers });
    },
    async [Symbol.asyncDispose]() {
      await namespaces[Symbol.asyncDispose]();
      await fixture[Symbol.asyncDispose]();
    },
  };
}

function idOf(containers: readonly Container[], name: string): string {
  return containers.find((one) => one.name === name)?.id ?? `no container ${name}`;
}

/** The agents that are left. */
async function agents({ engine, name }: EngineFixture): Promise<string[]> {
  const { containers } = await engine.observe();
  return containers
    .filter(({ labels, name: own }) => labels['dev.dari.project'] === name && !own.startsWith(name))
    .map(({ name: own }) => own);
}

describe('inside a container', () => {
  it('the listening sockets are read, and whether those on :: take IPv4', async () => {
    await using here = await place();
    const name = await here.run('a');
    const { deep } = await here.read(name);
    expect(deep.namespaces).toHaveLength(1);
    expect(deep.namespaces[0]?.listeners).toEqual(
      expect.arrayContaining([
        { address: '0.0.0.0', port: 8001 },
        { address: '::', port: 8002, takesIpv4: false },
        { address: '::', port: 8003, takesIpv4: true },
        { address: '127.0.0.1', port: 8004 },
      ]),
    );
  });

  it('its addresses, routes and names are read', async () => {
    await using here = await place();
    const name = await here.run('a', {
      NetworkMode: here.fixture.name,
      ExtraHosts: ['elsewhere.example:192.0.2.7'],
    });
    const { deep, containers } = await here.read(name);
    const [attachment] = containers.find((one) => one.name === name)?.attachments ?? [];
    const [read] = deep.namespaces;
    expect(read?.interfaces).toEqual(
      expect.arrayContaining([
        { name: 'lo', addresses: expect.arrayContaining(['127.0.0.1/8']) as unknown },
        {
          name: 'eth0',
          addresses: [expect.stringMatching(new RegExp(`^${attachment?.ip ?? ''}/`))] as unknown,
        },
      ]),
    );
    expect(read?.routes).toContainEqual({ to: '0.0.0.0/0', via: attachment?.gateway, interface: 'eth0' });
    expect(read?.hosts).toContainEqual({ address: '192.0.2.7', names: ['elsewhere.example'] });
    expect(read?.resolver?.servers).toEqual(['127.0.0.11']);
  });

  it('nothing in its image is needed, not even a shell', async () => {
    await using here = await place();
    const { engine, name } = here.fixture;
    // Without the programs of the image nothing but the server itself can run in it.
    const bare = `${ownBase(nodeImage(process.env), name)}USER root\nRUN rm -rf /bin/sh /bin/bash /bin/dash /usr/bin/sh /usr/bin/bash /usr/bin/dash\n`;
    const options = { tag: `${name}:bare`, dockerfile: 'Dockerfile', buildArgs: {}, labels: {} };
    await engine.build(Readable.from([tar({ Dockerfile: bare })]), options, () => undefined);
    const container = await here.run('bare', { NetworkMode: name }, { Image: options.tag });
    const { deep } = await here.read(container);
    expect(deep.namespaces[0]?.listeners).toContainEqual({ address: '0.0.0.0', port: 8001 });
  });

  it('it is read while it is paused, and nobody is asked who does not run', async () => {
    await using here = await place();
    const [paused, stopped] = [await here.run('paused'), await here.run('stopped')];
    await here.fixture.api.json({ method: 'POST', path: `/containers/${paused}/pause` });
    await here.fixture.api.json({ method: 'POST', path: `/containers/${stopped}/kill` });
    const { deep, containers } = await here.read(paused, stopped);
    expect(deep.namespaces.map((one) => one.containers)).toEqual([[idOf(containers, paused)]]);
    await here.fixture.api.json({ method: 'POST', path: `/containers/${paused}/unpause` });
  });

  it('containers that share a namespace come together, and those in host mode stand apart', async () => {
    await using here = await place();
    const owner = await here.run('owner');
    const guest = await here.run('guest', { NetworkMode: `container:${owner}` }, quiet());
    const host = await here.run('host', { NetworkMode: 'host' }, quiet());
    const { deep, containers } = await here.read(owner, guest, host);
    const found = deep.namespaces.map((one) => ({ onHost: one.onHost, ids: [...one.containers].sort() }));
    expect(found).toEqual([
      { onHost: undefined, ids: [idOf(containers, owner), idOf(containers, guest)].sort() },
      { onHost: true, ids: [idOf(containers, host)] },
    ]);
  });

  it('it may stop meanwhile: then it is said to be unknown', async () => {
    await using here = await place();
    const name = await here.run('a');
    const topology = await here.fixture.engine.observe();
    await here.fixture.api.json({ method: 'POST', path: `/containers/${name}/kill` });
    const container = idOf(topology.containers, name);
    await expect(here.namespaces.ask({ container }, { kind: 'read' })).rejects.toMatchObject({
      kind: 'not-running',
      facts: { container: name },
    });
    const { deep } = await deepObserver(topology, here.namespaces).read({ containers: [container] });
    expect(deep.namespaces).toEqual([]);
  });
});

describe('of the host', () => {
  it('the sockets, the addresses, the userland proxy and the firewall are known', async () => {
    await using here = await place();
    const name = await here.run(
      'a',
      {
        NetworkMode: here.fixture.name,
        PortBindings: { '8001/tcp': [{ HostIp: '127.0.0.1', HostPort: '' }] },
      },
      { ExposedPorts: { '8001/tcp': {} } },
    );
    const { deep, engine, containers } = await here.read(name);
    const published = containers.find((one) => one.name === name)?.bound?.[0]?.hostPort;
    expect(deep.clientOnHost).toBe(true);
    expect(deep.client).toBeNull();
    expect(deep.host?.listeners).toContainEqual({ address: '127.0.0.1', port: published });
    expect(deep.host?.interfaces).toContainEqual(expect.objectContaining({ name: 'lo' }));
    expect(deep.host).toMatchObject({ ipForward: true, input: 'open' });
    expect(engine.userlandProxy).toBe(true);
  });
});

describe('dialling from a container', () => {
  it('ends as the network and the server decide, and not at an accepted connection', async () => {
    await using here = await place();
    const { name } = here.fixture;
    const a = await here.run('a');
    const b = await here.run(
      'b',
      {
        NetworkMode: name,
        PortBindings: { '8004/tcp': [{ HostIp: '', HostPort: '' }] },
      },
      { ExposedPorts: { '8004/tcp': {} } },
    );
    const topology = await here.fixture.engine.observe();
    const target = topology.containers.find((one) => one.name === b);
    const gateway = target?.attachments[0]?.gateway ?? '';
    const where = { container: idOf(topology.containers, a) };
    const dial = async (host: string, port: number): Promise<string> => {
      const route = { scheme: 'tcp', host, port } as const;
      return (await here.namespaces.ask(where, { kind: 'dial', target: route })).outcome;
    };
    expect(await dial(b, 8001)).toBe('works');
    expect(await dial(`${b}.${name}`, 8001)).toBe('works');
    expect(await dial(b, 8004)).toBe('refused');
    expect(await dial('nobody-is-called-so', 8001)).toBe('name-not-found');
    expect(await dial(gateway, target?.bound?.[0]?.hostPort ?? 0)).toBe('closed');
  });

  it('asks servers as a browser would, and knows what they answered', async () => {
    await using here = await place();
    const name = await here.run('a');
    const topology = await here.fixture.engine.observe();
    const { deep } = await deepObserver(topology, here.namespaces).read({
      containers: [idOf(topology.containers, name)],
      trials: [{ port: 8001, host: 'goals.example:8001', origin: 'http://page.example' }],
      lookups: [{ where: 'client', name: 'localhost' }],
    });
    const server = deep.namespaces[0]?.listeners?.find(({ port }) => port === 8001);
    expect(server?.http).toEqual([
      {
        host: 'goals.example:8001',
        origin: 'http://page.example',
        status: 403,
        allowOrigin: 'http://page.example',
      },
    ]);
    expect(deep.host?.lookups[0]).toMatchObject({ name: 'localhost' });
    expect(deep.host?.lookups[0]?.addresses).toContain('127.0.0.1');
  });
});

describe('agents', () => {
  it('are gone when the namespaces are', async () => {
    await using here = await place();
    await here.read(await here.run('a'));
    expect(await agents(here.fixture)).not.toEqual([]);
    await here.namespaces[Symbol.asyncDispose]();
    expect(await agents(here.fixture)).toEqual([]);
  });

  it('take turns where there are more containers than may run at once', async () => {
    await using here = await place();
    const count = AGENTS_AT_ONCE + 2;
    const names = await Promise.all(
      Array.from({ length: count }, (_, index) =>
        here.run(`n${index}`, { NetworkMode: here.fixture.name }, quiet()),
      ),
    );
    const { deep } = await here.read(...names);
    expect(deep.namespaces).toHaveLength(count);
    expect((await agents(here.fixture)).length).toBeLessThanOrEqual(AGENTS_AT_ONCE);
  });

  it('leave nothing behind when they are cancelled', async () => {
    await using here = await place();
    const { engine, labels } = here.fixture;
    const image = nodeImage(process.env);
    const controller = new AbortController();
    const starting = engine.startProgram(
      { image, labels, command: ['node', '-e', 'process.stdin.resume()'], network: 'none' },
      controller.signal,
    );
    controller.abort();
    await expect(starting).rejects.toMatchObject({ kind: 'cancelled' });
    expect(await agents(here.fixture)).toEqual([]);
  });
});

/** Says that it is ready, and listens nowhere: the ports of the server may be taken. */
function quiet(): object {
  return { Cmd: ['sh', '-c', 'echo ready; exec sleep 300'] };
}
