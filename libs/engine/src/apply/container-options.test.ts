import { expect, it } from 'vitest';
import type { WantedContainer } from '@dari/topology';
import type { ContainerJson } from '../map/inspect-json.ts';
import { mapContainer } from '../map/map-container.ts';
import { containerOptions } from './container-options.ts';

const wanted: WantedContainer = {
  tier: 'api',
  name: 'goals-api',
  image: 'dari/api:dev',
  env: { PORT: { value: '3000', secret: null }, A: { value: 'x=y', secret: 'A' } },
  networks: [
    { name: 'goals-net', aliases: ['api'] },
    { name: 'other', aliases: [] },
  ],
  published: [{ containerPort: 3000, hostPort: 3001, hostIps: ['127.0.0.1', '172.17.0.1'] }],
  mounts: [
    { kind: 'bind', source: '/src', target: '/app', readOnly: true },
    { kind: 'volume', volume: 'data', target: '/data', readOnly: false },
    { kind: 'tmpfs', target: '/tmp' },
  ],
  extraHosts: ['host.docker.internal:host-gateway'],
  replica: null,
  confinement: {
    user: '1000:1000',
    readOnlyRoot: true,
    droppedCapabilities: ['ALL'],
    addedCapabilities: ['CHOWN'],
    noNewPrivileges: true,
    memoryBytes: 64 * 1024 * 1024,
    pids: 64,
  },
  restart: 'on-failure:3',
  health: { command: 'true', intervalMs: 5000, timeoutMs: 2000, retries: 2, startPeriodMs: 1500 },
  logging: { driver: 'json-file', options: { 'max-size': '10m' } },
  labels: { 'dev.dari.project': 'goals' },
};

it('asks for what reads back as the container that is wanted', () => {
  const { HostConfig, ...Config } = containerOptions(wanted);
  const json = { Config, HostConfig } as ContainerJson;
  expect(mapContainer(json)).toMatchObject({
    image: { reference: 'dari/api:dev' },
    env: ['A=x=y', 'PORT=3000'],
    labels: wanted.labels,
    networkMode: 'goals-net',
    mounts: wanted.mounts,
    extraHosts: wanted.extraHosts,
    confinement: wanted.confinement,
    restart: 'on-failure:3',
    health: wanted.health,
    logging: wanted.logging,
    exposed: ['3000/tcp'],
    published: [
      { containerPort: 3000, protocol: 'tcp', hostIp: '127.0.0.1', hostPort: 3001 },
      { containerPort: 3000, protocol: 'tcp', hostIp: '172.17.0.1', hostPort: 3001 },
    ],
  });
});

it('joins the first network at creation and asks for no aliases where there are none', () => {
  expect(containerOptions(wanted)['NetworkingConfig']).toEqual({
    EndpointsConfig: { 'goals-net': { Aliases: ['api'] } },
  });
  expect(containerOptions({ ...wanted, networks: [{ name: 'bridge', aliases: [] }] })).toMatchObject({
    NetworkingConfig: { EndpointsConfig: { bridge: {} } },
  });
});

it('uses the default bridge without a network', () => {
  expect(containerOptions({ ...wanted, networks: [] })).toMatchObject({
    HostConfig: { NetworkMode: 'bridge' },
  });
});
