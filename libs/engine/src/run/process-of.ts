import type { Api } from '../http/api.ts';
import { inspectContainer } from '../observe.ts';

/** @returns the number of the container's first process where the engine runs; `null` when it does not run. */
export async function processOf(api: Api, container: string, signal?: AbortSignal): Promise<number | null> {
  const json = await inspectContainer(api, container, signal);
  const process = json?.State?.Pid ?? 0;
  return process > 0 ? process : null;
}
