import { z } from 'zod';
import { outcomeSchema } from './outcome.ts';
import { vantageSchema } from './vantage.ts';

/** A sentence for people, in each language of the page. */
export const saidSchema = z.strictObject({ en: z.string().min(1), ko: z.string().min(1) });
export type Said = z.infer<typeof saidSchema>;

/** One thing that a call has to get past, and what is known of it. */
export const predictedHopSchema = z.strictObject({
  kind: z.enum([
    'vantage',
    'browser',
    'name',
    'route',
    'isolation',
    'firewall',
    'published-port',
    'proxy',
    'listener',
  ]),
  /** `unknown`: what decides here was not read, and the text says what it is. */
  state: z.enum(['pass', 'stop', 'unknown']),
  place: z.strictObject({
    kind: z.enum(['browser', 'host', 'engine', 'network', 'container', 'outside']),
    /** Of the network or container; empty for the others. */
    name: z.string(),
  }),
  text: saidSchema,
});
export type PredictedHop = z.infer<typeof predictedHopSchema>;

/** What will become of one call of the address book, and why. */
export const predictionSchema = z.strictObject({
  vantage: vantageSchema,
  /** The `id` of an address of the book. */
  address: z.string().min(1),
  outcome: outcomeSchema,
  /** Why, for good: `WORKS`, `NOT_PUBLISHED`, … as `dari why --json` has it. */
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  /** In the order of the call. The first that does not pass decides, and is the last one. */
  hops: z.array(predictedHopSchema),
  reason: saidSchema,
  /** `null` for a call that works. `commands` can be pasted, in their order; empty where no command mends it. */
  remedy: z.strictObject({ text: saidSchema, commands: z.array(z.string().min(1)) }).nullable(),
});
export type Prediction = z.infer<typeof predictionSchema>;
