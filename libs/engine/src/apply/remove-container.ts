import { LABEL } from '@dari/topology';
import { hasStatus, type Api } from '../http/api.ts';
import type { ContainerJson } from '../map/inspect-json.ts';
import { mapContainer } from '../map/map-container.ts';
import { inspectContainer } from '../observe.ts';

/** How long a database gets to write its data down after SIGTERM, in seconds. */
const GRACE_SECONDS = 10;

/**
 * Removes a container with its anonymous volumes. One that keeps data on a volume is asked to stop first; the others
 * have nothing to lose and are killed, which takes a tenth of the time.
 */
export async function removeContainer(api: Api, id: string, signal?: AbortSignal): Promise<void> {
  const json = await inspectContainer(api, id, signal);
  if (json === null) return;
  if (keepsData(json)) await stopContainer(api, json, signal);
  await deleteContainer(api, id, signal);
}

/** Kills and removes. Waits when somebody else is removing it, as its name is taken until that is done. */
export async function deleteContainer(api: Api, id: string, signal?: AbortSignal): Promise<void> {
  const path = containerPath(id);
  try {
    await api.json({ method: 'DELETE', path, query: { force: true, v: true }, signal });
  } catch (error) {
    if (hasStatus(error, 404)) return;
    // "removal of container … is already in progress" (moby/moby#34282)
    if (!hasStatus(error, 409) || !/already in progress/i.test(error.message)) throw error;
    await waitUntilRemoved(api, path, signal);
  }
}

/** @returns the API path of a container. */
export function containerPath(id: string): string {
  return `/containers/${encodeURIComponent(id)}`;
}

async function waitUntilRemoved(api: Api, path: string, signal?: AbortSignal): Promise<void> {
  try {
    await api.json({ method: 'POST', path: `${path}/wait`, query: { condition: 'removed' }, signal });
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
  }
}

function keepsData(json: ContainerJson): boolean {
  const { state, labels, mounts } = mapContainer(json);
  if (state !== 'running' && state !== 'paused') return false;
  return labels[LABEL.tier] === 'db' || mounts.some((mount) => mount.kind === 'volume' && !mount.readOnly);
}

async function stopContainer(api: Api, json: ContainerJson, signal?: AbortSignal): Promise<void> {
  const path = containerPath(json.Id ?? '');
  try {
    // A paused process does not see the signal.
    if (json.State?.Status === 'paused') await api.json({ method: 'POST', path: `${path}/unpause`, signal });
    await api.json({ method: 'POST', path: `${path}/stop`, query: { t: GRACE_SECONDS }, signal });
  } catch (error) {
    if (!hasStatus(error, 304, 404, 409)) throw error;
  }
}
