import {
  withFocus,
  withHintSeen,
  withSolutionShown,
  withTyped,
  type LessonProgress,
  type Task,
} from '@dari/course';
import { EngineError } from '@dari/engine';
import type { Context } from '../cli/context.ts';
import { CliError } from '../errors/cli-error.ts';
import { describeError } from '../errors/describe-error.ts';
import { ImageError } from '../images/index.ts';
import type { LessonSession } from './lesson-session.ts';
import type { Work } from './watch-loop.ts';
import type { Seen, WatchEvent } from './watch-state.ts';

/** What only the command that watches can do. */
export interface WatchActs {
  /** What `reset` would remove, as a list for people. */
  readonly listThings: () => Promise<readonly string[]>;
  readonly reset: () => Promise<WatchEvent>;
  /**
   * Makes a task ready that is about to be shown: a repair needs its broken stack.
   *
   * @param agreed whether what repairs before have left in its way may be removed.
   */
  readonly prepare: (task: Task, agreed: boolean) => Promise<void>;
  readonly nextLesson: () => Promise<WatchEvent>;
  /** Shows the lesson that another command has made the current one. */
  readonly toLesson: (id: string) => Promise<WatchEvent>;
}

/**
 * Does one thing in the world and tells what it led to. What goes wrong on the way is told, too: only a bug is thrown.
 *
 * @returns `null` when watching ended meanwhile
 */
export async function workOn(
  effect: Work,
  session: LessonSession,
  acts: WatchActs,
  context: Context,
): Promise<WatchEvent | null> {
  try {
    return await done(effect, session, acts);
  } catch (error) {
    if (context.world.signal.aborted) return null;
    if (!isTold(error)) throw error;
    const things = inTheWay(error);
    if (effect.kind === 'go' && things !== null) return { kind: 'in-the-way', task: effect.task, things };
    const { explanations } = describeError(error, context.texts);
    const lines = explanations.flatMap(({ what, found, next }) => [what, found, ...next]);
    if (effect.kind !== 'look') return { kind: 'failed', lines };
    return looked(effect.task, { kind: 'could-not-look', lines }, true, session);
  }
}

/** @returns whether it is something to tell the learner, and no bug. */
function isTold(error: unknown): error is Error {
  return error instanceof EngineError || error instanceof CliError || error instanceof ImageError;
}

/** @returns what has to be removed before a broken stack can be set up; `null`: it is something else. */
function inTheWay(error: Error): readonly string[] | null {
  if (!(error instanceof CliError) || error.problem.kind !== 'lesson') return null;
  const { fault } = error.problem;
  return fault.code === 'in-the-way' ? fault.things : null;
}

async function done(effect: Work, session: LessonSession, acts: WatchActs): Promise<WatchEvent | null> {
  const note = async (change: (one: LessonProgress) => LessonProgress): Promise<WatchEvent> => {
    await session.change(change);
    return { kind: 'noted', progress: session.progress() };
  };
  switch (effect.kind) {
    case 'look': {
      const sight = await session.look();
      // Another command has reset it meanwhile.
      if (session.place() === null)
        throw new CliError({ kind: 'lesson', fault: { code: 'nothing-started' } });
      const result = await session.judge(taskOf(session, effect.task), sight);
      session.endIdleAgents();
      return looked(effect.task, result, sight.observer.observations.size > 0, session);
    }
    case 'check-all': {
      const sight = await session.look();
      const results: Record<string, Seen> = {};
      for (const task of session.entry.lesson.tasks) results[task.id] = await session.judge(task, sight);
      return { kind: 'checked', results, progress: session.progress() };
    }
    case 'note-hint':
      return note((one) => withHintSeen(one, effect.task, (one.hints[effect.task] ?? 0) + 1));
    case 'note-solution':
      return note((one) => withSolutionShown(one, effect.task, session.now()));
    case 'note-answer':
      return note((one) => withTyped(one, effect.task, effect.text, session.now()));
    case 'list-things':
      return { kind: 'to-remove', things: await acts.listThings() };
    case 'reset':
      return acts.reset();
    case 'go': {
      await session.change((one) => withFocus(one, effect.task));
      await acts.prepare(taskOf(session, effect.task), effect.agreed);
      const { lesson } = session.entry;
      return { kind: 'moved', lesson, progress: session.progress(), task: effect.task };
    }
    case 'next-lesson':
      return acts.nextLesson();
    case 'read-progress':
      return readProgress(effect.task, session, acts);
  }
}

/** What another command has written meanwhile: an answer, a hint, that it goes on with another task or lesson. */
async function readProgress(
  shown: string,
  session: LessonSession,
  { toLesson }: WatchActs,
): Promise<WatchEvent | null> {
  const { lesson } = session.entry;
  const { current } = await session.file.read();
  if (current !== null && current !== lesson.id) return toLesson(current);
  const before = session.progress();
  await session.change((one) => one);
  const progress = session.progress();
  if (learnersPart(progress) === learnersPart(before)) return null;
  const isLeft = progress.solved[shown] !== undefined || progress.focus !== before.focus;
  const task = isLeft ? session.current()?.id : undefined;
  if (task === undefined || task === shown) return { kind: 'noted', progress };
  return { kind: 'moved', lesson, progress, task };
}

/** Without what every look writes. */
function learnersPart({ typed, solved, hints, shown, focus }: LessonProgress): string {
  return JSON.stringify([typed, solved, hints, shown, focus]);
}

function looked(task: string, result: Seen, asked: boolean, session: LessonSession): WatchEvent {
  return { kind: 'looked', task, result, asked, progress: session.progress(), at: session.now() };
}

function taskOf({ entry }: LessonSession, id: string): Task {
  const task = entry.lesson.tasks.find((one) => one.id === id);
  if (task === undefined) throw new Error(`the lesson ${entry.lesson.id} has no task ${id}`);
  return task;
}
