import { homedir } from 'node:os';
import type { ImageRole } from '@dari/course';
import type { Engine } from '@dari/engine';
import { makeLessonImages, missingImages } from 'dari/lesson/lesson-images.ts';
import { createStyle } from 'dari/render/style.ts';
import { loadTexts } from 'dari/text/texts.ts';

/**
 * Makes the images of the course present on an engine, as `dari lesson start` does, and says what takes its time.
 *
 * @param root of the project.
 */
export async function makeImages(roles: readonly ImageRole[], engine: Engine, root: string): Promise<void> {
  const topology = await engine.observe();
  if (missingImages(roles, topology).length === 0) return;
  const say = (text: string): void => {
    process.stderr.write(text);
  };
  const style = createStyle(false);
  await makeLessonImages(roles, engine, topology, {
    world: {
      root,
      env: process.env,
      platform: process.platform,
      home: homedir(),
      stdout: say,
      stderr: say,
      stdin: () => process.stdin,
      terminal: {
        stdout: false,
        stderr: false,
        stdin: false,
        columns: () => 80,
        rows: () => 24,
        onResize: () => () => undefined,
      },
      signal: new AbortController().signal,
      ask: () => Promise.resolve(null),
    },
    texts: await loadTexts('en'),
    style,
    outStyle: style,
  });
}
