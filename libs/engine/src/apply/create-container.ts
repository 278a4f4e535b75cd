import type { WantedContainer } from '@dari/topology';
import { hasStatus, type Api } from '../http/api.ts';
import { cancelled } from '../http/modem-api.ts';
import { inspectContainer } from '../observe.ts';
import { containerOptions } from './container-options.ts';
import { connectNetwork } from './network-steps.ts';
import { assertSameOwner } from './ours.ts';
import { deleteContainer } from './remove-container.ts';
import { startContainer } from './start-container.ts';

/** How long a name may be contended for by another `up`, in milliseconds. */
const CONTENTION_MS = 10_000;
/** How long the removal of a half-made container may take once the caller has given up, in milliseconds. */
const CLEAN_UP_MS = 15_000;

/**
 * Creates a container, puts it on its networks and starts it. When anything fails after the creation the container is
 * removed again, so that nothing half-made is left. When the same project has made one of that name meanwhile (two
 * `up` at once), that one is started instead.
 */
export async function createContainer(
  api: Api,
  wanted: WantedContainer,
  signal?: AbortSignal,
): Promise<void> {
  if (signal?.aborted === true) throw cancelled(signal.reason);
  // Not cut short by the signal: a container that comes to be after the call was given up would be left behind.
  const id = await create(api, wanted);
  if (id === null) return;
  try {
    for (const { name, aliases } of wanted.networks.slice(1)) {
      await connectNetwork(api, { containerId: id, network: name, aliases }, signal);
    }
    await startContainer(api, wanted.name, id, signal);
  } catch (error) {
    await deleteContainer(api, id, AbortSignal.timeout(CLEAN_UP_MS)).catch(() => undefined);
    throw error;
  }
}

/** @returns the new container's id; `null` when somebody else has made it and it has been started. */
async function create(api: Api, wanted: WantedContainer): Promise<string | null> {
  const body = containerOptions(wanted);
  const query = { name: wanted.name };
  const deadline = Date.now() + CONTENTION_MS;
  for (;;) {
    try {
      const made = await api.json({ method: 'POST', path: '/containers/create', query, body });
      return (made as { Id: string }).Id;
    } catch (error) {
      // The engine reserves a name before it shows the container, and frees it after the container is gone.
      if (!hasStatus(error, 409) || Date.now() > deadline) throw error;
    }
    if (await startExisting(api, wanted)) return null;
  }
}

/** @returns `false` when there is none (any more), so that the name is worth another try. */
async function startExisting(api: Api, wanted: WantedContainer): Promise<boolean> {
  const existing = await inspectContainer(api, wanted.name);
  if (existing === null) return false;
  assertSameOwner('container', wanted.name, wanted.labels, existing.Config?.Labels ?? {}, {
    image: existing.Config?.Image ?? '',
    state: existing.State?.Status ?? '',
  });
  const id = existing.Id ?? wanted.name;
  if (existing.State?.Status === 'removing') {
    await deleteContainer(api, id);
    return false;
  }
  try {
    await startContainer(api, wanted.name, id);
    return true;
  } catch (error) {
    if (hasStatus(error, 404, 409)) return false;
    throw error;
  }
}
