import { describe, expect, it } from 'vitest';
import { recorded } from '../fixtures/recorded.ts';
import type { InfoJson } from './inspect-json.ts';
import { mapFacts } from './map-facts.ts';
import { mapImage } from './map-image.ts';
import { mapVolume } from './map-volume.ts';

const of = (info: InfoJson): ReturnType<typeof mapFacts> =>
  mapFacts({ Version: '29.5.0', Arch: 'arm64' }, info, { api: '1.52', hostGateway: null });

describe.each(recorded)('an engine that speaks API $api', (engine) => {
  it('is a plain one on Linux', () => {
    const facts = mapFacts(engine.version, engine.info, { api: engine.api, hostGateway: '172.17.0.1' });
    expect(facts).toMatchObject({
      api: engine.api,
      desktop: false,
      rootless: false,
      hostGateway: '172.17.0.1',
    });
    expect(facts.version).toMatch(/^\d+\.\d+/);
    expect(facts.operatingSystem).toMatch(/Debian/);
    expect(facts.architecture).toBe('amd64');
    expect(facts.firewall).toBe(Number(engine.api.split('.')[1]) >= 49 ? 'iptables' : null);
  });

  it('tells of volumes and images', () => {
    expect(engine.volumes.map(mapVolume)).toMatchObject([
      { name: 'rec-data', driver: 'local', labels: { 'dev.dari.project': 'rec' } },
    ]);
    const [image] = engine.images.map(mapImage);
    expect(image?.id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(image?.sizeBytes).toBeGreaterThan(1e6);
  });

  it('names the same id for an image and for the containers that run it', () => {
    expect(engine.container('web').Image).toBe(engine.images[0]?.Id);
  });
});

describe('mapFacts', () => {
  it('knows Docker Desktop by its label and by its name', () => {
    expect(of({ Labels: ['com.docker.desktop.address=unix:///x'] }).desktop).toBe(true);
    expect(of({ OperatingSystem: 'Docker Desktop' }).desktop).toBe(true);
    expect(of({ Labels: ['other=1'] }).desktop).toBe(false);
  });

  it('knows a rootless engine by its security options', () => {
    expect(of({ SecurityOptions: ['name=seccomp,profile=builtin', 'name=rootless'] }).rootless).toBe(true);
    expect(of({ SecurityOptions: ['name=rootlessness'] }).rootless).toBe(false);
  });

  it('knows whether there are experimental features, where the engine tells', () => {
    expect(of({ ExperimentalBuild: false }).experimental).toBe(false);
    expect(of({ ExperimentalBuild: true }).experimental).toBe(true);
    expect(of({}).experimental).toBeNull();
  });

  it('reads the firewall and the userland proxy where the engine tells', () => {
    const Info = [['EnableUserlandProxy', 'false']] as const;
    expect(of({ FirewallBackend: { Driver: 'nftables+firewalld', Info } })).toMatchObject({
      firewall: 'nftables',
      userlandProxy: false,
    });
    expect(of({})).toMatchObject({ firewall: null, userlandProxy: null });
  });
});

describe('mapImage', () => {
  it('leaves out an image without a tag', () => {
    expect(mapImage({ Id: 'sha256:1', RepoTags: ['<none>:<none>'] })).toBeNull();
    expect(mapImage({ Id: 'sha256:1', RepoTags: null })).toBeNull();
  });
});

describe('mapVolume', () => {
  it('has no date where the engine tells none', () => {
    expect(mapVolume({ Name: 'v' })).toEqual({ name: 'v', driver: '', labels: {}, createdAt: null });
  });
});
