import type { Goal } from '@dari/contract';
import type { Model } from 'mongoose';
import { Types } from 'mongoose';
import type { GoalPageQuery, GoalRepository } from '../domain/goal-repository.ts';
import { gatheredWrites } from './gathered-writes.ts';
import type { GoalDocument } from './goal-model.ts';
import { sharedReads } from './shared-reads.ts';

/** Runs one operation on the model of the connection that is alive now, within a bounded time. */
export type OnGoals = <T>(operation: (model: Model<GoalDocument>) => Promise<T>) => Promise<T>;

export function goalRepository(onGoals: OnGoals): GoalRepository {
  const read = sharedReads(({ before, limit }: GoalPageQuery) =>
    onGoals(async ({ collection }) => {
      const older = before === undefined ? {} : { _id: { $lt: new Types.ObjectId(before) } };
      const found = await collection.find<GoalDocument>(older, { sort: { _id: -1 }, limit }).toArray();
      return found.map(toGoal);
    }),
  );
  const write = gatheredWrites((documents: readonly GoalDocument[]) =>
    onGoals(async ({ collection }) => {
      await collection.insertMany([...documents], { ordered: false });
    }),
  );
  return {
    list: (page) => read(`${page.limit} ${page.before ?? ''}`, page),
    add: async (goal) => {
      const document = { _id: new Types.ObjectId(), ...goal };
      await write(document);
      return toGoal(document);
    },
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
