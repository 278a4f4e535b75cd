import type { Connection, Model, Types } from 'mongoose';
import { Schema } from 'mongoose';

/** A goal as the database keeps it. The id says when it was made, so newest first is an order by `_id`. */
export interface GoalDocument {
  readonly _id: Types.ObjectId;
  readonly text: string;
  readonly done: boolean;
  readonly createdAt: Date;
}

/** What must be there, and how long it may be, is the contract's to say, and checked at the entry points. */
const goalSchema = new Schema<GoalDocument>(
  {
    text: String,
    done: Boolean,
    createdAt: Date,
  },
  // The one index it needs is that of `_id`, which every collection has.
  { versionKey: false, autoIndex: false, autoCreate: false, strict: 'throw' },
);

export function goalModel(connection: Connection): Model<GoalDocument> {
  return connection.model<GoalDocument>('Goal', goalSchema, 'goals');
}
