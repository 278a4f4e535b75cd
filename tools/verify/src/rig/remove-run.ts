import { setTimeout as wait } from 'node:timers/promises';
import { RUN_LABEL } from './create-body.ts';
import { ApiError, type EngineApi } from './engine-api.ts';

const ASK_AGAIN_MS = 100;
const PATIENCE_MS = 30_000;

interface Thing {
  readonly Id: string;
  readonly State?: string;
}

/** Removes everything that carries the label of a run. */
export async function removeRun(api: EngineApi, run: string): Promise<void> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`${RUN_LABEL}=${run}`] }));
  for (const { ID } of await servicesOf(api, filters)) {
    await unlessGone(() => api.call('DELETE', `/services/${ID}`));
  }
  const containers = (await api.call('GET', `/containers/json?all=1&filters=${filters}`)) as Thing[];
  await Promise.all(
    containers.map(({ Id }) => unlessGone(() => api.call('DELETE', `/containers/${Id}?force=1&v=1`))),
  );
  const networks = (await api.call('GET', `/networks?filters=${filters}`)) as Thing[];
  for (const { Id } of networks) await unlessGone(() => removeNetwork(api, Id));
}

/** Tasks hold an overlay for a while after their service is gone. */
async function removeNetwork(api: EngineApi, id: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await api.call('DELETE', `/networks/${id}`);
      return;
    } catch (error) {
      const inUse = error instanceof ApiError && error.message.includes('in use by task');
      if (!inUse || performance.now() > until) throw error;
    }
    await wait(ASK_AGAIN_MS);
  }
}

/** Engines that are in no swarm have none, and say so with an error. */
async function servicesOf(api: EngineApi, filters: string): Promise<readonly { readonly ID: string }[]> {
  try {
    return (await api.call('GET', `/services?filters=${filters}`)) as { readonly ID: string }[];
  } catch (error) {
    if (error instanceof ApiError) return [];
    throw error;
  }
}

async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ApiError && (error.status === 404 || error.status === 409))) throw error;
  }
}
