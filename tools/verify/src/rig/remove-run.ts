import { RUN_LABEL } from './create-body.ts';
import { ApiError, type EngineApi } from './engine-api.ts';

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
  for (const { Id } of networks) await unlessGone(() => api.call('DELETE', `/networks/${Id}`));
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
