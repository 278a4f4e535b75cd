import { DEFAULT_BRIDGE } from '../../stack.ts';
import type { Stack, WantedContainer } from '../../stack.ts';
import type { ExportNote, ExportNoteCode } from '../export-note.ts';
import { firstImages } from '../first-images.ts';
import { hostDials, hostGatewayNames } from '../host-gateway.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import { configMapName } from './config-maps.ts';
import type { KubernetesOptions } from './export-kubernetes.ts';
import { frontGroup } from './ingress.ts';
import { secretKeys, secretName } from './secret.ts';

/** What Kubernetes cannot do, does in another way, or leaves to the cluster. */
export function kubernetesNotes(
  stack: Stack,
  groups: readonly ReplicaGroup[],
  options: KubernetesOptions,
): readonly ExportNote[] {
  const about = (
    code: ExportNoteCode,
    names: readonly string[],
    facts: ExportNote['facts'] = {},
  ): ExportNote[] => (names.length === 0 ? [] : [{ code, facts: { names: names.join(', '), ...facts } }]);
  const named = (has: (container: WantedContainer) => boolean): string[] =>
    groups.filter(({ container }) => has(container)).map(({ name }) => name);
  const front = frontGroup(groups);
  const run = new Set(groups.map(({ container }) => container.image));
  const built = stack.images.filter(({ tag, how }) => how !== 'pull' && run.has(tag)).map(({ tag }) => tag);
  const aliases = groups.flatMap(({ container }) => container.networks.flatMap((network) => network.aliases));
  const servers = groups.some(({ container }) => lists(container, groups));
  return [
    ...firstImages(stack, () => false),
    ...about('kubernetes-local-images', built),
    ...about('kubernetes-secret', secretKeys(stack), {
      secret: secretName(stack),
      given: options.withSecrets ? 'yes' : '',
    }),
    ...about(
      'kubernetes-volume',
      stack.volumes.map(({ name }) => name),
      { storage: options.storage },
    ),
    ...about('kubernetes-folder', foldersOf(stack, groups, options)),
    ...about('kubernetes-ingress', front === undefined ? [] : [front.name]),
    ...about(
      'kubernetes-not-published',
      named((one) => one.published.length > 0).filter((name) => name !== front?.name),
    ),
    ...about('kubernetes-aliases', [...new Set(aliases)]),
    ...about(
      'kubernetes-service-name',
      groups.map(({ name }) => name).filter((name) => !/^[a-z]/.test(name)),
    ),
    ...(servers ? [{ code: 'kubernetes-cluster-domain' as const, facts: {} }] : []),
    ...about(
      'kubernetes-restart',
      named(({ restart }) => restart === 'no' || restart.startsWith('on-failure')),
    ),
    ...about(
      'kubernetes-pids',
      named(({ confinement }) => confinement.pids !== null),
    ),
    ...about(
      'kubernetes-logging',
      named(({ logging }) => logging !== null),
    ),
    ...about(
      'kubernetes-user',
      named(({ confinement: { user } }) => user !== '' && !/^\d+(?::\d+)?$/.test(user)),
    ),
    ...about(
      'no-default-bridge',
      named(({ networks }) => networks.some(({ name }) => name === DEFAULT_BRIDGE)),
    ),
    ...about(
      'no-host-gateway',
      named((container) => hostGatewayNames(container).length > 0),
    ),
    ...about('dials-host', groups.flatMap(hostDials), { stack: stack.name }),
  ];
}

function foldersOf(stack: Stack, groups: readonly ReplicaGroup[], options: KubernetesOptions): string[] {
  const sources = groups.flatMap(({ container }) =>
    container.mounts.flatMap((mount) => (mount.kind === 'bind' ? [mount.source] : [])),
  );
  return [...new Set(sources)].filter((source) => configMapName(stack, source, options) === null);
}

function lists({ env }: WantedContainer, groups: readonly ReplicaGroup[]): boolean {
  return Object.values(env).some(({ value }) =>
    groups.some(({ container }) => value.split(' ').some((word) => word.startsWith(`${container.name}:`))),
  );
}
