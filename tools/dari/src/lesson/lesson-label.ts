/** On everything that a broken stack consists of: `<lesson>/<task>`. */
export const LESSON_LABEL = 'dev.dari.lesson';

type Labels = Readonly<Record<string, string>>;

/** @returns the value of {@link LESSON_LABEL}. */
export function lessonLabel(lesson: string, task: string): string {
  return `${lesson}/${task}`;
}

/** @returns whether a thing with these labels was set up for this lesson, or for this task of it. */
export function isSetUpFor(labels: Labels, lesson: string, task?: string): boolean {
  const value = labels[LESSON_LABEL];
  if (value === undefined) return false;
  return task === undefined ? value.startsWith(`${lesson}/`) : value === lessonLabel(lesson, task);
}
