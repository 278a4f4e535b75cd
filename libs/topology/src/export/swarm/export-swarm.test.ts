import { describe, expect, it } from 'vitest';
import { exampleStack, ON_DEFAULT_BRIDGE } from '../../../test/example-stacks.ts';
import type { Stack, WantedContainer } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import { exportSwarm } from './export-swarm.ts';
import type { EndpointMode } from './export-swarm.ts';

const stack = exampleStack();

function services(of: Stack, endpointMode: EndpointMode = 'vip'): Readonly<Record<string, PlainObject>> {
  const { file } = exportSwarm(of, { folder: '/home/me/dari', endpointMode });
  return file['services'] as Readonly<Record<string, PlainObject>>;
}

function container(tier: string): WantedContainer {
  const found = stack.containers.find((one) => one.tier === tier);
  if (found === undefined) throw new Error(`the stack has no ${tier}`);
  return found;
}

function codes(of: Stack): readonly string[] {
  return exportSwarm(of, { folder: '/home/me/dari', endpointMode: 'vip' }).notes.map(({ code }) => code);
}

const server = { value: 'goals-api-1:3000 goals-api-2:3000', secret: null };
const balanced: Stack = {
  ...stack,
  containers: [
    ...[1, 2].map((replica) => ({
      ...container('api'),
      name: `goals-api-${replica}`,
      replica,
      env: { CONTAINER_NAME: { value: `goals-api-${replica}`, secret: null } },
      labels: { 'dev.dari.tier': 'api', 'dev.dari.replica': String(replica) },
    })),
    { ...container('web'), env: { API_SERVERS: server } },
  ],
};

describe('exportSwarm', () => {
  it('keeps every name that the containers dial as an alias', () => {
    expect(services(stack)).toMatchObject({
      db: { networks: { net: { aliases: ['goals-db'] } } },
      web: { networks: { net: { aliases: ['goals-web'] }, edge: { aliases: ['goals-web', 'page', 'www'] } } },
    });
  });

  it('makes overlay networks without our labels, and the volume under its name', () => {
    const { file } = exportSwarm(stack, { folder: '/', endpointMode: 'vip' });
    expect(file).toMatchObject({
      networks: { net: { driver: 'overlay' }, edge: { driver: 'overlay' } },
      volumes: { 'goals-data': { name: 'goals-data', labels: { 'dev.dari.project': 'goals' } } },
    });
    expect(JSON.stringify(file['networks'])).not.toContain('dev.dari');
  });

  it('makes replicas one service whose tasks know their own names, and lists them by the name of all', () => {
    expect(services(balanced)).toMatchObject({
      api: {
        environment: { CONTAINER_NAME: 'goals-api-{{.Task.Slot}}' },
        deploy: { replicas: 2, labels: { 'dev.dari.tier': 'api' } },
      },
      web: { environment: { API_SERVERS: 'tasks.goals-api:3000' }, deploy: { replicas: 1 } },
    });
    expect(JSON.stringify(services(balanced))).not.toContain('dev.dari.replica');
    expect(codes(balanced)).toContain('swarm-turns');
  });

  it('keeps braces that Swarm would take for a template', () => {
    const api = { ...container('api'), env: { A: { value: '{{.Node.ID}} $x', secret: null } } };
    expect(services({ ...stack, containers: [api] })['api']).toMatchObject({
      environment: { A: '{{"{{"}}.Node.ID}} $$x' },
    });
  });

  it.each([
    ['vip', 'ingress'],
    ['dnsrr', 'host'],
  ] as const)('publishes with %s in the mode %s', (endpointMode, mode) => {
    expect(services(stack, endpointMode)['api']).toMatchObject({
      ports: [{ target: 3000, published: 3000, protocol: 'tcp', mode }],
      deploy: { endpoint_mode: endpointMode },
    });
  });

  it.each([
    ['no', { condition: 'none' }],
    ['unless-stopped', { condition: 'any' }],
    ['always', { condition: 'any' }],
    ['on-failure', { condition: 'on-failure' }],
    ['on-failure:3', { condition: 'on-failure', max_attempts: 3 }],
  ])('restarts as the policy %s does', (restart, policy) => {
    const db = { ...container('db'), restart };
    expect(services({ ...stack, containers: [db] })['db']).toMatchObject({
      deploy: { restart_policy: policy },
    });
  });

  it('carries limits, and keeps what has a volume or a folder on a manager', () => {
    const db = container('db');
    const confinement = { ...db.confinement, memoryBytes: 1024 ** 3, pids: 512, noNewPrivileges: true };
    const limited = { ...stack, containers: [{ ...db, confinement }] };
    expect(services(limited)['db']).toMatchObject({
      deploy: {
        resources: { limits: { memory: '1g', pids: 512 } },
        placement: { constraints: ['node.role == manager'] },
      },
    });
    expect(services(stack)['api']).not.toHaveProperty('deploy.placement');
    expect(codes(limited)).toContain('swarm-new-privileges');
  });

  it('lists what a swarm does otherwise, and what does not work there', () => {
    expect(codes(stack)).toEqual([
      'images-first',
      'swarm-local-images',
      'swarm-names',
      'swarm-secrets',
      'swarm-ports',
      'swarm-volume',
      'swarm-folder',
      'no-host-gateway',
    ]);
    const dialling = exampleStack(
      {},
      {
        ...ON_DEFAULT_BRIDGE,
        containers: ON_DEFAULT_BRIDGE.containers.map((one) => ({
          ...one,
          env: { DB_HOST: 'host.docker.internal' },
        })),
      },
    );
    expect(codes(dialling)).toEqual(
      expect.arrayContaining(['no-default-bridge', 'no-host-gateway', 'dials-host']),
    );
    expect(services(dialling)['db']).not.toHaveProperty('networks');
    expect(JSON.stringify(services(dialling))).not.toContain('host-gateway');
  });
});
