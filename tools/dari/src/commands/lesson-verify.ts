import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Context } from '../cli/context.ts';
import { openEngine } from '../engine/open-engine.ts';
import type { ExitName } from '../errors/exit-codes.ts';
import { findLesson } from '../lesson/find-lesson.ts';

/** The rig is a program of its own, of the repository: whoever only learns never loads it. */
const RIG = 'tools/verify-course/main.mjs';

/**
 * `dari lesson verify`: proves one lesson, or all, on a real engine, for those who write them. What the proof prints is
 * passed on.
 *
 * @param word number or id; `null`: all lessons
 * @returns `unsolved` when a task does not do what it should
 */
export async function lessonVerify(word: string | null, { world }: Context): Promise<ExitName> {
  const chosen = word === null ? [] : ['--lesson', findLesson(word).entry.lesson.id];
  const { endpoint } = await openEngine(world);
  const child = spawn(process.execPath, [join(world.root, RIG), ...chosen], {
    cwd: world.root,
    env: { ...world.env, DOCKER_HOST: endpoint.url },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: world.signal,
    windowsHide: true,
  });
  child.stdout.setEncoding('utf8').on('data', world.stdout);
  child.stderr.setEncoding('utf8').on('data', world.stderr);
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? 'ok' : 'unsolved';
}
