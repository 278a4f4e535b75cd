import { describe, expect, it } from 'vitest';
import { exampleStack, ON_DEFAULT_BRIDGE } from '../../../test/example-stacks.ts';
import type { Stack, WantedContainer } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import { exportKubernetes } from './export-kubernetes.ts';

const options = { storage: '2Gi', withSecrets: false };
const stack = exampleStack();

function find(of: Stack, kind: string, name: string): PlainObject | undefined {
  return exportKubernetes(of, options).documents.find(
    (document) => document['kind'] === kind && (document['metadata'] as { name: string }).name === name,
  );
}

function container(tier: string): WantedContainer {
  const found = stack.containers.find((one) => one.tier === tier);
  if (found === undefined) throw new Error(`the stack has no ${tier}`);
  return found;
}

/** The pod of the db container, changed. */
function pod(changes: Partial<WantedContainer>): unknown {
  const db = { ...container('db'), ...changes };
  const made = find(
    { ...stack, containers: [db] },
    db.mounts.some(({ kind }) => kind === 'volume') ? 'StatefulSet' : 'Deployment',
    db.name,
  );
  return (made?.['spec'] as { template: { spec: unknown } }).template.spec;
}

function codes(of: Stack): readonly string[] {
  return exportKubernetes(of, options).notes.map(({ code }) => code);
}

const HARDENED: Partial<WantedContainer> = {
  confinement: {
    user: '999:998',
    readOnlyRoot: true,
    droppedCapabilities: ['ALL'],
    addedCapabilities: ['CHOWN'],
    noNewPrivileges: true,
    memoryBytes: 256 * 1024 * 1024,
    pids: 128,
  },
};

describe('exportKubernetes', () => {
  it('makes a StatefulSet with a claim of what has a volume, and a Deployment of the rest', () => {
    expect(find(stack, 'StatefulSet', 'goals-db')).toMatchObject({
      spec: {
        serviceName: 'goals-db',
        volumeClaimTemplates: [
          {
            metadata: { name: 'data', labels: { 'dev.dari.database': 'MongoDB' } },
            spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '2Gi' } } },
          },
        ],
      },
    });
    expect(find(stack, 'Deployment', 'goals-api')).toMatchObject({ spec: { replicas: 1 } });
  });

  it('names a Service as each container is dialled: headless where nothing is published', () => {
    const env = { DB_HOST: { value: 'goals-db', secret: null }, DB_PORT: { value: '27017', secret: null } };
    const called = { ...stack, containers: [container('db'), { ...container('api'), env }] };
    expect(find(called, 'Service', 'goals-db')).toMatchObject({
      spec: { clusterIP: 'None', ports: [{ port: 27_017 }] },
    });
    const api = find(called, 'Service', 'goals-api');
    expect(api).toMatchObject({ spec: { ports: [{ port: 3000 }] } });
    expect(api).not.toHaveProperty('spec.clusterIP');
  });

  it('reads secrets from the Secret, which is empty unless the values are asked for', () => {
    expect(pod({})).toMatchObject({
      containers: [
        {
          env: [
            { name: 'MONGO_INITDB_ROOT_USERNAME', value: 'goals' },
            {
              name: 'MONGO_INITDB_ROOT_PASSWORD',
              valueFrom: { secretKeyRef: { name: 'goals-secrets', key: 'DB_PASSWORD' } },
            },
          ],
        },
      ],
    });
    expect(find(stack, 'Secret', 'goals-secrets')).not.toHaveProperty('stringData');
    expect(JSON.stringify(exportKubernetes(stack, options))).not.toContain('not-to-be-printed');
    const full = exportKubernetes(stack, { ...options, withSecrets: true }).documents;
    expect(full[0]).toMatchObject({ kind: 'Secret', stringData: { DB_PASSWORD: 'not-to-be-printed' } });
  });

  it('confines a pod as Docker confined the container', () => {
    expect(pod(HARDENED)).toMatchObject({
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: 999,
        runAsGroup: 998,
        fsGroup: 998,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [
        {
          resources: { limits: { memory: '256Mi' } },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ['ALL'], add: ['CHOWN'] },
          },
        },
      ],
    });
    expect(pod({})).toMatchObject({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } });
    expect(pod({})).not.toHaveProperty('securityContext.runAsUser');
  });

  it('asks the health check about traffic, and the port about life', () => {
    const health = {
      command: 'test $HOME',
      intervalMs: 10_000,
      timeoutMs: 1500,
      retries: 3,
      startPeriodMs: 60_000,
    };
    const check = { exec: { command: ['/bin/sh', '-c', 'test $HOME'] }, timeoutSeconds: 2 };
    const env = { PORT: { value: '80', secret: null } };
    expect(pod({ health, env })).toMatchObject({
      containers: [
        {
          startupProbe: { ...check, periodSeconds: 2, failureThreshold: 33 },
          readinessProbe: { ...check, periodSeconds: 10, failureThreshold: 3 },
          livenessProbe: { tcpSocket: { port: 80 }, periodSeconds: 10 },
        },
      ],
    });
  });

  it('gives nginx whole names, and a replica the name of its pod', () => {
    const env = { API_SERVERS: { value: 'goals-api-1:3000 goals-api-2:3000', secret: null } };
    const api = { ...container('api'), name: 'goals-api-1', replica: 1 };
    const name = { CONTAINER_NAME: { value: 'goals-api-1', secret: null } };
    const made = {
      ...stack,
      containers: [
        { ...api, env: name },
        { ...container('web'), env },
      ],
    };
    expect(JSON.stringify(find(made, 'Deployment', 'goals-web'))).toContain(
      '"value":"goals-api.$(POD_NAMESPACE).svc.cluster.local:3000"',
    );
    expect(JSON.stringify(find(made, 'Deployment', 'goals-api'))).toContain(
      '{"name":"CONTAINER_NAME","valueFrom":{"fieldRef":{"fieldPath":"metadata.name"}}}',
    );
    expect(codes(made)).toContain('kubernetes-cluster-domain');
  });

  it('keeps what Kubernetes would take for a variable', () => {
    expect(pod({ env: { A: { value: 'a $(B) $C', secret: null } } })).toMatchObject({
      containers: [{ env: [{ name: 'A', value: 'a $$(B) $C' }] }],
    });
  });

  it('turns networks into policies: who is only on an internal one calls nobody else but the name server', () => {
    const networks = stack.networks.map((one) => ({ ...one, internal: one.name === 'goals-net' }));
    const members = { podSelector: { matchLabels: { 'dev.dari.network/goals-net': 'true' } } };
    expect(find({ ...stack, networks }, 'NetworkPolicy', 'goals-net')).toMatchObject({
      spec: {
        ...members,
        policyTypes: ['Ingress', 'Egress'],
        ingress: [{ from: [members] }],
        egress: [{ to: [members] }, { ports: [{ port: 53 }, { port: 53 }] }],
      },
    });
    expect(find(stack, 'NetworkPolicy', 'goals-edge')).toMatchObject({ spec: { egress: [{}] } });
    expect(find(stack, 'NetworkPolicy', 'goals-api-published')).toMatchObject({
      spec: { policyTypes: ['Ingress'], ingress: [{ ports: [{ port: 'tcp-3000' }] }] },
    });
  });

  it('leads the Ingress to the page and tells of other published ports', () => {
    const backend = { service: { name: 'goals-web', port: { name: 'tcp-5173' } } };
    expect(find(stack, 'Ingress', 'goals')).toMatchObject({
      spec: { rules: [{ http: { paths: [{ backend }] } }] },
    });
    expect(exportKubernetes(stack, options).notes).toContainEqual({
      code: 'kubernetes-not-published',
      facts: { names: 'goals-api' },
    });
  });

  it('mounts tmpfs from memory, files from a ConfigMap, and no folder of this computer', () => {
    const folders = { '/home/me/run': { 'addresses.json': '{}' } };
    const mounts = [
      { kind: 'tmpfs', target: '/data/configdb' },
      { kind: 'bind', source: '/home/me/run', target: '/run/dari', readOnly: true },
      { kind: 'bind', source: '/home/me/src', target: '/src', readOnly: true },
    ] as const;
    const made = { ...stack, containers: [{ ...container('api'), mounts }] };
    const { documents, notes } = exportKubernetes(made, { ...options, folders });
    expect(documents.find(({ kind }) => kind === 'Deployment')).toMatchObject({
      spec: {
        template: {
          spec: {
            containers: [
              {
                volumeMounts: [
                  { name: 'data-configdb', mountPath: '/data/configdb' },
                  { name: 'run-dari', mountPath: '/run/dari', readOnly: true },
                ],
              },
            ],
            volumes: [
              { name: 'data-configdb', emptyDir: { medium: 'Memory' } },
              { name: 'run-dari', configMap: { name: 'goals-files' } },
            ],
          },
        },
      },
    });
    expect(documents).toContainEqual(
      expect.objectContaining({ kind: 'ConfigMap', data: { 'addresses.json': '{}' } }),
    );
    expect(notes).toContainEqual({ code: 'kubernetes-folder', facts: { names: '/home/me/src' } });
  });

  it('lists what a cluster does otherwise', () => {
    const hardened = { ...stack, containers: stack.containers.map((one) => ({ ...one, ...HARDENED })) };
    expect(codes(hardened)).toEqual([
      'images-first',
      'kubernetes-local-images',
      'kubernetes-secret',
      'kubernetes-volume',
      'kubernetes-folder',
      'kubernetes-ingress',
      'kubernetes-not-published',
      'kubernetes-aliases',
      'kubernetes-restart',
      'kubernetes-pids',
      'no-host-gateway',
    ]);
    expect(codes(exampleStack({ DARI_PROJECT: '1st' }))).toContain('kubernetes-service-name');
    expect(codes(exampleStack({}, ON_DEFAULT_BRIDGE))).toContain('no-default-bridge');
  });
});
