import type { ContainerDefinition, StackDefinition } from '@dari/topology';
import { api, db, web } from './on-own-network.ts';

const networks: ContainerDefinition['networks'] = [{ name: 'bridge', aliases: [] }];

/**
 * The lecture's first way: three containers on the default bridge, which has no DNS, so every call goes through a port
 * that is published on the host. The database's port is open to whoever can reach the host's published address.
 */
export const hostPorts: StackDefinition = {
  name: 'host-ports',
  networks: [],
  volumes: [{ name: '${DARI_PROJECT}-data' }],
  containers: [
    {
      ...db,
      networks,
      publish: [{ containerPort: 27_017, hostPort: '${DB_PORT}', reach: 'host-and-containers' }],
    },
    {
      ...api,
      env: { ...api.env, DB_HOST: 'host.docker.internal', DB_PORT: '${DB_PORT}' },
      networks,
      publish: [{ containerPort: 3000, hostPort: '${API_PORT}', reach: 'host-and-containers' }],
    },
    {
      ...web,
      networks,
      publish: [{ containerPort: 5173, hostPort: '${WEB_PORT}', reach: 'host-and-containers' }],
    },
  ],
};
