import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { engineFixture, type EngineFixture } from '../test/engine-fixture.ts';
import { present, seen } from '../test/vantage.ts';

async function withNetwork(): Promise<EngineFixture> {
  const fixture = await engineFixture(process.env);
  const { name, labels } = fixture;
  await fixture.apply({
    kind: 'create-network',
    network: { name, driver: 'bridge', internal: false, labels },
  });
  return fixture;
}

describe('create-container', () => {
  it('makes what reads back as what was wanted, running', async () => {
    await using fixture = await withNetwork();
    const { name, labels } = fixture;
    const second = `${name}-second`;
    await fixture.apply({
      kind: 'create-network',
      network: { name: second, driver: 'bridge', internal: false, labels },
    });
    await fixture.apply({ kind: 'create-volume', volume: { name, labels } });
    const mounts = [
      { kind: 'volume', volume: name, target: '/data', readOnly: false },
      { kind: 'bind', source: process.cwd(), target: '/source', readOnly: true },
    ] as const;
    const container = fixture.container('a', {
      image: await fixture.server(),
      env: { Z: { value: 'with space', secret: null }, A: { value: 'x=y', secret: 'A' } },
      networks: [
        { name, aliases: ['first'] },
        { name: second, aliases: ['one', 'two'] },
      ],
      mounts,
      extraHosts: ['host.docker.internal:host-gateway'],
    });
    await fixture.apply({ kind: 'create-container', container });

    const found = await present(fixture, 'a');
    expect(found).toMatchObject({
      state: 'running',
      image: { reference: container.image },
      networkMode: name,
      mounts,
      extraHosts: container.extraHosts,
      restart: 'no',
      published: [],
    });
    expect(found.labels).toMatchObject(labels);
    expect(found.env).toEqual(expect.arrayContaining(['A=x=y', 'Z=with space']));
    const on = Object.fromEntries(found.attachments.map((one) => [one.network, one]));
    expect(on[name]).toMatchObject({ aliases: ['first'], ip: expect.any(String) as string });
    expect(on[second]).toMatchObject({ aliases: ['one', 'two'], ip: expect.any(String) as string });
  });

  it('makes one container when two make it at once', async () => {
    await using fixture = await withNetwork();
    const step = {
      kind: 'create-container',
      container: fixture.container('a', { image: await fixture.server() }),
    } as const;
    await Promise.all([fixture.apply(step), fixture.apply(step), fixture.apply(step)]);
    expect(await present(fixture, 'a')).toMatchObject({ state: 'running' });
  });

  it('never touches a container of that name that somebody else made', async () => {
    await using fixture = await withNetwork();
    const { api, name } = fixture;
    const image = await fixture.server();
    const body = { Image: image, Cmd: ['true'] };
    const query = { name: `${name}-a` };
    const made = (await api.json({ method: 'POST', path: '/containers/create', query, body })) as {
      Id: string;
    };
    try {
      await expect(
        fixture.apply({ kind: 'create-container', container: fixture.container('a', { image }) }),
      ).rejects.toMatchObject({
        kind: 'name-in-use',
        facts: { what: 'container', name: `${name}-a`, owner: '', image, state: 'created' },
      });
      expect((await present(fixture, 'a')).id).toBe(made.Id);
    } finally {
      await api.json({ method: 'DELETE', path: `/containers/${made.Id}` });
    }
  });

  it('says which port another program holds and leaves nothing behind', async () => {
    await using fixture = await withNetwork();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const published = [{ containerPort: 80, hostPort: port, hostIps: ['127.0.0.1'] }];
      const container = fixture.container('a', { image: await fixture.server(), published });
      await expect(fixture.apply({ kind: 'create-container', container })).rejects.toMatchObject({
        kind: 'port-in-use',
        facts: { container: container.name, port: String(port), hostIp: '127.0.0.1' },
      });
      expect(await seen(fixture, 'a')).toBeUndefined();
    } finally {
      server.close();
    }
  });

  it('says which address its computer does not have and leaves nothing behind', async () => {
    await using fixture = await withNetwork();
    const published = [{ containerPort: 80, hostPort: await freePort(), hostIps: ['192.0.2.99'] }];
    const container = fixture.container('a', { image: await fixture.server(), published });
    await expect(fixture.apply({ kind: 'create-container', container })).rejects.toMatchObject({
      kind: 'no-such-address',
      facts: { container: container.name, address: '192.0.2.99' },
    });
    expect(await seen(fixture, 'a')).toBeUndefined();
  });

  it('says which port another container holds and leaves nothing behind', async () => {
    await using fixture = await withNetwork();
    const image = await fixture.server();
    const port = await freePort();
    const published = [{ containerPort: 80, hostPort: port, hostIps: ['127.0.0.1'] }];
    await fixture.apply({
      kind: 'create-container',
      container: fixture.container('a', { image, published }),
    });
    await expect(
      fixture.apply({ kind: 'create-container', container: fixture.container('b', { image, published }) }),
    ).rejects.toMatchObject({ kind: 'port-in-use', facts: { port: String(port), hostIp: '127.0.0.1' } });
    expect(await seen(fixture, 'b')).toBeUndefined();
  });

  it('names the folder that a bind mount misses', async () => {
    await using fixture = await withNetwork();
    const source = join(tmpdir(), `${fixture.name}-missing`);
    const container = fixture.container('a', {
      mounts: [{ kind: 'bind', source, target: '/x', readOnly: true }],
    });
    await expect(fixture.apply({ kind: 'create-container', container })).rejects.toMatchObject({
      kind: 'no-such-folder',
      facts: { folder: source },
    });
  });

  it('names the image that is missing', async () => {
    await using fixture = await withNetwork();
    const image = `${fixture.name}:missing`;
    await expect(
      fixture.apply({ kind: 'create-container', container: fixture.container('a', { image }) }),
    ).rejects.toMatchObject({ kind: 'no-such-image', facts: { image } });
  });

  it('leaves nothing behind when a second network is missing', async () => {
    await using fixture = await withNetwork();
    const networks = [fixture.name, `${fixture.name}-missing`].map((name) => ({ name, aliases: [] }));
    const container = fixture.container('a', { image: await fixture.server(), networks });
    await expect(fixture.apply({ kind: 'create-container', container })).rejects.toMatchObject({
      name: 'EngineError',
    });
    expect(await seen(fixture, 'a')).toBeUndefined();
  });
});

describe('recreate-container', () => {
  it('puts a new container in the place of the old one, also when two do it at once', async () => {
    await using fixture = await withNetwork();
    const container = fixture.container('a', { image: await fixture.server() });
    await fixture.apply({ kind: 'create-container', container });
    const old = await present(fixture, 'a');
    const step = { kind: 'recreate-container', container, containerId: old.id } as const;
    await Promise.all([fixture.apply(step), fixture.apply(step)]);
    const found = await present(fixture, 'a');
    expect(found.state).toBe('running');
    expect(found.id).not.toBe(old.id);
  });
});

describe('remove-container', () => {
  it.each(['running', 'paused'])('lets a %s container that keeps data stop by itself', async (state) => {
    await using fixture = await withNetwork();
    const { api, apply, engine, image, labels, name } = fixture;
    await apply({ kind: 'create-volume', volume: { name, labels } });
    const mounts = [{ kind: 'volume', volume: name, target: '/data', readOnly: false }] as const;
    await apply({
      kind: 'create-container',
      container: fixture.container('a', { image: await fixture.server(), mounts }),
    });
    const { id } = await present(fixture, 'a');
    // Its trap is set before it says so.
    for await (const { text } of engine.logs(id, { follow: true, tail: 'all' })) if (text === 'ready') break;
    if (state === 'paused') await api.json({ method: 'POST', path: `/containers/${id}/pause` });
    await apply({ kind: 'remove-container', name: `${name}-a`, containerId: id });
    expect(await seen(fixture, 'a')).toBeUndefined();
    const run = { image, labels, command: ['cat', '/data/stopped'], binds: [`${name}:/data`] };
    expect(await engine.runOnce(run)).toMatchObject({ exitCode: 0, stdout: 'yes\n' });
  });

  it('counts as done when it is done already, also when several do it at once', async () => {
    await using fixture = await withNetwork();
    const container = fixture.container('a', { image: await fixture.server() });
    await fixture.apply({ kind: 'create-container', container });
    const { id } = await present(fixture, 'a');
    const step = { kind: 'remove-container', name: container.name, containerId: id } as const;
    await Promise.all([fixture.apply(step), fixture.apply(step), fixture.apply(step)]);
    await fixture.apply(step);
    expect(await seen(fixture, 'a')).toBeUndefined();
  });
});

describe('start-container and unpause-container', () => {
  it('count as done when they are done already', async () => {
    await using fixture = await withNetwork();
    const container = fixture.container('a', { image: await fixture.server() });
    await fixture.apply({ kind: 'create-container', container });
    const { id } = await present(fixture, 'a');
    const step = { name: container.name, containerId: id };
    await fixture.apply({ kind: 'start-container', ...step });
    await fixture.apply({ kind: 'unpause-container', ...step });
    await fixture.api.json({ method: 'POST', path: `/containers/${id}/pause` });
    await fixture.apply({ kind: 'unpause-container', ...step });
    expect(await present(fixture, 'a')).toMatchObject({ state: 'running' });
    await fixture.api.json({ method: 'POST', path: `/containers/${id}/kill` });
    await fixture.api.json({ method: 'POST', path: `/containers/${id}/wait` });
    await fixture.apply({ kind: 'start-container', ...step });
    expect(await present(fixture, 'a')).toMatchObject({ id, state: 'running' });
  });

  it('name the container that is not there', async () => {
    await using fixture = await engineFixture(process.env);
    await expect(
      fixture.apply({ kind: 'start-container', name: 'x', containerId: fixture.name }),
    ).rejects.toMatchObject({ kind: 'no-such-container', facts: { container: fixture.name } });
  });
});

/** @returns a port that nobody held a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
