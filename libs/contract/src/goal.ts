import { z } from 'zod';

export const GOAL_TEXT_MAX = 500;

/** 24 hexadecimal digits: an ObjectId of MongoDB. */
export const goalIdSchema = z.string().regex(/^[0-9a-f]{24}$/i, 'an id has 24 hexadecimal digits');

/** NUL, and half of a surrogate pair, cannot be kept as they came by every database. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

const goalTextSchema = z
  .string()
  .trim()
  .min(1)
  .max(GOAL_TEXT_MAX)
  .refine((text) => !UNSTORABLE.test(text), 'a text has no NUL and no half of a surrogate pair');

export const goalSchema = z.strictObject({
  id: goalIdSchema,
  text: goalTextSchema,
  done: z.boolean(),
  /** ISO 8601 in UTC. */
  createdAt: z.iso.datetime(),
});
export type Goal = z.infer<typeof goalSchema>;

export const createGoalSchema = z.strictObject({ text: goalTextSchema });
export type CreateGoal = z.infer<typeof createGoalSchema>;

export const updateGoalSchema = z
  .strictObject({ text: goalTextSchema.optional(), done: z.boolean().optional() })
  .refine((change) => change.text !== undefined || change.done !== undefined, 'give text, done or both');
export type UpdateGoal = z.infer<typeof updateGoalSchema>;

/** Query of `GET /goals`: newest first; `cursor` is the `nextCursor` of the page before. */
export const listGoalsSchema = z.strictObject({
  cursor: goalIdSchema.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type ListGoals = z.infer<typeof listGoalsSchema>;

export const goalPageSchema = z.strictObject({
  items: z.array(goalSchema),
  /** `null` on the last page. */
  nextCursor: goalIdSchema.nullable(),
});
export type GoalPage = z.infer<typeof goalPageSchema>;
