import { exportKubernetes, STACK_NAMES, type PlainObject, type StackName } from '@dari/topology';
import { describe, expect, test } from 'vitest';
import { exportedStack, PASSWORD } from '../test/export-stack.ts';
import { schemaFaults } from '../test/kubernetes/schemas.ts';

const options = { storage: '2Gi', withSecrets: false };

async function documents(name: StackName, changes = {}): Promise<readonly PlainObject[]> {
  const stack = await exportedStack(name, 'registry', changes);
  const run = stack.containers.flatMap(({ mounts }) =>
    mounts.flatMap((mount) => (mount.kind === 'bind' ? [mount.source] : [])),
  );
  const folders = Object.fromEntries(run.map((folder) => [folder, { 'addresses.json': '{}' }]));
  return exportKubernetes(stack, { ...options, folders }).documents;
}

const kinds = (all: readonly PlainObject[]): unknown[] => all.map(({ kind }) => kind);

describe.each(STACK_NAMES)('the stack %s for Kubernetes', (name) => {
  test('is valid by the published schemas', async () => {
    for (const document of await documents(name))
      expect(schemaFaults(document), JSON.stringify(document)).toEqual([]);
    const { documents: full } = exportKubernetes(await exportedStack(name, 'offline'), {
      ...options,
      withSecrets: true,
    });
    for (const document of full) expect(schemaFaults(document)).toEqual([]);
  });

  test('names nothing that it does not hold', async () => {
    const all = JSON.parse(JSON.stringify(await documents(name))) as readonly KubernetesObject[];
    const names = (kind: string): string[] =>
      all.filter((one) => one.kind === kind).map(({ metadata }) => metadata.name);
    const text = JSON.stringify(all);
    for (const [, secret] of text.matchAll(/"secretKeyRef":{"name":"([^"]+)"/g))
      expect(names('Secret')).toContain(secret);
    for (const [, map] of text.matchAll(/"configMap":{"name":"([^"]+)"/g))
      expect(names('ConfigMap')).toContain(map);
    for (const [, service] of text.matchAll(/"service":{"name":"([^"]+)"/g))
      expect(names('Service')).toContain(service);
    for (const { kind, metadata, spec } of all) {
      if (kind !== 'Deployment' && kind !== 'StatefulSet') continue;
      const pod = spec.template.metadata.labels;
      expect(pod).toMatchObject(spec.selector.matchLabels);
      const selectors = all.filter((one) => one.kind === 'Service' && one.metadata.name === metadata.name);
      for (const service of selectors) expect(pod).toMatchObject(service.spec.selector);
    }
  });
});

interface KubernetesObject {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly selector: { readonly matchLabels: Record<string, string> };
    readonly template: { readonly metadata: { readonly labels: Record<string, string> } };
  };
}

describe('the schemas', () => {
  test('refuse what Kubernetes would refuse', async () => {
    const all = await documents('production');
    const text = JSON.stringify(all.find(({ kind }) => kind === 'Deployment'));
    const faults = (from: string, to: string): readonly string[] => {
      expect(text).toContain(from);
      return schemaFaults(JSON.parse(text.replace(from, to)));
    };
    expect(faults('"image":', '"imagee":').join()).toContain('imagee');
    expect(faults('"containerPort":3000', '"containerPort":"3000"')).not.toEqual([]);
    expect(faults('"selector":', '"selectors":')).not.toEqual([]);
    expect(faults('"periodSeconds":2', '"periodSeconds":2.5')).not.toEqual([]);
    expect(faults('apps/v1', 'apps/v2')).toEqual(['there is no kind Deployment of apps/v2']);
  });
});

describe('production for Kubernetes', () => {
  test('is a Secret, Services, a StatefulSet, Deployments, policies and an Ingress', async () => {
    expect(kinds(await documents('production'))).toEqual([
      'Secret',
      'Service',
      'Service',
      'Service',
      'StatefulSet',
      'Deployment',
      'Deployment',
      'NetworkPolicy',
      'NetworkPolicy',
      'NetworkPolicy',
      'Ingress',
    ]);
  });

  test('holds the password only when it is asked for', async () => {
    const stack = await exportedStack('production');
    expect(JSON.stringify(exportKubernetes(stack, options))).not.toContain(PASSWORD);
    const [secret] = exportKubernetes(stack, { ...options, withSecrets: true }).documents;
    expect(secret).toMatchObject({ kind: 'Secret', stringData: { DB_PASSWORD: PASSWORD } });
  });
});
