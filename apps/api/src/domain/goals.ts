import type { CreateGoal, Goal, GoalPage, ListGoals, UpdateGoal } from '@dari/contract';
import type { GoalChange, GoalRepository } from './goal-repository.ts';

/** There is no goal with that id. */
export class GoalNotFound extends Error {
  override readonly name = 'GoalNotFound';
  readonly id: string;

  constructor(id: string) {
    super(`there is no goal with the id ${id}`);
    this.id = id;
  }
}

/** What people can do with goals. */
export interface Goals {
  list(query: ListGoals): Promise<GoalPage>;
  add(goal: CreateGoal): Promise<Goal>;
  /** @throws {@link GoalNotFound} */
  change(id: string, change: UpdateGoal): Promise<Goal>;
  /** @throws {@link GoalNotFound} */
  remove(id: string): Promise<void>;
}

export function goals(repository: GoalRepository, now: () => Date): Goals {
  return {
    async list({ cursor, limit }) {
      // One more than asked for tells whether there is a next page without counting.
      const found = await repository.list({ before: cursor, limit: limit + 1 });
      const items = found.slice(0, limit);
      return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
    add: ({ text }) => repository.add({ text, done: false, createdAt: now() }),
    async change(id, change) {
      return (await repository.change(id, withoutUndefined(change))) ?? missing(id);
    },
    async remove(id) {
      if (!(await repository.remove(id))) missing(id);
    },
  };
}

function missing(id: string): never {
  throw new GoalNotFound(id);
}

function withoutUndefined({ text, done }: UpdateGoal): GoalChange {
  return { ...(text !== undefined && { text }), ...(done !== undefined && { done }) };
}
