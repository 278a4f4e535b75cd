import { RUN_LABEL } from './create-body.ts';
import { ApiError, type EngineApi } from './engine-api.ts';

interface Thing {
  readonly Id: string;
  readonly State?: string;
}

/** Removes everything that carries the label of a run. */
export async function removeRun(api: EngineApi, run: string): Promise<void> {
  const filters = encodeURIComponent(JSON.stringify({ label: [`${RUN_LABEL}=${run}`] }));
  const containers = (await api.call('GET', `/containers/json?all=1&filters=${filters}`)) as Thing[];
  await Promise.all(
    containers.map(({ Id }) => unlessGone(() => api.call('DELETE', `/containers/${Id}?force=1&v=1`))),
  );
  const networks = (await api.call('GET', `/networks?filters=${filters}`)) as Thing[];
  for (const { Id } of networks) await unlessGone(() => api.call('DELETE', `/networks/${Id}`));
}

async function unlessGone(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof ApiError && (error.status === 404 || error.status === 409))) throw error;
  }
}
