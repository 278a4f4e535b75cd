import type { ContainerDefinition } from '@dari/topology';
import { HEALTH } from './health.ts';

const net = '${DARI_PROJECT}-net';
const extraHosts = ['host.docker.internal:host-gateway'];

/** The database on a network of our own. It is not published. */
export const db: ContainerDefinition = {
  tier: 'db',
  name: '${DARI_PROJECT}-db',
  image: 'mongo',
  env: {
    MONGO_INITDB_ROOT_USERNAME: '${DB_USER}',
    MONGO_INITDB_ROOT_PASSWORD: '${DB_PASSWORD}',
  },
  networks: [{ name: net, aliases: ['db'] }],
  publish: [],
  mounts: [{ kind: 'volume', volume: '${DARI_PROJECT}-data', target: '/data/db', readOnly: false }],
  extraHosts,
  health: HEALTH.db,
};

/** What the api is told in every stack. */
export const API_ENV: ContainerDefinition['env'] = {
  CONTAINER_NAME: '${CONTAINER_NAME}',
  PORT: '3000',
  DB_HOST: '${DARI_PROJECT}-db',
  DB_PORT: '27017',
  DB_USER: '${DB_USER}',
  DB_PASSWORD: '${DB_PASSWORD}',
  DB_NAME: '${DB_NAME}',
  DB_AUTH_SOURCE: 'admin',
  WEB_ORIGINS: '${WEB_ORIGINS}',
};

/** The api on a network of our own, not published. */
export const api: ContainerDefinition = {
  tier: 'api',
  name: '${DARI_PROJECT}-api',
  image: 'api',
  env: { ...API_ENV, ADDRESS_BOOK: '/run/dari/addresses.json' },
  networks: [{ name: net, aliases: ['api'] }],
  publish: [],
  mounts: [{ kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true }],
  extraHosts,
  health: HEALTH.api,
};

/** The page's dev server on a network of our own, with the source of the host, not published. */
export const web: ContainerDefinition = {
  tier: 'web',
  name: '${DARI_PROJECT}-web',
  image: 'web',
  env: {
    ADDRESS_BOOK: '/run/dari/addresses.json',
    WEB_POLLING: '${WEB_POLLING}',
  },
  networks: [{ name: net, aliases: ['web'] }],
  publish: [],
  mounts: [
    { kind: 'bind', source: '${SOURCE_DIR}', target: '/app/apps/web/src', readOnly: true },
    { kind: 'bind', source: '${RUN_DIR}', target: '/run/dari', readOnly: true },
  ],
  extraHosts,
  health: HEALTH.web,
};

/** nginx before page and api: the only one of its stack that is published. */
export const proxy: ContainerDefinition = {
  tier: 'proxy',
  name: '${DARI_PROJECT}-proxy',
  image: 'proxy',
  env: {
    WEB_SERVER: '${DARI_PROJECT}-web:5173',
    API_SERVERS: '${API_SERVERS}',
  },
  networks: [{ name: net, aliases: ['proxy'] }],
  publish: [{ containerPort: 8080, hostPort: '${PROXY_PORT}', reach: 'host' }],
  mounts: [],
  extraHosts,
  health: HEALTH.nginx,
};
