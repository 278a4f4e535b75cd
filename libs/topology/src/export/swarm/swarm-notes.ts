import { pathBelow } from '../../commands/container-command.ts';
import { DEFAULT_BRIDGE } from '../../stack.ts';
import type { Stack, WantedContainer } from '../../stack.ts';
import type { ExportNote, ExportNoteCode } from '../export-note.ts';
import { firstImages } from '../first-images.ts';
import { hostDials, hostGatewayNames } from '../host-gateway.ts';
import type { ReplicaGroup } from '../replica-group.ts';
import type { SwarmOptions } from './export-swarm.ts';

/** What `docker stack deploy` leaves out, cannot do, or does in another way. */
export function swarmNotes(
  stack: Stack,
  groups: readonly ReplicaGroup[],
  { folder }: SwarmOptions,
): readonly ExportNote[] {
  const containers = groups.map(({ container }) => container);
  const about = (
    code: ExportNoteCode,
    of: readonly string[],
    facts: ExportNote['facts'] = {},
  ): ExportNote[] => (of.length === 0 ? [] : [{ code, facts: { names: of.join(', '), ...facts } }]);
  const named = (has: (container: WantedContainer) => boolean): string[] =>
    groups.filter(({ container }) => has(container)).map(({ name }) => name);
  const built = stack.images.filter(
    ({ tag, how }) => how !== 'pull' && containers.some(({ image }) => image === tag),
  );
  return [
    ...firstImages(stack, () => false),
    ...about(
      'swarm-local-images',
      built.map(({ tag }) => tag),
    ),
    { code: 'swarm-names', facts: { project: stack.project } },
    ...about('swarm-secrets', secretsOf(containers)),
    ...about(
      'swarm-ports',
      containers.flatMap(({ published }) => published.flatMap(narrowPort)),
    ),
    ...about(
      'swarm-new-privileges',
      named(({ confinement }) => confinement.noNewPrivileges),
    ),
    ...about(
      'swarm-volume',
      stack.volumes.map(({ name }) => name),
    ),
    ...about('swarm-folder', foldersOf(containers, folder)),
    ...about(
      'no-default-bridge',
      named(({ networks }) => networks.some(({ name }) => name === DEFAULT_BRIDGE)),
    ),
    ...about(
      'no-host-gateway',
      named((container) => hostGatewayNames(container).length > 0),
    ),
    ...about('dials-host', groups.flatMap(hostDials), { stack: stack.name }),
    ...about(
      'swarm-turns',
      groups.filter(({ count }) => count > 1).map(({ name }) => name),
    ),
  ];
}

function secretsOf(containers: readonly WantedContainer[]): string[] {
  const values = containers.flatMap(({ env }) => Object.values(env));
  return [...new Set(values.flatMap(({ secret }) => (secret === null ? [] : [secret])))];
}

/** A port that was not meant for everybody. */
function narrowPort({ hostPort, hostIps }: WantedContainer['published'][number]): string[] {
  return hostIps.includes('0.0.0.0') ? [] : [String(hostPort)];
}

function foldersOf(containers: readonly WantedContainer[], folder: string): string[] {
  const sources = containers.flatMap(({ mounts }) =>
    mounts.flatMap((mount) => (mount.kind === 'bind' ? [mount.source] : [])),
  );
  return [...new Set(sources.map((source) => pathBelow(folder, source)?.replace(/^[\\/]/, '') ?? source))];
}
