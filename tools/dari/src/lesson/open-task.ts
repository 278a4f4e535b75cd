import { withImages, type Act, type ImageNames } from '@dari/course';
import { namesOf } from './lesson-images.ts';
import { newestPlace } from './newest-place.ts';
import { currentLesson, taskFor, type Course } from './open-course.ts';
import { cardOf } from './show-task.ts';
import type { TaskCard } from './watch-card.ts';

/** The task that is meant, as far as it can be known without an engine. */
export interface OpenedTask {
  readonly lesson: string;
  readonly task: string;
  readonly card: TaskCard;
  /** The solution, with the images' names filled in. */
  readonly acts: readonly Act[];
  /** How many tiers of hints were seen, and whether the solution was. */
  readonly seen: number;
  readonly isShown: boolean;
}

/**
 * @param word its number or name; `null`: the current one.
 * @throws CliError `lesson` (`nothing-started`, `unknown-task`, `all-solved`)
 */
export async function openTask(word: string | null, { file, context }: Course): Promise<OpenedTask> {
  const { found, one } = currentLesson(await file.read());
  const images = namesOf(newestPlace(one));
  const whole = cardOf(found, context.texts, images);
  const { id, solution } = taskFor(found, one, word, whole.title);
  const card = whole.tasks.find((task) => task.id === id);
  if (card === undefined) throw new Error(`the task ${id} has no text`);
  return {
    lesson: found.entry.lesson.id,
    task: id,
    card,
    acts: solution.map((act) => filledAct(act, images)),
    seen: one.hints[id] ?? 0,
    isShown: one.shown[id] !== undefined,
  };
}

function filledAct(act: Act, images: ImageNames): Act {
  if (typeof act === 'string') return withImages(act, images);
  return 'type' in act ? act : { typeOutputOf: withImages(act.typeOutputOf, images) };
}
