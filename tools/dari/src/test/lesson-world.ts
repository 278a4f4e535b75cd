import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setMaxListeners } from 'node:events';
import type { Context } from '../cli/context.ts';
import type { World } from '../cli/world.ts';
import { openCourse, type Course } from '../lesson/open-course.ts';
import { createStyle } from '../render/style.ts';
import { loadTexts, type Language } from '../text/texts.ts';
import { ROOT } from './dari-process.ts';

/** A learner's place in this process: progress and files of its own, which are gone at the end. */
export interface LessonWorld extends AsyncDisposable {
  readonly course: Course;
  readonly context: Context;
  /** What was said to people. */
  readonly said: () => string;
}

/** @param host the engine, as in DOCKER_HOST. */
export async function lessonWorld(host: string, language: Language = 'en'): Promise<LessonWorld> {
  const name = `t-${randomBytes(3).toString('hex')}`;
  const over = new AbortController();
  setMaxListeners(0, over.signal);
  let said = '';
  const say = (text: string): void => {
    said += text;
  };
  const world: World = {
    root: ROOT,
    env: { ...process.env, DOCKER_HOST: host, DOCKER_CONTEXT: undefined, DARI_PROJECT: name },
    platform: process.platform,
    home: '/nowhere',
    stdout: say,
    stderr: say,
    stdin: () => Readable.from([]),
    terminal: {
      stdout: false,
      stderr: false,
      stdin: false,
      columns: () => 80,
      rows: () => 24,
      onResize: () => () => undefined,
    },
    signal: over.signal,
    ask: () => Promise.resolve(null),
  };
  const style = createStyle(false);
  const context: Context = { world, texts: await loadTexts(language), style, outStyle: style };
  return {
    course: await openCourse(context),
    context,
    said: () => said,
    async [Symbol.asyncDispose]() {
      over.abort();
      await rm(join(ROOT, '.dari', name), { recursive: true, force: true });
    },
  };
}
