import type { Container, ContainerState } from '@dari/topology';
import type { ContainerJson } from './inspect-json.ts';
import { mapAttachments, nameOf, networkName } from './map-attachment.ts';
import { mapBound } from './map-bound.ts';
import { mapCommand } from './map-command.ts';
import { mapMounts } from './map-mounts.ts';
import { mapPorts } from './map-ports.ts';
import { confinementOf, healthOf, loggingOf } from './map-settings.ts';
import { orNull, timeOrNull } from './text.ts';

const STATES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'] as const;

/**
 * Maps `GET /containers/{id}/json`.
 *
 * @param networkIds ids of the networks by name
 */
export function mapContainer(
  json: ContainerJson,
  networkIds: ReadonlyMap<string, string> = new Map(),
): Container {
  const state = stateOf(json.State?.Status);
  const startedAt = timeOrNull(json.State?.StartedAt);
  const hasExit = startedAt !== null && state !== 'running' && state !== 'paused';
  return {
    id: json.Id ?? '',
    name: nameOf(json),
    image: { id: json.Image ?? '', reference: json.Config?.Image ?? '' },
    state,
    exitCode: hasExit ? (json.State?.ExitCode ?? null) : null,
    error: orNull(json.State?.Error),
    labels: json.Config?.Labels ?? {},
    hostname: json.Config?.Hostname ?? '',
    networkMode: networkName(orNull(json.HostConfig?.NetworkMode) ?? 'bridge'),
    env: json.Config?.Env ?? [],
    attachments: mapAttachments(json, networkIds),
    published: mapPorts(json),
    bound: mapBound(json),
    command: mapCommand(json),
    exposed: Object.keys(json.Config?.ExposedPorts ?? {}).sort(),
    mounts: mapMounts(json),
    extraHosts: json.HostConfig?.ExtraHosts ?? [],
    confinement: confinementOf(json),
    restart: restartOf(json),
    health: healthOf(json),
    logging: loggingOf(json),
    startedAt,
  };
}

/** What no engine known here sends counts as dead: nothing can be said of such a container. */
function stateOf(status: string | undefined): ContainerState {
  return STATES.find((state) => state === status) ?? 'dead';
}

/** As on the command line: `no`, `always`, `unless-stopped`, `on-failure`, `on-failure:3`. */
function restartOf(json: ContainerJson): string {
  const policy = json.HostConfig?.RestartPolicy;
  const name = orNull(policy?.Name) ?? 'no';
  const retries = policy?.MaximumRetryCount ?? 0;
  return name === 'on-failure' && retries > 0 ? `${name}:${retries}` : name;
}
