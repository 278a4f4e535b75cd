/** What can be wrong with a lesson that somebody asked for, or with doing it here. */
export type LessonFault =
  | {
      readonly code: 'unknown-lesson';
      readonly word: string;
      readonly nearest: string | null;
      /** `1 outwards`, … */
      readonly known: readonly string[];
    }
  | {
      readonly code: 'unknown-task';
      readonly word: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'unknown-exercise'; readonly word: string; readonly known: readonly string[] }
  | { readonly code: 'nothing-started' }
  /** The progress is there, but not of this engine. */
  | { readonly code: 'other-engine'; readonly number: number; readonly endpoint: string }
  | { readonly code: 'all-solved'; readonly title: string }
  | { readonly code: 'takes-no-answer'; readonly task: string }
  | { readonly code: 'no-such-choice'; readonly word: string; readonly choices: readonly string[] }
  /** For a broken stack; what has the name is not of this lesson. */
  | { readonly code: 'name-taken'; readonly what: ThingKind; readonly name: string }
  /** For a broken stack, by a container of this lesson that its learner made. */
  | { readonly code: 'in-the-way'; readonly things: readonly string[] }
  | { readonly code: 'setup-failed'; readonly line: string; readonly output: readonly string[] }
  | { readonly code: 'no-docker-command' }
  | { readonly code: 'not-agreed'; readonly command: string; readonly asked: boolean }
  | {
      readonly code: 'left-over';
      readonly things: readonly { readonly name: string; readonly why: string }[];
    }
  | { readonly code: 'bad-progress'; readonly path: string; readonly why: string }
  /** Where an export was to be written. */
  | { readonly code: 'not-a-progress-file'; readonly path: string }
  | { readonly code: 'newer-progress'; readonly path: string; readonly version: number }
  /** Another command watches this lesson. */
  | { readonly code: 'watched' };

export type ThingKind = 'container' | 'network' | 'volume' | 'image';
