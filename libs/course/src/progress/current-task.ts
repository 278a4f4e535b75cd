import type { Lesson, Task } from '../lesson.ts';
import type { LessonProgress } from './progress.ts';

/** @returns the task that it is about now; `null` when all are solved. */
export function currentTask({ tasks }: Lesson, one: LessonProgress): Task | null {
  const open = openTasks(tasks, one);
  return open.find(({ id }) => id === one.focus) ?? open[0] ?? null;
}

/** @returns the task to go on with when the current one is left for later; `null`: there is no other. */
export function taskAfter({ tasks }: Lesson, one: LessonProgress, task: string): Task | null {
  const open = openTasks(tasks, one);
  const from = tasks.findIndex(({ id }) => id === task);
  const later = open.find((other) => tasks.indexOf(other) > from);
  return later ?? open.find(({ id }) => id !== task) ?? null;
}

/** @returns the tasks that are not solved and whose turn may come: what they need is there. */
export function openTasks(tasks: readonly Task[], { solved }: LessonProgress): Task[] {
  return tasks.filter(
    ({ id, needs = [] }) => solved[id] === undefined && needs.every((need) => solved[need] !== undefined),
  );
}

/** @returns the tasks that have to be solved before this one, first things first. */
export function missingNeeds({ tasks }: Lesson, one: LessonProgress, task: Task): Task[] {
  const missing = (needs: readonly string[]): string[] =>
    needs.flatMap((need) => [...missing(tasks.find(({ id }) => id === need)?.needs ?? []), need]);
  const ids = new Set(missing(task.needs ?? []));
  return tasks.filter(({ id }) => ids.has(id) && one.solved[id] === undefined);
}

/** @returns whether every task is solved. */
export function isComplete({ tasks }: Lesson, { solved }: LessonProgress): boolean {
  return tasks.every(({ id }) => solved[id] !== undefined);
}
