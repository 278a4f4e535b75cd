import type { Scene } from '../check/scene.ts';

/**
 * What the learner typed for a task, without what comes along when it is copied: spaces, quotes and the comma of JSON.
 *
 * @returns `null`: nothing yet.
 */
export function typedFor(taskId: string, { history }: Pick<Scene, 'history'>): string | null {
  const text = history.typed[taskId]?.text.trim().replace(/^["'`]+|["'`,]+$/g, '') ?? '';
  return text === '' ? null : text;
}
