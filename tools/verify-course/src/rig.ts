import { COURSE, type CourseEntry } from '@dari/course';
import { connect } from '@dari/engine';
import { imageNames } from 'dari/lesson/lesson-images.ts';
import { makeImages } from './place/make-images.ts';
import { openPlace, type PlaceOptions } from './place/place.ts';
import { takenFor } from './place/taken.ts';
import type { Attempt } from './prove/attempt.ts';
import { failureText } from './prove/failure-text.ts';
import { proveLesson } from './prove/prove-lesson.ts';

export { coursePage } from './page/course-page.ts';
export { formatted } from './page/formatted.ts';
export { compareLock, lockOf, type TextsLock } from './lock/texts-lock.ts';

/** What is known of a lesson before it is proven. */
export interface LessonOutline {
  readonly id: string;
  readonly tasks: readonly string[];
  /** How many lines are typed for it: the longest lesson comes first. */
  readonly weight: number;
  /** Whether `docker compose` is typed in it. */
  readonly usesCompose: boolean;
}

/** @returns the lessons in their order. */
export function outlines(): LessonOutline[] {
  return COURSE.map(({ lesson }) => {
    const acts = lesson.tasks.flatMap(({ solution, others, wrong }) => [
      ...solution,
      ...solution,
      ...others.flat(),
      ...wrong.flatMap((one) => one.acts),
    ]);
    return {
      id: lesson.id,
      tasks: lesson.tasks.map(({ id }) => id),
      weight: acts.length,
      usesCompose: acts.some((act) => typeof act === 'string' && /\bdocker compose\b/.test(act)),
    };
  });
}

/**
 * Makes the images of all lessons present on an engine, and the one that looks into containers.
 *
 * @param root of the project.
 * @returns their tags
 */
export async function imagesOn(host: string, root: string): Promise<string[]> {
  const engine = await connect({ url: host, from: 'DOCKER_HOST', context: null, tls: null });
  const roles = [...new Set([...COURSE.flatMap(({ lesson }) => lesson.images), 'node' as const])];
  await makeImages(roles, engine, root);
  const names = imageNames(await engine.observe());
  return [...new Set(roles.map((role) => names[role]))];
}

/** @returns what keeps a lesson from being proven on an engine that somebody uses. */
export async function takenOn(host: string, lesson: string): Promise<string[]> {
  const engine = await connect({ url: host, from: 'DOCKER_HOST', context: null, tls: null });
  const topology = await engine.observe();
  return takenFor(entryOf(lesson).lesson, topology, imageNames(topology));
}

/** What the rig says of one attempt. */
export interface Told extends Pick<Attempt, 'lesson' | 'task' | 'name' | 'tookMs'> {
  /** Everything about a failure; `null`: it went as it should. */
  readonly failure: string | null;
}

export interface Proof extends PlaceOptions {
  readonly lesson: string;
  readonly only?: string | undefined;
  readonly told: (told: Told) => Promise<void> | void;
}

/** An engine that lessons are proven on, one after another. */
export async function openRig(options: PlaceOptions): Promise<
  AsyncDisposable & {
    prove(proof: Pick<Proof, 'lesson' | 'only' | 'told'>): Promise<void>;
  }
> {
  const place = await openPlace(options);
  return {
    prove: ({ lesson, only, told }) =>
      proveLesson(place, entryOf(lesson), {
        only,
        told: (one) => {
          const failure = one.faults.length === 0 ? null : failureText(one, place.images);
          const { task, name, tookMs } = one;
          return told({ lesson, task, name, tookMs, failure });
        },
      }),
    [Symbol.asyncDispose]: () => place[Symbol.asyncDispose](),
  };
}

function entryOf(id: string): CourseEntry {
  const entry = COURSE.find(({ lesson }) => lesson.id === id);
  if (entry === undefined) throw new Error(`expected a lesson of the course, found ${id}`);
  return entry;
}
