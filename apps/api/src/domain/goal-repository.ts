import type { Goal } from '@dari/contract';

/** Where goals are kept. Each method throws `DatabaseUnavailable` when the database does not answer in time. */
export interface GoalRepository {
  /** Newest first, at most `limit`, older than the goal `before` where that is given. */
  list(page: GoalPageQuery): Promise<readonly Goal[]>;
  add(goal: Omit<Goal, 'id' | 'createdAt'> & { readonly createdAt: Date }): Promise<Goal>;
  /** @returns the goal as it is now, or `null` when there is none with that id. */
  change(id: string, change: GoalChange): Promise<Goal | null>;
  /** @returns whether there was one with that id. */
  remove(id: string): Promise<boolean>;
}

export interface GoalPageQuery {
  readonly before: string | undefined;
  readonly limit: number;
}

export interface GoalChange {
  readonly text?: string;
  readonly done?: boolean;
}
