import type { Confinement, ContainerDefinition, StackDefinition } from '@dari/topology';
import { HEALTH } from './health.ts';
import { api, API_ENV, db } from './on-own-network.ts';

const MEBIBYTE = 1024 * 1024;
const front = '${DARI_PROJECT}-front';
const back = '${DARI_PROJECT}-back';

const CONFINED = {
  readOnlyRoot: true,
  droppedCapabilities: ['ALL'],
  noNewPrivileges: true,
} as const satisfies Partial<Confinement>;

/** What every container here has in common. */
const HARDENED = {
  restart: 'unless-stopped',
  logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
  extraHosts: [],
} as const satisfies Partial<ContainerDefinition>;

const WRITABLE = { kind: 'tmpfs', target: '/tmp' } as const;

/**
 * Nothing for development: the page as files from nginx, which passes `/api` on. Two networks: page and api share the
 * outer one, api and database the inner one, which has no way out.
 */
export const production: StackDefinition = {
  name: 'production',
  networks: [{ name: front }, { name: back, internal: true }],
  volumes: [{ name: '${DARI_PROJECT}-data' }],
  containers: [
    {
      ...db,
      ...HARDENED,
      networks: [{ name: back, aliases: ['db'] }],
      // The official image declares a volume for the second, which would stay behind.
      mounts: [...db.mounts, WRITABLE, { kind: 'tmpfs', target: '/data/configdb' }],
      confinement: { ...CONFINED, user: '999:999', memoryBytes: 1024 * MEBIBYTE, pids: 512 },
    },
    {
      ...api,
      ...HARDENED,
      env: { ...API_ENV, ADDRESS_BOOK_JSON: '${ADDRESS_BOOK_JSON}' },
      networks: [
        { name: front, aliases: ['api'] },
        { name: back, aliases: ['api'] },
      ],
      mounts: [WRITABLE],
      confinement: { ...CONFINED, user: '1000:1000', memoryBytes: 256 * MEBIBYTE, pids: 128 },
    },
    {
      ...HARDENED,
      tier: 'web',
      name: '${DARI_PROJECT}-web',
      image: 'web-static',
      env: { API_SERVERS: '${API_SERVERS}' },
      networks: [{ name: front, aliases: ['web'] }],
      publish: [{ containerPort: 8080, hostPort: '${PROXY_PORT}', reach: 'host' }],
      mounts: [WRITABLE],
      confinement: { ...CONFINED, user: '101:101', memoryBytes: 128 * MEBIBYTE, pids: 256 },
      health: HEALTH.nginx,
    },
  ],
};
