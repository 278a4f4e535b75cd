import { describe, expect, it } from 'vitest';
import { recorded } from '../fixtures/recorded.ts';
import { hostGateway } from './host-gateway.ts';
import { mapNetwork } from './map-network.ts';

describe.each(recorded)('networks as API $api tells of them', ({ networks }) => {
  const mapped = Object.fromEntries(networks.map(mapNetwork).map((network) => [network.name, network]));

  it('have driver, labels and options', () => {
    expect(mapped['rec-net']).toMatchObject({
      driver: 'bridge',
      internal: false,
      ipv6: false,
      labels: { 'dev.dari.project': 'rec' },
    });
    expect(mapped['rec-inner']).toMatchObject({
      internal: true,
      options: { 'com.docker.network.bridge.enable_icc': 'false' },
      subnets: [{ subnet: '10.231.7.0/24', gateway: '10.231.7.254' }],
    });
  });

  it('have no subnet when the driver has none', () => {
    expect(mapped['host']).toMatchObject({ driver: 'host', subnets: [] });
    expect(mapped['none']).toMatchObject({ driver: 'null', subnets: [] });
  });

  it('tell what host-gateway maps to', () => {
    expect(hostGateway(networks.map(mapNetwork))).toMatch(/^\d+\.\d+\.\d+\.1$/);
  });
});

describe('hostGateway', () => {
  const bridge = (subnet: string, Gateway?: string): ReturnType<typeof mapNetwork> =>
    mapNetwork({
      Driver: 'bridge',
      Options: { 'com.docker.network.bridge.default_bridge': 'true' },
      IPAM: { Config: [{ Subnet: subnet, ...(Gateway === undefined ? {} : { Gateway }) }] },
    });

  it('is the gateway of the default bridge', () => {
    expect(hostGateway([bridge('172.17.0.0/16', '172.17.0.9')])).toBe('172.17.0.9');
  });

  it.each([
    ['172.17.0.0/16', '172.17.0.1'],
    ['192.168.200.7/25', '192.168.200.1'],
    ['10.255.255.128/25', '10.255.255.129'],
  ])('is the first address of %s while the engine does not tell', (subnet, expected) => {
    expect(hostGateway([bridge(subnet)])).toBe(expected);
  });

  it('is unknown without a default bridge or without IPv4 on it', () => {
    expect(hostGateway([])).toBeNull();
    expect(hostGateway([bridge('fd00::/64', 'fd00::1')])).toBeNull();
  });
});

it('drops the length that some versions put behind a gateway', () => {
  const json = { IPAM: { Config: [{ Subnet: '10.0.0.0/8', Gateway: '10.0.0.1/8' }] } };
  expect(mapNetwork(json).subnets).toEqual([{ subnet: '10.0.0.0/8', gateway: '10.0.0.1' }]);
});
