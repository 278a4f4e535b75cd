import type { StackDefinition } from '@dari/topology';

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
      tier: 'db',
      name: '${DARI_PROJECT}-db',
      image: 'mongo',
      env: {
        MONGO_INITDB_ROOT_USERNAME: '${DB_USER}',
        MONGO_INITDB_ROOT_PASSWORD: '${DB_PASSWORD}',
      },
      networks: [{ name: 'bridge', aliases: [] }],
      publish: [{ containerPort: 27_017, hostPort: '${DB_PORT}', reach: 'host-and-containers' }],
      mounts: [{ kind: 'volume', volume: '${DARI_PROJECT}-data', target: '/data/db', readOnly: false }],
      extraHosts: ['host.docker.internal:host-gateway'],
    },
    {
      tier: 'api',
      name: '${DARI_PROJECT}-api',
      image: 'api',
      env: {
        PORT: '3000',
        DB_HOST: 'host.docker.internal',
        DB_PORT: '${DB_PORT}',
        DB_USER: '${DB_USER}',
        DB_PASSWORD: '${DB_PASSWORD}',
        DB_NAME: '${DB_NAME}',
        DB_AUTH_SOURCE: 'admin',
        WEB_ORIGINS: '${WEB_ORIGINS}',
        ADDRESS_BOOK: '/run/dari/addresses.json',
      },
      networks: [{ name: 'bridge', aliases: [] }],
      publish: [{ containerPort: 3000, hostPort: '${API_PORT}', reach: 'host-and-containers' }],
      mounts: [{ kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true }],
      extraHosts: ['host.docker.internal:host-gateway'],
    },
    {
      tier: 'web',
      name: '${DARI_PROJECT}-web',
      image: 'web',
      env: {
        ADDRESS_BOOK: '/run/dari/addresses.json',
        WEB_POLLING: '${WEB_POLLING}',
      },
      networks: [{ name: 'bridge', aliases: [] }],
      publish: [{ containerPort: 5173, hostPort: '${WEB_PORT}', reach: 'host-and-containers' }],
      mounts: [
        { kind: 'bind', source: '${SOURCE_DIR}', target: '/app/apps/web/src', readOnly: true },
        { kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true },
      ],
      extraHosts: ['host.docker.internal:host-gateway'],
    },
  ],
};
