import type { Topology } from '@dari/topology';
import type { Facts, Made } from '../check/check-result.ts';
import type { History } from '../check/history.ts';
import { addEvents, keptEvent, type HeardEvent } from './keep-events.ts';
import { seenNow, sightingsOf } from './look.ts';
import { missedEvents } from './missed-events.ts';
import {
  LONGEST_ANSWER,
  MOST_SIGHTINGS,
  NOTHING_DONE,
  type LessonProgress,
  type Place,
  type Progress,
} from './progress.ts';

/**
 * Starts a lesson on an engine, or goes on with it: what it has there already is kept. It is the current one from then.
 *
 * @param place what it begins with, as `placeOf` makes it.
 */
export function startLesson(progress: Progress, lesson: string, engine: string, place: Place): Progress {
  return {
    ...changeLesson(progress, lesson, (one) => ({ ...one, places: { [engine]: place, ...one.places } })),
    current: lesson,
  };
}

/** Applies one of the changes below to a lesson; one that was never started counts as started now. */
export function changeLesson(
  progress: Progress,
  lesson: string,
  change: (one: LessonProgress) => LessonProgress,
): Progress {
  const { lessons } = progress;
  return { ...progress, lessons: { ...lessons, [lesson]: change(lessons[lesson] ?? NOTHING_DONE) } };
}

/** What one look at an engine brought. */
export interface Look {
  readonly topology: Topology;
  /** When it began, by the engine's clock. */
  readonly at: number;
  /** Since the last one. */
  readonly events: readonly HeardEvent[];
  /** Up to here all events are known. */
  readonly heardUntil: number;
}

/** Takes note of what happened, also of what nobody heard. */
export function afterLook(one: LessonProgress, engine: string, look: Look): LessonProgress {
  return changedPlace(one, engine, (place) => {
    // Somebody else who writes this file may have looked later.
    if (look.at < place.seen.at) return heard(place, look.events, place.heardUntil);
    const now = seenNow(look.topology, look.at);
    const known = heard(place, look.events, look.heardUntil);
    const events = addEvents(known.events, missedEvents(place.seen, now, known.events));
    return { ...known, events, seen: now, sightings: withSightings(place, look) };
  });
}

/**
 * Goes on with a lesson after another one: what came and went meanwhile was for that one. What there is now and was not
 * at the last look counts as there before.
 *
 * @param at when `topology` was looked at, by the engine's clock.
 */
export function afterPause(
  one: LessonProgress,
  engine: string,
  topology: Topology,
  at: number,
): LessonProgress {
  return changedPlace(one, engine, (place) => {
    const { seen, baseline } = place;
    const now = seenNow(topology, at);
    const come = <T>(before: readonly T[], after: readonly T[], keyOf: (thing: T) => string): string[] => {
      const known = new Set(before.map(keyOf));
      return after.map(keyOf).filter((key) => !known.has(key));
    };
    const idOf = ({ id }: { readonly id: string }): string => id;
    return {
      ...place,
      enteredAt: at,
      seen: now,
      heardUntil: Math.max(place.heardUntil, at),
      baseline: {
        containers: [...baseline.containers, ...come(seen.containers, now.containers, idOf)],
        networks: [...baseline.networks, ...come(seen.networks, now.networks, idOf)],
        volumes: [...baseline.volumes, ...come(seen.volumes, now.volumes, (name) => name)],
      },
    };
  });
}

/** Takes note of events alone, as they come. */
export function afterEvents(
  one: LessonProgress,
  engine: string,
  events: readonly HeardEvent[],
  until: number,
): LessonProgress {
  return changedPlace(one, engine, (place) => heard(place, events, until));
}

/** What the learner typed for a task; the last one counts. */
export function withTyped(one: LessonProgress, task: string, text: string, at: number): LessonProgress {
  const answer = { text: text.trim().slice(0, LONGEST_ANSWER), at };
  return { ...one, typed: { ...one.typed, [task]: answer } };
}

/** A task holds: the first time it is solved, and at each what it consists of is added for `reset`. */
export function withSolved(
  one: LessonProgress,
  engine: string,
  task: string,
  pass: { readonly at: number; readonly facts: Facts; readonly made: Made },
): LessonProgress {
  const { at, facts, made } = pass;
  return {
    ...changedPlace(one, engine, (place) => ({
      ...place,
      made: { ...place.made, [task]: union(place.made[task], made) },
    })),
    solved: { ...one.solved, [task]: one.solved[task] ?? { at, facts } },
    focus: one.focus === task ? null : one.focus,
  };
}

/** @param tier 1 to 3 */
export function withHintSeen(one: LessonProgress, task: string, tier: number): LessonProgress {
  return { ...one, hints: { ...one.hints, [task]: Math.max(one.hints[task] ?? 0, tier) } };
}

export function withSolutionShown(one: LessonProgress, task: string, at: number): LessonProgress {
  return { ...one, shown: { ...one.shown, [task]: one.shown[task] ?? at } };
}

/** The broken stack of a repair stands. */
export function withSetUp(one: LessonProgress, engine: string, task: string, at: number): LessonProgress {
  return changedPlace(one, engine, (place) => ({ ...place, setUp: { ...place.setUp, [task]: at } }));
}

/** @param task `null`: back to the order of the lesson. */
export function withFocus(one: LessonProgress, task: string | null): LessonProgress {
  return { ...one, focus: task };
}

/** Fingerprints of the files that were handed out. */
export function withFiles(one: LessonProgress, files: Readonly<Record<string, string>>): LessonProgress {
  return { ...one, files: { ...one.files, ...files } };
}

/**
 * Forgets a lesson as if it had not been started; what it made is not touched. What is known of other engines stays,
 * so that it can be removed there.
 */
export function resetLesson(progress: Progress, lesson: string, engine: string): Progress {
  const { [lesson]: gone, ...lessons } = progress.lessons;
  const places = Object.entries(gone?.places ?? {}).filter(([id]) => id !== engine);
  if (places.length === 0) return { ...progress, lessons };
  const rest = { ...NOTHING_DONE, places: Object.fromEntries(places) };
  return { ...progress, lessons: { ...lessons, [lesson]: rest } };
}

/** Forgets one task as if nothing had been done for it. */
export function withoutTask(one: LessonProgress, engine: string, task: string): LessonProgress {
  const without = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => id !== task));
  return {
    ...changedPlace(one, engine, (place) => ({
      ...place,
      made: without(place.made),
      setUp: without(place.setUp),
    })),
    typed: without(one.typed),
    solved: without(one.solved),
    hints: without(one.hints),
    shown: without(one.shown),
    focus: one.focus,
    files: one.files,
  };
}

/** @returns what checks see of the past; `null`: the lesson was not started on this engine. */
export function historyOf({ places, typed: answers }: LessonProgress, engine: string): History | null {
  const place = places[engine];
  if (place === undefined) return null;
  const { startedAt, baseline, events, sightings } = place;
  return { startedAt, baseline, events, sightings, typed: answers };
}

function changedPlace(one: LessonProgress, engine: string, change: (place: Place) => Place): LessonProgress {
  const place = one.places[engine];
  return place === undefined ? one : { ...one, places: { ...one.places, [engine]: change(place) } };
}

function heard(place: Place, events: readonly HeardEvent[], until: number): Place {
  const { baseline } = place;
  const kept = events
    .filter(({ at }) => at >= place.enteredAt)
    .flatMap((event) => keptEvent(event) ?? [])
    // What runs in containers of before is no part of the lesson.
    .filter(({ action, id }) => !(action.startsWith('exec_') && baseline.containers.includes(id)));
  return {
    ...place,
    heardUntil: Math.max(place.heardUntil, until),
    events: addEvents(place.events, kept),
  };
}

function withSightings({ sightings }: Place, { topology, at }: Look): Place['sightings'] {
  const keyOf = ({ container, network, ip, startedAt }: Place['sightings'][number]): string =>
    [container, network, ip, startedAt].join('\n');
  const known = new Set(sightings.map(keyOf));
  const fresh = sightingsOf(topology, at).filter((one) => !known.has(keyOf(one)));
  return fresh.length === 0 ? sightings : [...sightings, ...fresh].slice(-MOST_SIGHTINGS);
}

function union(before: Made | undefined, more: Made): Made {
  const join = (kind: keyof Made): string[] => [...new Set([...(before?.[kind] ?? []), ...more[kind]])];
  return {
    containers: join('containers'),
    networks: join('networks'),
    volumes: join('volumes'),
    images: join('images'),
  };
}
