import { join } from 'node:path';

/** Where the learner's progress is kept; one for a project, whatever folder `dari` was called in. */
export function progressPath(root: string, project: string): string {
  return join(root, '.dari', project, 'course', 'progress.json');
}

/** Where the files of a lesson lie that the learner works on. Without its number, which may change. */
export function lessonFolder(root: string, project: string, lesson: string): string {
  return join(root, '.dari', project, 'lessons', lesson);
}
