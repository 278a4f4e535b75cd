import { IMAGE_ROLES } from '@dari/course';
import { imageNames } from '../lesson/lesson-images.ts';
import { engine, project } from './dari-process.ts';

/**
 * @param lessons that set nothing up: they only get their images here.
 * @returns the images of the course that are on the machine's engine then, those of these lessons among them.
 */
export async function lessonImages(lessons: readonly string[]): Promise<readonly string[]> {
  await using it = await project();
  for (const lesson of lessons) {
    const { code, stderr } = await it.dari(['lesson', 'start', lesson]);
    if (code !== 0) throw new Error(stderr);
  }
  const topology = await (await engine()).observe();
  const names = imageNames(topology);
  const isThere = (tag: string): boolean => topology.images.some(({ tags }) => tags.includes(tag));
  return IMAGE_ROLES.map((role) => names[role]).filter(isThere);
}
