import type { Goal, GoalPage } from '@dari/contract';

/** The list as it is held in the cache: the pages loaded so far, newest goal first. */
export interface GoalPages {
  readonly pages: readonly GoalPage[];
  readonly pageParams: readonly unknown[];
}

/** A change that a person asks for. `goal` is the goal as it was shown at that moment. */
export type GoalChange =
  /** `temporary` stands in the list until the api has given the goal its id; `done` when an undo brings it back. */
  | { readonly kind: 'add'; readonly temporary: Goal }
  | { readonly kind: 'edit'; readonly goal: Goal; readonly text: string }
  | { readonly kind: 'mark'; readonly goal: Goal; readonly done: boolean }
  | { readonly kind: 'delete'; readonly goal: Goal };

/** @returns the list as it will be when the change is made. Nothing loaded yet stays nothing. */
export function applyChange<T extends GoalPages>(data: T | undefined, change: GoalChange): T | undefined {
  if (data === undefined) return undefined;
  switch (change.kind) {
    case 'add':
      return mapPages(data, (items, index) => (index === 0 ? [change.temporary, ...items] : items));
    case 'edit':
      return mapGoals(data, (goal) => (goal.id === change.goal.id ? { ...goal, text: change.text } : goal));
    case 'mark':
      return mapGoals(data, (goal) => (goal.id === change.goal.id ? { ...goal, done: change.done } : goal));
    case 'delete':
      return without(data, change.goal.id);
  }
}

/**
 * @returns the list without the change. Only what this change made is undone: a later change of the same goal, and
 * everything else, stays.
 */
export function undoChange<T extends GoalPages>(data: T | undefined, change: GoalChange): T | undefined {
  if (data === undefined) return undefined;
  switch (change.kind) {
    case 'add':
      return without(data, change.temporary.id);
    case 'edit':
      return mapGoals(data, (goal) =>
        goal.id === change.goal.id && goal.text === change.text ? { ...goal, text: change.goal.text } : goal,
      );
    case 'mark':
      return mapGoals(data, (goal) =>
        goal.id === change.goal.id && goal.done === change.done ? { ...goal, done: change.goal.done } : goal,
      );
    case 'delete':
      return inserted(data, change.goal);
  }
}

/** @returns the list with the goal that the api made in the place of the temporary one. */
export function settleAdd<T extends GoalPages>(
  data: T | undefined,
  temporaryId: string,
  goal: Goal,
): T | undefined {
  if (data === undefined) return undefined;
  if (allGoals(data).some(({ id }) => id === goal.id)) return without(data, temporaryId);
  return mapGoals(data, (shown) => (shown.id === temporaryId ? goal : shown));
}

/** @returns every goal of the loaded pages, each once. */
export function allGoals(data: GoalPages): readonly Goal[] {
  const byId = new Map(data.pages.flatMap(({ items }) => items).map((goal) => [goal.id, goal]));
  return [...byId.values()];
}

/** Newest first; what is older than all that is loaded goes to the end. A goal that is there already stays as it is. */
function inserted<T extends GoalPages>(data: T, goal: Goal): T {
  if (allGoals(data).some(({ id }) => id === goal.id)) return data;
  const isOlder = (other: Goal) => other.createdAt <= goal.createdAt;
  const found = data.pages.findIndex(({ items }) => items.some(isOlder));
  const target = found === -1 ? data.pages.length - 1 : found;
  return mapPages(data, (items, index) => {
    if (index !== target) return items;
    const place = items.findIndex(isOlder);
    return place === -1 ? [...items, goal] : items.toSpliced(place, 0, goal);
  });
}

function without<T extends GoalPages>(data: T, id: string): T {
  return mapPages(data, (items) => items.filter((goal) => goal.id !== id));
}

function mapGoals<T extends GoalPages>(data: T, change: (goal: Goal) => Goal): T {
  return mapPages(data, (items) => items.map(change));
}

function mapPages<T extends GoalPages>(data: T, change: (items: Goal[], index: number) => Goal[]): T {
  return { ...data, pages: data.pages.map((page, index) => ({ ...page, items: change(page.items, index) })) };
}
