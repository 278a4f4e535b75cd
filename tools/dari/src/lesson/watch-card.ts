import {
  PROBLEMS,
  withImages,
  type Act,
  type CourseEntry,
  type CourseLanguage,
  type Facts,
  type ImageNames,
  type Problem,
  type ProblemText,
} from '@dari/course';

/** A lesson as it is shown: one language, the images' names filled in. */
export interface LessonCard {
  readonly number: number;
  readonly title: string;
  readonly tasks: readonly TaskCard[];
  /** @returns what to say of a problem; its code alone where no text is known. */
  readonly told: (problem: Problem) => ReturnType<ProblemText>;
}

export interface TaskCard {
  readonly id: string;
  readonly title: string;
  /** Of the exercise in note 003 that it is. */
  readonly exercise: number | null;
  readonly goal: string;
  readonly hints: readonly string[];
  readonly learned: (facts: Facts) => string;
  /** In their order, to be chosen by letter. */
  readonly choices: readonly { readonly key: string; readonly text: string }[];
  /** One right way. */
  readonly solution: readonly Act[];
}

/** @param number the lesson's place in the course, from 1. */
export function lessonCard(
  { lesson, texts }: CourseEntry,
  number: number,
  language: CourseLanguage,
  images: ImageNames,
): LessonCard {
  const text = texts[language];
  const filled = (words: string): string => withImages(words, images);
  return {
    number,
    title: text.title,
    told({ code, facts }) {
      const tell = text.problems[code] ?? PROBLEMS[language][code];
      const { expected, seen, look } = tell?.(facts) ?? { expected: code, seen: '', look: '' };
      return { expected: filled(expected), seen: filled(seen), look: filled(look) };
    },
    tasks: lesson.tasks.map(({ id, exercise = null, choices = [], solution }) => {
      const task = text.tasks[id];
      const learned = task?.learned ?? '';
      return {
        id,
        exercise,
        title: task?.title ?? id,
        goal: filled(task?.goal ?? ''),
        hints: (task?.hints ?? []).map(filled),
        learned: (facts) => filled(typeof learned === 'string' ? learned : learned(facts)),
        choices: choices.map((key) => ({ key, text: filled(task?.choices?.[key] ?? key) })),
        solution: solution.map((act): Act => {
          if (typeof act === 'string') return filled(act);
          return 'type' in act ? act : { typeOutputOf: filled(act.typeOutputOf) };
        }),
      };
    }),
  };
}
