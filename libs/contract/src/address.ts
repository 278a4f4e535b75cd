import { z } from 'zod';
import { outcomeSchema } from './outcome.ts';
import { predictionSchema } from './prediction.ts';

/** The ways in which the host part of an address can be written. */
export const addressFormSchema = z.enum([
  'localhost',
  'host.docker.internal',
  'container-name',
  'alias',
  'name.network',
  'container-ip',
  /** The first twelve letters of the container's id. */
  'short-id',
  'gateway',
  'lan-ip',
  /** The port of this computer behind which nginx passes calls on. */
  'proxy',
  /** The container in which nginx runs, by its name. */
  'proxy-name',
]);
export type AddressForm = z.infer<typeof addressFormSchema>;

/** One address in a stack's address book. The probe endpoints take its `id` and nothing else. */
export const addressSchema = z.strictObject({
  /** `<tier>:<form>`, for example `api:container-name`. */
  id: z.string().regex(/^(api|db):[a-z.-]+$/),
  tier: z.enum(['api', 'db']),
  form: addressFormSchema,
  scheme: z.enum(['http', 'mongodb']),
  host: z.string().min(1),
  port: z.int().min(1).max(65_535),
  /** What stands before the path of every call: `/api` where nginx takes it away and passes the rest on. */
  path: z.literal('/api').optional(),
});
export type Address = z.infer<typeof addressSchema>;

/**
 * What the page and the two servers know of the stack they belong to. `dari up` writes it to `addresses.json` in
 * the directory that both servers have mounted read-only at `/run/dari`; where nothing is mounted, the api has it in its
 * environment.
 */
export const addressBookSchema = z.strictObject({
  stack: z.string(),
  /** The first network of the api; `bridge` is the default one, which has no DNS. */
  network: z.string(),
  /** The networks that each tier is on. */
  networks: z.strictObject({
    web: z.array(z.string()),
    api: z.array(z.string()),
    db: z.array(z.string()),
  }),
  /** Container names by tier; of the api the first one. */
  containers: z.strictObject({ web: z.string(), api: z.string(), db: z.string() }),
  /** Every container of the api, in order: one, unless the stack has replicas of it. */
  replicas: z.array(z.string()).min(1),
  /** Host port of the api as the browser dials it; `null`: the api is at `/api` of the page's own origin. */
  apiPort: z.int().min(1).max(65_535).nullable(),
  addresses: z.array(addressSchema),
  /** What the topology says of the calls. Absent in a book that was written before anything ran. */
  predictions: z.array(predictionSchema).optional(),
  /** When the topology was read that they rest on. */
  predictedAt: z.iso.datetime().optional(),
});
export type AddressBook = z.infer<typeof addressBookSchema>;

/** One thing that a probe did on its way: the first stage that is not `ok` decides the outcome. */
export const probeStageSchema = z.strictObject({
  stage: z.enum(['dns', 'tcp', 'http', 'mongodb']),
  ok: z.boolean(),
  ms: z.number().min(0),
  /** What was seen, in the words of the operating system or protocol: `172.18.0.3`, `ECONNREFUSED`, `HTTP 200`. */
  seen: z.string(),
});
export type ProbeStage = z.infer<typeof probeStageSchema>;

/** What really happened when an address was dialled from one vantage. */
export const observationSchema = z.strictObject({
  outcome: outcomeSchema,
  ms: z.number().min(0),
  stages: z.array(probeStageSchema),
});
export type Observation = z.infer<typeof observationSchema>;
