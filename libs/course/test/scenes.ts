import type { Topology } from '@dari/topology';

/** An engine with nothing on it. */
export const emptyTopology: Topology = {
  engine: {
    version: '28.5.2',
    api: '1.51',
    operatingSystem: 'Debian GNU/Linux 12 (bookworm)',
    architecture: 'amd64',
    desktop: false,
    rootless: false,
    firewall: null,
    userlandProxy: null,
    hostGateway: '172.17.0.1',
  },
  networks: [],
  containers: [],
  volumes: [],
  images: [],
};
