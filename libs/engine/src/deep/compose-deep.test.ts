import type { NamespaceReading } from '@dari/probe/agent';
import type { Topology } from '@dari/topology';
import { expect, it } from 'vitest';
import { composeDeep } from './compose-deep.ts';
import { noReadings } from './readings.ts';

const reading = (namespace: string, hosts: NamespaceReading['hosts']): NamespaceReading => ({
  namespace,
  hostname: 'machine',
  listeners: [{ address: '0.0.0.0', port: 80 }],
  interfaces: [],
  routes: [],
  hosts,
  resolver: null,
  ipForward: true,
  ipvs: false,
});
const LOCALHOST = [{ address: '127.0.0.1', names: ['localhost'] }];
const OWN = [...LOCALHOST, { address: '10.1.0.3', names: ['db'] }];
const TOPOLOGY: Topology = {
  engine: {
    version: '28.5.2',
    api: '1.51',
    operatingSystem: '',
    architecture: '',
    desktop: false,
    rootless: false,
    firewall: null,
    userlandProxy: true,
    hostGateway: null,
  },
  networks: [],
  containers: [],
  volumes: [],
  images: [],
};

it('keeps of a container in host mode what is its own: the file of hosts', () => {
  const readings = noReadings();
  readings.host = reading('host', LOCALHOST);
  readings.client = reading('host', LOCALHOST);
  readings.containers.set('plain', reading('host', LOCALHOST));
  readings.containers.set('added', reading('host', OWN));
  readings.containers.set('one', reading('shared', LOCALHOST));
  readings.containers.set('two', reading('shared', LOCALHOST));
  readings.containers.set('gone', null);
  const { deep } = composeDeep(TOPOLOGY, readings);
  expect(deep.clientOnHost).toBe(true);
  expect(deep.namespaces).toMatchObject([
    { containers: ['one', 'two'], hosts: LOCALHOST, listeners: [{ port: 80 }] },
    { containers: ['plain'], hosts: LOCALHOST, onHost: true },
    { containers: ['added'], hosts: OWN, listeners: null, interfaces: null, routes: null, onHost: true },
  ]);
  expect(deep.namespaces).toHaveLength(3);
});
