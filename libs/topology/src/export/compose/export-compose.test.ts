import { describe, expect, it } from 'vitest';
import { exampleStack, ON_DEFAULT_BRIDGE } from '../../../test/example-stacks.ts';
import type { Stack, WantedContainer, WantedImage } from '../../stack.ts';
import { UNCONFINED } from '../../topology.ts';
import type { PlainObject } from '../plain-data.ts';
import { exportCompose } from './export-compose.ts';

const options = { folder: '/home/me/dari', api: '1.44' };
const stack = exampleStack();

interface File {
  readonly name: string;
  readonly services: Readonly<Record<string, PlainObject>>;
  readonly networks?: unknown;
  readonly volumes?: unknown;
}

function fileOf(of: Stack, changes: Partial<typeof options> = {}): File {
  return exportCompose(of, { ...options, ...changes }).file as unknown as File;
}

/** The service of the db container, changed. */
function changed(changes: Partial<WantedContainer>, api = '1.44'): PlainObject | undefined {
  const [db] = stack.containers;
  if (db === undefined) throw new Error('the stack has containers');
  return fileOf({ ...stack, containers: [{ ...db, ...changes }] }, { api }).services['db'];
}

describe('exportCompose', () => {
  it('names networks and volumes as the engine knows them, with our labels', () => {
    const { name, networks, volumes } = fileOf({
      ...stack,
      networks: stack.networks.map((one, index) => ({ ...one, internal: index === 1 })),
    });
    const labels = { 'dev.dari.project': 'goals' };
    expect(name).toBe('goals');
    expect(networks).toEqual({
      'goals-net': { name: 'goals-net', driver: 'bridge', labels },
      'goals-edge': { name: 'goals-edge', driver: 'bridge', internal: true, labels },
    });
    expect(volumes).toEqual({
      'goals-data': { name: 'goals-data', labels: { ...labels, 'dev.dari.database': 'MongoDB' } },
    });
  });

  it('writes a container with its name, image, ports, mounts and labels', () => {
    // It does not have its tier's name on every network.
    expect(fileOf(stack).services['goals-web']).toEqual({
      container_name: 'goals-web',
      image: 'goals-web:dev',
      build: {
        context: '.',
        dockerfile: 'infra/images/web/Dockerfile',
        args: {},
        labels: { 'dev.dari.content': 'w1' },
      },
      environment: { WEB_POLLING: 'false' },
      // The first network is where the container is made.
      networks: {
        'goals-net': { aliases: ['web'], priority: 2 },
        'goals-edge': { aliases: ['page', 'www'], priority: 1 },
      },
      ports: ['127.0.0.1:5173:5173', '172.17.0.1:5173:5173'],
      volumes: [
        {
          type: 'bind',
          source: './apps/web/src',
          target: '/app/src',
          read_only: true,
          bind: { create_host_path: false },
        },
      ],
      extra_hosts: ['host.docker.internal:host-gateway'],
      labels: { 'dev.dari.project': 'goals', 'dev.dari.stack': 'bridge', 'dev.dari.tier': 'web' },
    });
  });

  it('reads a secret when Compose runs, and stops without one', () => {
    const { environment } = changed({}) as { environment: unknown };
    expect(environment).toEqual({
      MONGO_INITDB_ROOT_USERNAME: 'goals',
      MONGO_INITDB_ROOT_PASSWORD: '${DB_PASSWORD:?}',
    });
    expect(JSON.stringify(exportCompose(stack, options))).not.toContain('not-to-be-printed');
  });

  it('keeps every dollar sign that Compose would take for a variable', () => {
    expect(
      changed({
        env: { PRICE: { value: '$5 and ${HOME}', secret: null } },
        labels: { price: '$5' },
      }),
    ).toMatchObject({ environment: { PRICE: '$$5 and $${HOME}' }, labels: { price: '$$5' } });
  });

  it('carries what confines, restarts, checks and logs a container', () => {
    const hardened = changed({
      mounts: [{ kind: 'tmpfs', target: '/tmp' }],
      confinement: {
        user: '999:999',
        readOnlyRoot: true,
        droppedCapabilities: ['ALL'],
        addedCapabilities: ['CHOWN'],
        noNewPrivileges: true,
        memoryBytes: 256 * 1024 * 1024,
        pids: 128,
      },
      restart: 'unless-stopped',
      health: {
        command: 'test $HOME',
        intervalMs: 10_000,
        timeoutMs: 1500,
        retries: 3,
        startPeriodMs: 60_000,
      },
      logging: { driver: 'json-file', options: { 'max-size': '10m' } },
    });
    expect(hardened).toMatchObject({
      tmpfs: ['/tmp'],
      user: '999:999',
      read_only: true,
      cap_drop: ['ALL'],
      cap_add: ['CHOWN'],
      security_opt: ['no-new-privileges:true'],
      mem_limit: '256m',
      pids_limit: 128,
      restart: 'unless-stopped',
      healthcheck: {
        test: ['CMD-SHELL', 'test $$HOME'],
        interval: '10s',
        timeout: '1500ms',
        retries: 3,
        start_period: '60s',
      },
      logging: { driver: 'json-file', options: { 'max-size': '10m' } },
    });
  });

  it('leaves out what the engine does by default', () => {
    const service = changed({ confinement: UNCONFINED, restart: 'no', health: null, logging: null });
    for (const key of ['user', 'read_only', 'mem_limit', 'restart', 'healthcheck', 'logging']) {
      expect(service).not.toHaveProperty(key);
    }
  });

  it.each([
    ['1.43', undefined],
    ['1.44', '100ms'],
    ['1.51', '100ms'],
    ['2.0', '100ms'],
  ])('checks often at the start where the engine (API %s) can', (api, interval) => {
    const health = { command: 'true', intervalMs: 1, timeoutMs: 1, retries: 1, startPeriodMs: 1 };
    const { healthcheck } = changed({ health }, api) as { healthcheck: { start_interval?: string } };
    expect(healthcheck.start_interval).toBe(interval);
  });

  it('uses the default bridge as it is, and says which addresses are those of this engine', () => {
    const { file, notes } = exportCompose(exampleStack({}, ON_DEFAULT_BRIDGE), options);
    expect(file).not.toHaveProperty('networks');
    expect(file).toMatchObject({ services: { db: { network_mode: 'bridge' } } });
    expect(notes).toContainEqual({ code: 'engine-address', facts: { address: '172.17.0.1' } });
  });

  it('makes each of several containers a service of its own, under its own name', () => {
    const [db] = stack.containers;
    if (db === undefined) throw new Error('the stack has containers');
    const both = [1, 2].map((replica) => ({ ...db, name: `goals-db-${replica}`, replica }));
    const { services } = fileOf({ ...stack, containers: both });
    expect(Object.keys(services)).toEqual(['goals-db-1', 'goals-db-2']);
    expect(services['goals-db-2']).toMatchObject({
      container_name: 'goals-db-2',
      networks: { 'goals-net': { aliases: ['db'] } },
    });
  });

  it('takes build arguments of the host from its environment', () => {
    const hostArgs = { 'infra/images/api/Dockerfile': ['NPM_CONFIG_REGISTRY'] };
    const { file } = exportCompose(stack, { ...options, hostArgs });
    expect(file).toMatchObject({ services: { api: { build: { args: { NPM_CONFIG_REGISTRY: null } } } } });
  });

  it('says what has to be made before, in order, and what stays on this computer', () => {
    const rootfs: WantedImage = {
      tag: 'dari/debian:trixie',
      how: 'import',
      source: 'offline',
      content: 'd1',
      from: [],
      labels: {},
      build: null,
      rootfs: { suite: 'trixie', packages: [] },
    };
    const base: WantedImage = {
      ...rootfs,
      tag: 'dari/node:24',
      how: 'build',
      from: ['dari/debian:trixie'],
      build: {
        dockerfile: 'infra/images/node/Dockerfile',
        context: '.',
        args: {},
        npmPackages: [{ spec: 'npm@11.21.2', folder: 'infra/images/node' }],
      },
      rootfs: null,
    };
    const { notes } = exportCompose(
      { ...stack, images: [base, rootfs, ...stack.images] },
      { ...options, folder: '/home/you' },
    );
    expect(notes).toEqual([
      {
        code: 'images-first',
        facts: {
          images: 'dari/debian:trixie, dari/node:24',
          stack: 'bridge',
          commands: [
            'mmdebstrap --variant=minbase trixie - | docker import - dari/debian:trixie',
            'npm pack --silent --pack-destination infra/images/node npm@11.21.2',
            'docker build -t dari/node:24 -f infra/images/node/Dockerfile .',
          ].join('\n'),
        },
      },
      {
        code: 'host-folder',
        facts: { container: 'goals-web', folder: '/home/me/dari/apps/web/src', target: '/app/src' },
      },
      { code: 'engine-address', facts: { address: '172.17.0.1' } },
    ]);
  });
});
