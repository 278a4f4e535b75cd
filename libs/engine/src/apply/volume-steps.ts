import type { WantedVolume } from '@dari/topology';
import { EngineError } from '../engine-error.ts';
import { hasStatus, type Api } from '../http/api.ts';
import type { VolumeJson } from '../map/inspect-json.ts';
import { assertSameOwner } from './ours.ts';

/** Makes a volume, or finds it made: the engine answers with the one there is, whose labels tell whose it is. */
export async function createVolume(api: Api, volume: WantedVolume, signal?: AbortSignal): Promise<void> {
  const body = { Name: volume.name, Labels: volume.labels };
  const json = (await api.json({ method: 'POST', path: '/volumes/create', body, signal })) as VolumeJson;
  assertSameOwner('volume', volume.name, volume.labels, json.Labels ?? {});
}

/** Removes a volume and its data. */
export async function removeVolume(api: Api, name: string, signal?: AbortSignal): Promise<void> {
  try {
    await api.json({ method: 'DELETE', path: `/volumes/${encodeURIComponent(name)}`, signal });
  } catch (error) {
    if (hasStatus(error, 404)) return;
    if (hasStatus(error, 409)) {
      const facts = { what: 'volume', name, containers: await usersOf(api, name, signal) };
      throw new EngineError('in-use', error.message, facts, { cause: error });
    }
    throw error;
  }
}

async function usersOf(api: Api, volume: string, signal?: AbortSignal): Promise<string> {
  const query = { all: true, filters: { volume: [volume] } };
  const list = await api.json({ method: 'GET', path: '/containers/json', query, signal });
  return (list as { Names?: string[] }[])
    .map(({ Names }) => (Names?.[0] ?? '').replace(/^\//, ''))
    .join(', ');
}
