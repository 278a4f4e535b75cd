import type { Task } from '@dari/course';

/** How a task is answered: by choosing, by typing, or by what is done with docker alone. */
export type AnswerKind = 'choose' | 'type' | 'none';

/** @returns what `a` does for this task. */
export function answerKind(task: Task | undefined): AnswerKind {
  if (task === undefined) return 'none';
  if ((task.choices ?? []).length > 0) return 'choose';
  // Some tasks are done and then ask for something that was seen meanwhile.
  return task.kind === 'observe' || task.solution.some((act) => typeof act !== 'string') ? 'type' : 'none';
}
