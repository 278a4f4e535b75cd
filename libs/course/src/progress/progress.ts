import { z } from 'zod';

/** Goes up when a program of before could no longer read what is written. */
export const PROGRESS_VERSION = 1;

/** Enough for some hours of work; what is dropped first is what no check asks for. */
export const MOST_EVENTS = 2_000;
export const MOST_SIGHTINGS = 1_000;
/** An answer is a word or a line. */
export const LONGEST_ANSWER = 1_000;

const text = z.string().max(4_096);
/** Milliseconds since 1970. */
const moment = z.number().nonnegative();
const byTask = <T extends z.ZodType>(value: T) => z.record(text, value);
const texts = z.array(text);

const event = z.object({
  at: moment,
  type: z.enum(['container', 'network', 'volume', 'image']),
  action: text,
  id: text,
  attributes: z.record(text, text),
});

const sighting = z.object({
  at: moment,
  container: text,
  name: text,
  network: text,
  ip: text,
  startedAt: text.nullable(),
});

const made = z.object({ containers: texts, networks: texts, volumes: texts, images: texts });

/** What was there at one look: only what tells whether something happened while nobody listened. */
const seen = z.object({
  at: moment,
  containers: z.array(
    z.object({ id: text, name: text, image: text, startedAt: text.nullable(), networks: texts }),
  ),
  networks: z.array(z.object({ id: text, name: text })),
  volumes: texts,
});

/** What is so on one engine only. */
const place = z.object({
  /** When the lesson was started there, by the engine's clock. */
  startedAt: moment,
  /** When it was gone to last, from no lesson or from another one: what happened before was not for it. */
  enteredAt: moment,
  baseline: z.object({ containers: texts, networks: texts, volumes: texts }),
  /** Images that had a tag then: `reset` leaves them. */
  tags: texts,
  /** What the lesson calls its images there, by role. */
  images: z.record(text, text),
  /** The last look. */
  seen,
  /** Up to here the engine's events are known. */
  heardUntil: moment,
  events: z.array(event).max(MOST_EVENTS),
  sightings: z.array(sighting).max(MOST_SIGHTINGS),
  /** What the passes named. */
  made: byTask(made),
  /** Repairs whose broken stack was set up. */
  setUp: byTask(moment),
});

const lesson = z.object({
  /** By {@link engineId}. */
  places: z.record(text, place),
  typed: byTask(z.object({ text: z.string().max(LONGEST_ANSWER), at: moment })),
  solved: byTask(z.object({ at: moment, facts: z.record(text, z.string()) })),
  /** How many tiers were seen. */
  hints: byTask(z.number().int().min(1).max(3)),
  /** When the solution was shown, which does not count as solving it. */
  shown: byTask(moment),
  /** The task that the learner chose out of the order; `null`: the first that is open. */
  focus: text.nullable(),
  /** A fingerprint of each file as it was handed out, by name: whoever edited theirs keeps it. */
  files: z.record(text, text),
});

export const progressSchema = z.object({
  version: z.literal(PROGRESS_VERSION),
  /** The lesson that commands are about. */
  current: text.nullable(),
  lessons: z.record(text, lesson),
});

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** All that is kept of a learner's course. Goes from one computer to another as one file. */
export type Progress = DeepReadonly<z.infer<typeof progressSchema>>;
/** One lesson that was started. */
export type LessonProgress = Progress['lessons'][string];
/** A lesson on one engine: what is said of ids there means nothing elsewhere. */
export type Place = LessonProgress['places'][string];
/** One look at an engine. */
export type Seen = Place['seen'];

export const NO_PROGRESS: Progress = { version: PROGRESS_VERSION, current: null, lessons: {} };

export const NOTHING_DONE: LessonProgress = {
  places: {},
  typed: {},
  solved: {},
  hints: {},
  shown: {},
  focus: null,
  files: {},
};
