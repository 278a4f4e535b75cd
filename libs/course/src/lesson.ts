import type { ImageRole } from './images.ts';
import type { Check } from './check/scene.ts';
import type { Facts } from './check/check-result.ts';
import type { NoteItemId } from './notes.ts';

/** One lesson: 5 to 15 minutes. */
export interface Lesson {
  /** Never changes: progress files name it. For example `default-bridge`. */
  readonly id: string;
  /** The images that its tasks use. */
  readonly images: readonly ImageRole[];
  /** Files that the learner gets to work on, by name; written into the lesson's folder when it starts. */
  readonly files: Readonly<Record<string, string>>;
  readonly tasks: readonly Task[];
}

/**
 * - `do`: a state of the engine has to be reached.
 * - `observe`: something has to be found out and typed in.
 * - `predict`: say what will happen before it is done, then see.
 * - `repair`: a broken stack is set up; it has to be mended.
 * - `write`: a file has to be written; what it does is checked.
 */
export type TaskKind = 'do' | 'observe' | 'predict' | 'repair' | 'write';

export interface Task {
  /** Unique in its lesson and never changes. */
  readonly id: string;
  readonly kind: TaskKind;
  /** The number of the exercise in note 003 that this task is. */
  readonly exercise?: number;
  /** What of the notes it teaches, as listed in `notes.ts`: for example `001-network-create`. */
  readonly covers: readonly NoteItemId[];
  /** What has to be there already, by the ids of earlier tasks of this lesson. */
  readonly needs?: readonly string[];
  /** For `repair`: commands that set the broken stack up. Everything they make gets a label of ours. */
  readonly setup?: readonly string[];
  /** For `predict`: the keys of the answers to choose from, in the texts under `choices`. */
  readonly choices?: readonly string[];
  readonly check: Check;
  /** One right way. */
  readonly solution: readonly Act[];
  /** At least one other right way: another name, order or command. */
  readonly others: readonly (readonly Act[])[];
  /** Plausible wrong ways: at least two. */
  readonly wrong: readonly WrongAttempt[];
}

export interface WrongAttempt {
  /** What is done instead of the solution. */
  readonly acts: readonly Act[];
  /** The code of the problem that has to be told then. */
  readonly code: string;
  /** Where this way is right after all. */
  readonly notOn?: 'desktop';
}

/**
 * What a learner does: a line for a POSIX shell, run in the lesson's folder, with `{nginx}` and so on for images; or an
 * answer that is typed in for this task: itself, or what a command prints.
 */
export type Act = string | { readonly type: string } | { readonly typeOutputOf: string };

/** The texts of a lesson in one language. Markdown of one level: paragraphs, `code`, **strong**, lists, code blocks. */
export interface LessonText {
  readonly title: string;
  /** What it is about, before the first task: 3 to 8 sentences. */
  readonly intro: string;
  readonly tasks: Readonly<Record<string, TaskText>>;
  /** Problems that only this lesson has, by code. */
  readonly problems: Readonly<Record<string, ProblemText>>;
}

export interface TaskText {
  readonly title: string;
  /** What to reach, with every requirement that the check has. */
  readonly goal: string;
  /** A question that helps thinking; where to look; the command with its parts explained. */
  readonly hints: readonly [string, string, string];
  /** Shown when it holds: why it is so. The facts are those of the check's pass. */
  readonly learned: string | ((facts: Facts) => string);
  /** For `predict`: by key. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** What is told when a task does not hold. */
export type ProblemText = (facts: Facts) => {
  readonly expected: string;
  readonly seen: string;
  /** Where to look, or what to try: never the whole solution. */
  readonly look: string;
};
