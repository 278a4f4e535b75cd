import type { Goal, GoalPage } from '@dari/contract';
import { goalPageSchema, goalSchema } from '@dari/contract';
import { CallError } from '../api/call-error.ts';
import { call } from '../api/call.ts';
import type { GoalChange } from './goal-pages.ts';

const PAGE_SIZE = 20;

/** @param api where this browser finds the api, for example `http://localhost:3000` or `http://localhost:8080/api`. */
export function fetchGoals(api: string, cursor: string | null, signal: AbortSignal): Promise<GoalPage> {
  const query = new URLSearchParams({ limit: String(PAGE_SIZE), ...(cursor === null ? {} : { cursor }) });
  return call({ method: 'GET', url: `${api}/goals?${query}`, signal }, goalPageSchema);
}

/**
 * Asks the api for a change.
 *
 * @returns the goal as the api stored it; `null` when it was deleted.
 * @throws CallError
 */
export async function sendChange(api: string, change: GoalChange): Promise<Goal | null> {
  switch (change.kind) {
    case 'add': {
      const { text, done } = change.temporary;
      const goal = await call({ method: 'POST', url: `${api}/goals`, body: { text } }, goalSchema);
      return done ? patch(api, goal.id, { done }) : goal;
    }
    case 'edit':
      return patch(api, change.goal.id, { text: change.text });
    case 'mark':
      return patch(api, change.goal.id, { done: change.done });
    case 'delete':
      await remove(api, change.goal.id);
      return null;
  }
}

function patch(api: string, id: string, body: { text?: string; done?: boolean }): Promise<Goal> {
  return call({ method: 'PATCH', url: `${api}/goals/${id}`, body }, goalSchema);
}

/** A goal that is not there any more is as good as deleted. */
async function remove(api: string, id: string): Promise<void> {
  const anything = { safeParse: () => ({ success: true, data: undefined }) as const };
  try {
    await call({ method: 'DELETE', url: `${api}/goals/${id}` }, anything);
  } catch (error) {
    if (error instanceof CallError && error.failure.kind === 'refusal' && error.failure.status === 404)
      return;
    throw error;
  }
}
