import type { Lesson, LessonProgress } from '@dari/course';
import type { Judged } from './lesson-session.ts';
import type { Key } from './watch-keys.ts';
import { NO_LOOKS, type Looks } from './watch-looks.ts';

/** All that a watching learner sees, and what they are about to do. */
export interface WatchState {
  readonly lesson: Lesson;
  readonly progress: LessonProgress;
  /** The task that is shown; it changes when the learner says so. */
  readonly task: string;
  /** By the id of the task, what was seen last. */
  readonly results: Readonly<Record<string, Seen>>;
  readonly looks: Looks;
  /** Whether the engine answers. */
  readonly engine: 'there' | 'away';
  readonly panel: Panel;
  readonly notice: Notice | null;
  /** How many lines the learner went up from the end. */
  readonly scroll: number;
}

/** What a look showed of a task, or why there was none. */
export type Seen = Judged | { readonly kind: 'could-not-look'; readonly lines: readonly string[] };

/** What takes up the screen. */
export type Panel =
  | { readonly kind: 'task' }
  /** The lesson's tasks; `checked`: with what a look at each has just seen. */
  | { readonly kind: 'list'; readonly checked: 'no' | 'under-way' | 'yes' }
  /** An answer is being typed. */
  | { readonly kind: 'answer'; readonly typed: string }
  /** A prediction is being made. */
  | { readonly kind: 'choose' }
  | { readonly kind: 'solution'; readonly sure: boolean }
  /** What a reset would remove; `null`: it is being found out. */
  | { readonly kind: 'reset'; readonly things: readonly string[] | null }
  | { readonly kind: 'resetting' }
  /** What repairs before have left, and the broken stack of this task needs the names of. */
  | { readonly kind: 'in-the-way'; readonly task: string; readonly things: readonly string[] };

/** One line for the learner; the next key takes it away. */
export type Notice =
  /** The task does not hold; the same key again leaves it for later. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'last-open' }
  | { readonly kind: 'no-more-hints' }
  | { readonly kind: 'nothing-to-answer' }
  | { readonly kind: 'nothing-to-reset' }
  | { readonly kind: 'was-reset'; readonly count: number }
  | { readonly kind: 'course-done' }
  | { readonly kind: 'moving' }
  /** Something went wrong, in whole sentences. */
  | { readonly kind: 'failed'; readonly lines: readonly string[] };

/** What happened. */
export type WatchEvent =
  | { readonly kind: 'key'; readonly key: Key }
  /** The engine told of a change. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'pause-over' }
  | ({ readonly kind: 'looked'; readonly at: number } & Looked)
  | {
      readonly kind: 'checked';
      readonly results: Readonly<Record<string, Seen>>;
      readonly progress: LessonProgress;
    }
  /** Something was written down: an answer, a hint, a shown solution. */
  | { readonly kind: 'noted'; readonly progress: LessonProgress }
  | { readonly kind: 'to-remove'; readonly things: readonly string[] }
  | { readonly kind: 'was-reset'; readonly count: number; readonly progress: LessonProgress }
  | {
      readonly kind: 'moved';
      readonly lesson: Lesson;
      readonly progress: LessonProgress;
      readonly task: string;
    }
  | { readonly kind: 'in-the-way'; readonly task: string; readonly things: readonly string[] }
  | { readonly kind: 'course-done' }
  /** Somebody wrote the progress file, perhaps this command itself. */
  | { readonly kind: 'progress-changed' }
  | { readonly kind: 'engine-away' }
  | { readonly kind: 'engine-back' }
  | { readonly kind: 'failed'; readonly lines: readonly string[] };

/** One look at one task. */
export interface Looked {
  readonly task: string;
  readonly result: Seen;
  /** Whether anything was dialled or read for it. */
  readonly asked: boolean;
  readonly progress: LessonProgress;
}

/** What is to be done in the world. */
export type Effect =
  | { readonly kind: 'look'; readonly task: string }
  | { readonly kind: 'look-later'; readonly afterMs: number }
  | { readonly kind: 'check-all' }
  | { readonly kind: 'note-hint'; readonly task: string }
  | { readonly kind: 'note-solution'; readonly task: string }
  | { readonly kind: 'note-answer'; readonly task: string; readonly text: string }
  | { readonly kind: 'list-things' }
  | { readonly kind: 'reset' }
  /** To another task of this lesson. */
  | { readonly kind: 'go'; readonly task: string; readonly agreed: boolean }
  | { readonly kind: 'next-lesson' }
  /** What another command may have written. */
  | { readonly kind: 'read-progress'; readonly task: string }
  | { readonly kind: 'quit'; readonly how: 'asked' | 'interrupted' };

/** What became of the state, and what is to be done. */
export interface Step {
  readonly state: WatchState;
  readonly effects: readonly Effect[];
}

/** @returns how watching begins; a look is the first thing to do. */
export function startOfWatch(lesson: Lesson, progress: LessonProgress, task: string): WatchState {
  return {
    lesson,
    progress,
    task,
    results: {},
    looks: NO_LOOKS,
    engine: 'there',
    panel: { kind: 'task' },
    notice: null,
    scroll: 0,
  };
}

/** @returns whether the task counts as solved, whatever is so now. */
export function isSolved({ progress }: Pick<WatchState, 'progress'>, task: string): boolean {
  return progress.solved[task] !== undefined;
}
