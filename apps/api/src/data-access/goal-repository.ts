import type { Goal } from '@dari/contract';
import type { Model } from 'mongoose';
import { Types } from 'mongoose';
import type { GoalRepository } from '../domain/goal-repository.ts';
import type { GoalDocument } from './goal-model.ts';

/** Runs one operation on the model of the connection that is alive now, within a bounded time. */
export type OnGoals = <T>(operation: (model: Model<GoalDocument>) => Promise<T>) => Promise<T>;

export function goalRepository(onGoals: OnGoals): GoalRepository {
  return {
    list: ({ before, limit }) =>
      onGoals(async (model) => {
        const older = before === undefined ? {} : { _id: { $lt: new Types.ObjectId(before) } };
        const found = await model.find(older).sort({ _id: -1 }).limit(limit).lean();
        return found.map(toGoal);
      }),
    add: (goal) => onGoals(async (model) => toGoal(await model.create(goal))),
    change: (id, change) =>
      onGoals(async (model) => {
        const changed = await model
          .findOneAndUpdate({ _id: new Types.ObjectId(id) }, { $set: change }, { returnDocument: 'after' })
          .lean();
        return changed === null ? null : toGoal(changed);
      }),
    remove: (id) =>
      onGoals(async (model) => {
        const { deletedCount } = await model.deleteOne({ _id: new Types.ObjectId(id) });
        return deletedCount === 1;
      }),
  };
}

function toGoal({ _id, text, done, createdAt }: GoalDocument): Goal {
  return { id: _id.toHexString(), text, done, createdAt: createdAt.toISOString() };
}
