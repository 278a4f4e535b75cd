import { setMaxListeners } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeLesson, NO_PROGRESS, withTyped, writeProgress } from '@dari/course';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { progressFile, type KeptAside } from './progress-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dari-progress-'));
});
afterEach(() => rm(folder, { recursive: true }));

const { signal } = new AbortController();
// As in `main`: many wait for one lock.
setMaxListeners(0, signal);
const world = { platform: process.platform, signal };

function open(asides: KeptAside[] = []) {
  return progressFile(join(folder, 'course', 'progress.json'), world, (aside) => asides.push(aside));
}

async function broken(text: string): Promise<{ readonly asides: KeptAside[] }> {
  const asides: KeptAside[] = [];
  await open().update((all) => changeLesson(all, 'l', (one) => one));
  await writeFile(join(folder, 'course', 'progress.json'), text);
  expect(await open(asides).read()).toEqual(NO_PROGRESS);
  return { asides };
}

describe('the progress file', () => {
  test('is not there before something was done', async () => {
    expect(await open().read()).toEqual(NO_PROGRESS);
    await expect(stat(join(folder, 'course'))).rejects.toThrow();
  });

  test('two writers at once lose nothing of each other', async () => {
    const [one, other] = [open(), open()];
    const words = Array.from({ length: 20 }, (_, index) => `t${index}`);
    await Promise.all(
      words.map((task, index) =>
        (index % 2 === 0 ? one : other).update((all) =>
          changeLesson(all, 'l', (lesson) => withTyped(lesson, task, 'x', 1)),
        ),
      ),
    );
    const { lessons } = await open().read();
    expect(Object.keys(lessons['l']?.typed ?? {}).sort()).toEqual([...words].sort());
  });

  test('is not for others to read', async () => {
    await open().update((all) => changeLesson(all, 'l', (one) => one));
    if (process.platform === 'win32') return;
    expect((await stat(open().path)).mode & 0o777).toBe(0o600);
  });

  test('that is damaged is kept beside, and told once', async () => {
    const { asides } = await broken('{"version":1,"current":');
    expect(asides).toMatchObject([{ kind: 'damaged' }]);
    expect(await readFile(asides[0]?.path ?? '', 'utf8')).toBe('{"version":1,"current":');
    await open(asides).update((all) => changeLesson(all, 'l', (one) => one));
    expect(asides).toHaveLength(1);
    expect(await readdir(join(folder, 'course'))).toHaveLength(2);
  });

  test('of a newer dari is kept beside, too', async () => {
    const { asides } = await broken('{"version":99}');
    expect(asides).toMatchObject([{ kind: 'newer', why: '99' }]);
  });

  test('gives way to one that is taken over, and stays beside', async () => {
    const file = open();
    await file.update((all) => changeLesson(all, 'mine', (one) => one));
    const before = await readFile(file.path, 'utf8');
    const aside = await file.replace({ ...NO_PROGRESS, current: 'theirs' });
    expect(await readFile(aside ?? '', 'utf8')).toBe(before);
    expect(await readFile(file.path, 'utf8')).toBe(writeProgress({ ...NO_PROGRESS, current: 'theirs' }));
  });
});
