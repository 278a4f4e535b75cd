import { withImages, type ImageNames } from '@dari/course';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import { LESSONS } from '../lesson/find-lesson.ts';
import { run, type Finished } from '../test/dari-process.ts';
import { lessonImages } from '../test/lesson-images.ts';
import { ownProject, type OwnProject } from '../test/own-project.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

const LESSON = 'it-does-not-work';
const found = LESSONS.find(({ entry }) => entry.lesson.id === LESSON);
const [first, second] = found?.entry.lesson.tasks ?? [];
if (first === undefined || second === undefined) throw new Error(`${LESSON} has too few tasks`);

/** What the first broken stack is called. */
const NAME = /--name (\S+)/.exec(first.setup?.join('\n') ?? '')?.[1] ?? '';

describe.skipIf(!canRunOwnEngine().yes)('broken stacks', () => {
  let it: OwnProject;
  let images: ImageNames;
  const lesson = (...args: string[]): Promise<Finished> => it.dari(['lesson', ...args]);
  const setUpFor = (task: string): Promise<string> =>
    it.docker('ps', '-aq', '--filter', `label=dev.dari.lesson=${LESSON}/${task}`);

  beforeAll(async () => {
    await prepareImages();
    it = await ownProject(await lessonImages(['own-network', 'nginx-and-nodeserver']));
  }, PREPARE_MS);
  afterAll(() => it[Symbol.asyncDispose]());

  test('are not set up over what somebody else has', async () => {
    const busybox = (await it.docker('images', '--format', '{{.Repository}}:{{.Tag}}'))
      .split('\n')
      .find((tag) => tag.includes('busybox'));
    await it.docker('run', '-d', '--name', NAME, busybox ?? '', 'sleep', 'infinity');
    const theirs = await it.docker('inspect', NAME);
    const { code, stderr } = await lesson('start', LESSON);
    expect(code, stderr).toBe(73);
    expect(stderr).toContain(NAME);
    expect(await it.docker('inspect', NAME)).toBe(theirs);
    expect(await setUpFor(first.id)).toBe('');
    await it.docker('rm', '-f', NAME);
  });

  test('are set up when their turn comes, one at a time, and do not hold', async () => {
    const { code, stdout, stderr } = await lesson('start', LESSON, '--json');
    expect(code, stderr).toBe(0);
    ({ images } = JSON.parse(stdout) as { images: ImageNames });
    expect(await setUpFor(first.id)).not.toBe('');
    expect(await setUpFor(second.id)).toBe('');
    expect((await lesson('check', '--task', first.id)).code).toBe(83);
    expect((await lesson('check', '--task', second.id)).code).toBe(83);
  });

  test('the next one is set up once this one is mended', async () => {
    for (const act of first.solution) {
      if (typeof act !== 'string') continue;
      const { code, stderr } = await run('bash', ['-c', withImages(act, images)], it.env).finished;
      expect(code, stderr).toBe(0);
    }
    const { code, stdout, stderr } = await lesson('next');
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(found?.entry.texts.en.tasks[second.id]?.title);
    expect(await setUpFor(second.id)).not.toBe('');
  });

  test('leave nothing after a reset, neither broken nor mended', async () => {
    const { code, stderr } = await lesson('reset', '--yes');
    expect(code, stderr).toBe(0);
    expect(await it.docker('ps', '-aq')).toBe('');
    expect(await it.docker('images', '-aq', '--filter', 'label=dev.dari.lesson')).toBe('');
  });
});
