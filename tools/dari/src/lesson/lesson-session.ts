import {
  afterLook,
  changeLesson,
  currentTask,
  engineId,
  historyOf,
  NO_HISTORY,
  NOTHING_DONE,
  withSolved,
  type CheckResult,
  type CourseEntry,
  type ImageNames,
  type LessonProgress,
  type Place,
  type Task,
} from '@dari/course';
import type { Engine, EngineEvent } from '@dari/engine';
import type { Topology } from '@dari/topology';
import type { Context } from '../cli/context.ts';
import { AGENT_LABEL } from '../routes/agent-label.ts';
import { openRoutes } from '../routes/open-routes.ts';
import { sweepAgents } from '../routes/sweep-agents.ts';
import { withoutAgents } from '../routes/without-agents.ts';
import { openObserver, type Observer } from './answer-question.ts';
import { judgeTask, type Present } from './judge-task.ts';
import { eventsSince } from './events-since.ts';
import { imageNames } from './lesson-images.ts';
import { learnersEvents } from './learners-events.ts';
import type { ProgressFile } from './progress-file.ts';
import { hasChanged } from './has-changed.ts';
import { keepAgents } from './watch-agents.ts';

/** What a command or a watcher needs for one lesson on one engine. */
export interface LessonSession extends AsyncDisposable {
  readonly entry: CourseEntry;
  readonly engine: Engine;
  /** Of this engine; see `engineId` of the course. */
  readonly engineId: string;
  readonly file: ProgressFile;
  /** What is known of the learner's work; a new value after each change. */
  progress(): LessonProgress;
  /** The part that is about this engine; `null`: the lesson was not started on it. */
  place(): Place | null;
  /** Milliseconds since 1970, by the engine's clock. */
  now(): number;
  /** Writes a change down. */
  change(change: (one: LessonProgress) => LessonProgress): Promise<void>;
  /** Takes an event from whoever listens to the engine. It is written down with the next look. */
  hear(event: EngineEvent): void;
  /** Looks at the engine and writes down what happened since the last look. */
  look(): Promise<Sight>;
  /**
   * Judges a task by a look. A pass is written down, once nothing has changed while it was looked at; a task that was
   * solved stays solved, and what is returned says whether it still holds.
   */
  judge(task: Task, sight: Sight): Promise<Judged>;
  /** The task that it is about now; `null`: all are solved. */
  current(): Task | null;
  /** Ends what was started inside containers for a look and was not needed since: learners see it in `docker ps`. */
  endIdleAgents(): void;
}

/** One look at an engine, with the answers to what was asked about it. */
export interface Sight {
  /** Without what dari itself started to look around. */
  readonly topology: Topology;
  /** By the engine's clock. */
  readonly at: number;
  readonly images: ImageNames;
  readonly observer: Observer;
}

/** What is to be said of a task. */
export type Judged =
  | CheckResult
  /** What it needs is not solved yet. */
  | { readonly kind: 'locked'; readonly needs: readonly string[] }
  /** A repair whose broken stack does not stand yet. */
  | { readonly kind: 'not-set-up' };

/**
 * Opens a lesson; nothing is looked at yet.
 *
 * @throws EngineError, {@link CliError} `files`
 */
export async function openSession(
  entry: CourseEntry,
  engine: Engine,
  file: ProgressFile,
  context: Context,
): Promise<LessonSession> {
  const { signal } = context.world;
  const { id: lessonId } = entry.lesson;
  const whole = await engine.observe(signal);
  const here = engineId(whole);
  const swept = sweepAgents(engine, whole);
  swept.catch(() => undefined);
  const agents = keepAgents((topology) => openRoutes(engine, topology, context));
  const events = learnersEvents();
  let one = (await file.read()).lessons[lessonId] ?? NOTHING_DONE;

  const now = (): number => Date.now() + engine.clockAheadMs;
  const place = (): Place | null => one.places[here] ?? null;
  const change = async (work: (before: LessonProgress) => LessonProgress): Promise<void> => {
    const all = await file.update((progress) => changeLesson(progress, lessonId, work));
    one = all.lessons[lessonId] ?? NOTHING_DONE;
  };
  const look = async (): Promise<Sight> => {
    const at = now();
    const seen = await engine.observe(signal);
    const heardUntil = now();
    const since = place()?.heardUntil;
    if (since !== undefined) {
      for await (const event of eventsSince(engine, since, heardUntil, signal)) events.hear(event);
    }
    const topology = withoutAgents(seen);
    const heard = events.take(seen.containers.filter(({ labels }) => AGENT_LABEL in labels));
    await change((before) => afterLook(before, here, { topology, at, events: heard, heardUntil }));
    const images = imageNames(topology, place()?.images);
    return { topology, at, images, observer: openObserver(agents.begin(topology)) };
  };
  const judgeOnce = (task: Task, { topology, images, observer }: Sight): Promise<CheckResult> => {
    const history = historyOf(one, here) ?? NO_HISTORY;
    const present: Present = { topology, images, history, now: now() };
    return judgeTask(task.check, present, observer);
  };
  const judge = async (task: Task, sight: Sight): Promise<Judged> => {
    const { solved } = one;
    const needs = (task.needs ?? []).filter((need) => solved[need] === undefined);
    if (needs.length > 0 && solved[task.id] === undefined) return { kind: 'locked', needs };
    if (task.setup !== undefined && place()?.setUp[task.id] === undefined) return { kind: 'not-set-up' };
    const isSolved = solved[task.id] !== undefined;
    let seen = sight;
    let result = await judgeOnce(task, seen);
    for (let looks = 1; result.kind === 'pass' && !isSolved; looks += 1) {
      if (!(await hasChanged(engine, { since: seen.at, until: now() }, signal))) break;
      // Seen as right while something changed: what counts is what is right when all is still.
      if (looks >= MOST_LOOKS) return { kind: 'could-not-check', why: '' };
      seen = await look();
      result = await judgeOnce(task, seen);
    }
    if (result.kind !== 'pass') return result;
    const pass = { at: now(), facts: result.facts, made: result.made };
    // Nothing is written when nothing is new, which is so for most looks at a solved task.
    const noted = (before: LessonProgress): LessonProgress => withSolved(before, here, task.id, pass);
    if (JSON.stringify(noted(one)) !== JSON.stringify(one)) await change(noted);
    return result;
  };
  return {
    entry,
    engine,
    engineId: here,
    file,
    progress: () => one,
    place,
    now,
    change,
    hear: (event) => {
      events.hear(event);
    },
    look,
    judge,
    current: () => currentTask(entry.lesson, one),
    endIdleAgents: () => {
      agents.endIdle();
    },
    async [Symbol.asyncDispose]() {
      await agents[Symbol.asyncDispose]();
      await swept;
    },
  };
}

/** A container that ends and starts again for ever never stands still. */
const MOST_LOOKS = 4;
