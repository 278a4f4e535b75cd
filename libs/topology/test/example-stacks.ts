import { resolveStack } from '../src/resolve-stack.ts';
import type { ChosenImages } from '../src/resolve-stack.ts';
import type { ContainerDefinition, Settings, Stack, StackDefinition, WantedImage } from '../src/stack.ts';
import type { EngineFacts, Topology } from '../src/topology.ts';
import { simulate } from './simulate.ts';
import { plan } from '../src/plan/plan.ts';

export const ENGINE: EngineFacts = {
  version: '28.5.2',
  api: '1.51',
  operatingSystem: 'Debian GNU/Linux 12',
  architecture: 'amd64',
  desktop: false,
  rootless: false,
  firewall: null,
  userlandProxy: null,
  hostGateway: '172.17.0.1',
};

export const SETTINGS: Settings = {
  values: {
    DARI_PROJECT: 'goals',
    WEB_PORT: '5173',
    API_PORT: '3000',
    DB_PORT: '27017',
    PUBLISH_ADDRESS: '127.0.0.1',
    DB_USER: 'goals',
    DB_PASSWORD: 'not-to-be-printed',
    SOURCE_DIR: '/home/me/dari/apps/web/src',
  },
  secrets: ['DB_PASSWORD'],
};

/** @param content hash of a built image; `null` makes it one that is pulled. */
export function wantedImage(tag: string, content: string | null, from: readonly string[] = []): WantedImage {
  return {
    tag,
    how: content === null ? 'pull' : 'build',
    source: 'registry',
    content,
    from,
    labels: content === null ? {} : { 'dev.dari.content': content },
    build:
      content === null
        ? null
        : {
            dockerfile: `infra/images/${tag.replace(/^goals-|:.*$/g, '')}/Dockerfile`,
            context: '.',
            args: {},
            npmPackages: [],
          },
    rootfs: null,
  };
}

export const IMAGES: ChosenImages = {
  byName: { mongo: 'mongo:8.0', api: 'goals-api:dev', web: 'goals-web:dev' },
  wanted: [
    wantedImage('goals-api:dev', 'a1', ['node:24-slim']),
    wantedImage('goals-web:dev', 'w1', ['node:24-slim']),
    wantedImage('node:24-slim', null),
    wantedImage('mongo:8.0', null),
  ],
  database: 'MongoDB',
};

const db: ContainerDefinition = {
  tier: 'db',
  name: '${DARI_PROJECT}-db',
  image: 'mongo',
  env: { MONGO_INITDB_ROOT_USERNAME: '${DB_USER}', MONGO_INITDB_ROOT_PASSWORD: '${DB_PASSWORD}' },
  networks: [{ name: '${DARI_PROJECT}-net', aliases: ['db'] }],
  publish: [],
  mounts: [{ kind: 'volume', volume: '${DARI_PROJECT}-data', target: '/data/db', readOnly: false }],
  extraHosts: ['host.docker.internal:host-gateway'],
};

const api: ContainerDefinition = {
  ...db,
  tier: 'api',
  name: '${DARI_PROJECT}-api',
  image: 'api',
  env: { DB_HOST: '${DARI_PROJECT}-db', DB_PASSWORD: '${DB_PASSWORD}' },
  networks: [{ name: '${DARI_PROJECT}-net', aliases: ['api'] }],
  publish: [{ containerPort: 3000, hostPort: '${API_PORT}', reach: 'host' }],
  mounts: [],
};

const web: ContainerDefinition = {
  ...api,
  tier: 'web',
  name: '${DARI_PROJECT}-web',
  image: 'web',
  env: { WEB_POLLING: 'false' },
  networks: [
    { name: '${DARI_PROJECT}-net', aliases: ['web'] },
    { name: '${DARI_PROJECT}-edge', aliases: ['page', 'www'] },
  ],
  publish: [{ containerPort: 5173, hostPort: '${WEB_PORT}', reach: 'host-and-containers' }],
  mounts: [{ kind: 'bind', source: '${SOURCE_DIR}', target: '/app/src', readOnly: true }],
};

/** Two networks of its own; the web container is on both. */
export const NETWORKED: StackDefinition = {
  name: 'bridge',
  networks: [{ name: '${DARI_PROJECT}-net' }, { name: '${DARI_PROJECT}-edge' }],
  volumes: [{ name: '${DARI_PROJECT}-data' }],
  containers: [db, api, web],
};

/** The same tiers on the default bridge. */
export const ON_DEFAULT_BRIDGE: StackDefinition = {
  ...NETWORKED,
  name: 'host-ports',
  networks: [],
  containers: [db, api, web].map((container) => ({
    ...container,
    networks: [{ name: 'bridge', aliases: [] }],
  })),
};

/** @param changes to the settings. */
export function exampleStack(changes: Readonly<Record<string, string>> = {}, definition = NETWORKED): Stack {
  const settings = { ...SETTINGS, values: { ...SETTINGS.values, ...changes } };
  return resolveStack(definition, settings, ENGINE, IMAGES);
}

/** An engine as it is after its installation. */
export const EMPTY: Topology = {
  engine: ENGINE,
  networks: ['bridge', 'host', 'none'].map((name) => ({
    id: `builtin-${name}`,
    name,
    driver: name === 'none' ? 'null' : name,
    internal: false,
    ipv6: false,
    subnets: [],
    options: {},
    labels: {},
  })),
  containers: [],
  volumes: [],
  images: [],
};

/** An engine on which the stack runs. */
export function running(stack: Stack): Topology {
  return simulate(EMPTY, plan(stack, EMPTY));
}
