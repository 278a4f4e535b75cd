import { COURSE } from '@dari/course';
import { startOwnEngine } from '../../../engines/own-engine.mjs';
import { engine as machinesEngine, ROOT } from '../test/dari-process.ts';
import type { Language } from '../text/texts.ts';
import { transcriptPage, type Chapter, type Moment } from './page.ts';
import { SCENES } from './scene.ts';
import { openStage } from './stage.ts';

/**
 * Plays lesson 1 on an engine of its own, as a new user does it, and writes down what stands in the terminals.
 *
 * @returns Markdown
 */
export async function playLesson(language: Language, say: (line: string) => void): Promise<string> {
  const [lesson, next] = COURSE.map(({ texts }) => texts[language]);
  if (lesson === undefined || next === undefined) throw new Error('the course has no two lessons');
  await using engine = await startOwnEngine({ name: 'transcript', images: [...(await imagesOfDari())] });
  await using stage = await openStage(engine, language);
  const chapters: Chapter[] = [];
  const chapter = async (title: string, body: () => Promise<readonly Moment[]>): Promise<void> => {
    say(`${language}: ${title}`);
    chapters.push({ title, moments: await body() });
  };

  await chapter('npm start', async () => [
    await stage.command('npm start'),
    await stage.command('npx dari lesson'),
  ]);
  await chapter(lesson.title, async () => [await stage.command('npx dari lesson start 1')]);
  await using watch = await stage.open('npx dari lesson watch', ROOT);
  for (const scene of SCENES) {
    const title = lesson.tasks[scene.task]?.title ?? scene.task;
    await chapter(title, async () => {
      const moments: Moment[] = [];
      await watch.until((screen) => screen.includes(title), `the task ${scene.task}`);
      for (const deed of scene.does) {
        moments.push(...(await stage.play(deed, scene.task, watch)));
      }
      watch.type('n');
      return moments;
    });
  }
  await chapter('npx dari lesson', async () => {
    await watch.until((screen) => screen.includes(next.title), 'the next lesson');
    watch.type('q');
    await watch.ended;
    return [await stage.command('npx dari lesson')];
  });
  return transcriptPage(lesson.title, chapters, language);
}

/** @returns what an earlier start has made on the machine's engine: making it anew takes minutes and shows nothing. */
async function imagesOfDari(): Promise<readonly string[]> {
  const { images } = await (await machinesEngine()).observe();
  return images.filter(({ labels }) => 'dev.dari.source' in labels).flatMap(({ tags }) => tags);
}
