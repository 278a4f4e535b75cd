import type { Engine } from '@dari/engine';
import { makeFolder } from '../files/write-whole.ts';
import type { DockerWorld } from './docker-command.ts';
import type { Course } from './open-course.ts';

/** Where commands of docker run for a lesson: in its folder, with the engine that dari found. @throws CliError `files` */
export async function dockerWorld(
  { endpoint }: Pick<Engine, 'endpoint'>,
  lesson: string,
  { context, folderOf }: Course,
): Promise<DockerWorld> {
  const { env, signal } = context.world;
  const folder = folderOf(lesson);
  await makeFolder(folder);
  return { endpoint, env, folder, signal };
}
