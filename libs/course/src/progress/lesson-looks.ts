import type { Topology } from '@dari/topology';
import type { History } from '../check/history.ts';
import { changedPlace } from './changed-place.ts';
import { addEvents, keptEvent, type HeardEvent } from './keep-events.ts';
import { seenNow, sightingsOf } from './look.ts';
import { missedEvents } from './missed-events.ts';
import { MOST_SIGHTINGS, type LessonProgress, type Place } from './progress.ts';

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

/** @returns what checks see of the past; `null`: the lesson was not started on this engine. */
export function historyOf({ places, typed: answers }: LessonProgress, engine: string): History | null {
  const place = places[engine];
  if (place === undefined) return null;
  const { startedAt, baseline, events, sightings } = place;
  return { startedAt, baseline, events, sightings, typed: answers };
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
