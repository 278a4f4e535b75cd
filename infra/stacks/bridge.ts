import type { StackDefinition } from '@dari/topology';

/** The better way: one network of our own, on which containers find each other by name. The database is not published. */
export const bridge: StackDefinition = {
  name: 'bridge',
  networks: [{ name: '${DARI_PROJECT}-net' }],
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
      networks: [{ name: '${DARI_PROJECT}-net', aliases: ['db'] }],
      publish: [],
      mounts: [{ kind: 'volume', volume: '${DARI_PROJECT}-data', target: '/data/db', readOnly: false }],
      extraHosts: ['host.docker.internal:host-gateway'],
    },
    {
      tier: 'api',
      name: '${DARI_PROJECT}-api',
      image: 'api',
      env: {
        PORT: '3000',
        DB_HOST: '${DARI_PROJECT}-db',
        DB_PORT: '27017',
        DB_USER: '${DB_USER}',
        DB_PASSWORD: '${DB_PASSWORD}',
        DB_NAME: '${DB_NAME}',
        DB_AUTH_SOURCE: 'admin',
        WEB_ORIGINS: '${WEB_ORIGINS}',
        ADDRESS_BOOK: '/run/dari/addresses.json',
      },
      networks: [{ name: '${DARI_PROJECT}-net', aliases: ['api'] }],
      publish: [{ containerPort: 3000, hostPort: '${API_PORT}', reach: 'host' }],
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
      networks: [{ name: '${DARI_PROJECT}-net', aliases: ['web'] }],
      publish: [{ containerPort: 5173, hostPort: '${WEB_PORT}', reach: 'host' }],
      mounts: [
        { kind: 'bind', source: '${SOURCE_DIR}', target: '/app/apps/web/src', readOnly: true },
        { kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true },
      ],
      extraHosts: ['host.docker.internal:host-gateway'],
    },
  ],
};
