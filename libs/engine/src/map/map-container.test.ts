import { describe, expect, it } from 'vitest';
import { recorded } from '../fixtures/recorded.ts';
import { mapContainer } from './map-container.ts';
import { mapImage } from './map-image.ts';
import { mapNetwork } from './map-network.ts';

describe.each(recorded)('a container as API $api tells of it', (engine) => {
  const networks = engine.networks.map(mapNetwork);
  const ids = new Map(networks.map(({ name, id }) => [name, id]));
  const map = (name: string): ReturnType<typeof mapContainer> => mapContainer(engine.container(name), ids);

  it('has its name, state, environment, labels and restart policy', () => {
    expect(map('web')).toMatchObject({
      name: 'rec-web',
      state: 'running',
      exitCode: null,
      error: null,
      hostname: 'web-host',
      networkMode: 'rec-net',
      labels: { 'dev.dari.project': 'rec' },
      extraHosts: ['host.docker.internal:host-gateway'],
      restart: 'on-failure:3',
      exposed: ['80/tcp', '81/udp', '90/tcp'],
    });
    expect(map('web').env).toEqual(expect.arrayContaining(['A=1', 'B=2']));
    expect(map('web').startedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  // From 29 on an engine may keep images in containerd, where an id is that of a manifest or index, not of a config.
  it('names its image by the id that the image has in the list of images', () => {
    const images = engine.images.map(mapImage);
    expect(images.map((image) => image?.id)).toEqual([map('web').image.id]);
    expect(images[0]?.tags).toContain(map('web').image.reference);
  });

  it('has the ports that were asked for', () => {
    expect(map('web').published).toEqual([
      { containerPort: 80, protocol: 'tcp', hostIp: '127.0.0.1', hostPort: 48081 },
      { containerPort: 81, protocol: 'udp', hostIp: '', hostPort: 48082 },
    ]);
  });

  it('has the mounts that were asked for and not the anonymous volume of the image', () => {
    expect(map('web').mounts).toEqual([
      { kind: 'bind', source: '/usr/share', target: '/share', readOnly: true },
      { kind: 'volume', volume: 'rec-data', target: '/data', readOnly: false },
      { kind: 'tmpfs', target: '/scratch' },
    ]);
    expect(map('db').mounts).toEqual([
      { kind: 'volume', volume: 'rec-data', target: '/data', readOnly: true },
      { kind: 'bind', source: '/usr/share', target: '/share', readOnly: false },
    ]);
  });

  it('is on both of its networks with the aliases that were asked for and its addresses', () => {
    const on = Object.fromEntries(map('web').attachments.map((entry) => [entry.network, entry]));
    expect(Object.keys(on).sort()).toEqual(['rec-inner', 'rec-net']);
    expect(on['rec-net']?.aliases).toEqual(['web', 'www']);
    expect(on['rec-inner']?.aliases).toEqual(['inner']);
    expect(on['rec-net']?.networkId).toBe(ids.get('rec-net'));
    expect(on['rec-net']?.ip).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(on['rec-inner']?.ip).toMatch(/^10\.231\.7\./);
    expect(on['rec-net']?.ipv6).toBeNull();
  });

  it('answers on a user-defined network to its name, aliases, short id and host name', () => {
    const web = map('web');
    const names = web.attachments.find(({ network }) => network === 'rec-net')?.dnsNames ?? [];
    expect([...names].sort()).toEqual(['rec-web', 'web', 'www', web.id.slice(0, 12), 'web-host'].sort());
  });

  it('answers to no name on the default bridge, whose mode is called bridge', () => {
    const container = map('default');
    expect(container.networkMode).toBe('bridge');
    expect(container.attachments).toMatchObject([{ network: 'bridge', aliases: [], dnsNames: [] }]);
    expect(container.attachments[0]?.gateway).toMatch(/^\d+\./);
  });

  it('has no address on the network of the host', () => {
    expect(map('host')).toMatchObject({
      networkMode: 'host',
      attachments: [{ network: 'host', ip: null, gateway: null }],
    });
  });

  it('is on no network of its own when it has joined another container', () => {
    expect(map('joined').networkMode).toBe(`container:${map('db').id}`);
    expect(map('joined').attachments).toEqual([]);
  });

  it('is on its network, without an address, before its first start', () => {
    const created = map('created');
    expect(created).toMatchObject({ state: 'created', exitCode: null, startedAt: null });
    expect(created.attachments).toMatchObject([
      { network: 'rec-net', networkId: ids.get('rec-net'), aliases: ['later'], ip: null, gateway: null },
    ]);
  });

  it('has its exit code once it has ended', () => {
    expect(map('stopped')).toMatchObject({ state: 'exited', exitCode: 3 });
    expect(map('stopped').attachments[0]?.ip).toBeNull();
  });

  it('has no exit code while it is paused', () => {
    expect(map('paused')).toMatchObject({ state: 'paused', exitCode: null });
  });
});

describe('mapContainer', () => {
  it('is total: an empty answer gives empty fields', () => {
    expect(mapContainer({})).toMatchObject({ id: '', name: '', state: 'dead', mounts: [], published: [] });
    expect(
      mapContainer({ State: null, Config: null, HostConfig: null, NetworkSettings: null, Mounts: null }),
    ).toMatchObject({ networkMode: 'bridge', restart: 'no', env: [], attachments: [] });
  });

  it('keeps what the engine noted when a start failed', () => {
    const json = {
      State: { Status: 'created', ExitCode: 128, Error: 'port is taken', StartedAt: '0001-01-01T00:00:00Z' },
    };
    expect(mapContainer(json)).toMatchObject({ state: 'created', exitCode: null, error: 'port is taken' });
  });
});
