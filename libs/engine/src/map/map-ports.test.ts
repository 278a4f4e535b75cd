import { expect, it } from 'vitest';
import { mapPorts } from './map-ports.ts';

it('reads every binding of a port', () => {
  const PortBindings = {
    '80/tcp': [
      { HostIp: '127.0.0.1', HostPort: '8080' },
      { HostIp: '172.17.0.1', HostPort: '8080' },
    ],
  };
  expect(mapPorts({ HostConfig: { PortBindings } }).map(({ hostIp }) => hostIp)).toEqual([
    '127.0.0.1',
    '172.17.0.1',
  ]);
});

it.each(['', '0', '8000-8010'])('reads the host port "%s" as one that the engine chooses', (HostPort) => {
  const json = { HostConfig: { PortBindings: { '80': [{ HostIp: '', HostPort }] } } };
  expect(mapPorts(json)).toEqual([{ containerPort: 80, protocol: 'tcp', hostIp: '', hostPort: 0 }]);
});

it('reads -P as a chosen port for each exposed one that has none', () => {
  const json = {
    Config: { ExposedPorts: { '80/tcp': {}, '53/udp': {} } },
    HostConfig: { PublishAllPorts: true, PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] } },
  };
  expect(mapPorts(json)).toEqual([
    { containerPort: 80, protocol: 'tcp', hostIp: '', hostPort: 8080 },
    { containerPort: 53, protocol: 'udp', hostIp: '', hostPort: 0 },
  ]);
});

it('reads no bindings as no ports', () => {
  expect(mapPorts({ HostConfig: { PortBindings: { '80/tcp': null } } })).toEqual([]);
  expect(mapPorts({})).toEqual([]);
});
