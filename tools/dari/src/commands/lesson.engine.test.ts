import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseProgress, withImages, type Act, type ImageNames, type Progress, type Task } from '@dari/course';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canRunOwnEngine } from '../../../engines/own-engine.mjs';
import { LESSONS } from '../lesson/find-lesson.ts';
import { progressPath } from '../lesson/lesson-paths.ts';
import { ROOT, run, type Finished } from '../test/dari-process.ts';
import { lessonImages } from '../test/lesson-images.ts';
import { ownProject, type OwnProject } from '../test/own-project.ts';
import { PREPARE_MS, prepareImages } from '../test/prepare-images.ts';

const LESSON = 'own-network';
const found = LESSONS.find(({ entry }) => entry.lesson.id === LESSON);
if (found === undefined) throw new Error(`there is no lesson ${LESSON}`);
const { tasks } = found.entry.lesson;

/** Of somebody else, with names as the lesson has them. */
const FOREIGN = { network: 'my-network', container: 'mysql-db2', volume: 'my_network' };

interface CheckJson {
  readonly holds: boolean;
  readonly tasks: readonly {
    readonly id: string;
    readonly solved: boolean;
    readonly solutionShown: boolean;
    readonly result: { readonly kind: string; readonly expected?: string; readonly look?: string } | null;
  }[];
}

describe.skipIf(!canRunOwnEngine().yes)('dari lesson', () => {
  let it: OwnProject;
  let images: ImageNames;
  let foreign = '';

  const lesson = (...args: string[]): Promise<Finished> => it.dari(['lesson', ...args]);
  const check = async (
    ...args: string[]
  ): Promise<{ code: number | null; json: CheckJson; stderr: string }> => {
    const { code, stdout, stderr } = await lesson('check', '--json', ...args);
    return { code, json: JSON.parse(stdout || '{"tasks":[]}') as CheckJson, stderr };
  };
  const inspectForeign = (): Promise<string> =>
    it.docker('inspect', FOREIGN.network, FOREIGN.container, FOREIGN.volume);

  /** Does what a learner does, with the real `docker`. */
  const act = async (one: Act, task: Task): Promise<void> => {
    if (typeof one === 'string') {
      const { code, stderr } = await shell(one);
      expect(code, `${one}\n${stderr}`).toBe(0);
      return;
    }
    const text = 'type' in one ? one.type : (await shell(one.typeOutputOf)).stdout.trim();
    const { code, stdout, stderr } = await lesson('answer', '--task', task.id, text);
    expect([0, 83], stdout + stderr).toContain(code);
  };
  const shell = (line: string): Promise<Finished> =>
    run('bash', ['-c', withImages(line, images)], it.env).finished;

  const solve = async (task: Task): Promise<void> => {
    for (const one of task.solution) await act(one, task);
  };

  beforeAll(async () => {
    await prepareImages();
    it = await ownProject(await lessonImages([LESSON]));
    await it.docker('network', 'create', FOREIGN.network);
    await it.docker('volume', 'create', FOREIGN.volume);
  }, PREPARE_MS);
  afterAll(() => it[Symbol.asyncDispose]());

  test('lists what there is, and asks to start something first', async () => {
    const list = await lesson();
    expect(list.code, list.stderr).toBe(0);
    expect(list.stdout).toContain(found.entry.texts.en.title);
    const early = await lesson('check');
    expect(early.code).toBe(64);
    expect(early.stderr).toContain('npx dari lesson start 1');
  });

  test('knows no lesson of another name, and proposes the nearest', async () => {
    const { code, stderr } = await lesson('start', 'own-netwrok');
    expect(code).toBe(64);
    expect(stderr).toContain(LESSON);
    expect((await lesson('strat', '1')).stderr).toContain('npx dari lesson start');
    expect((await lesson('start', '99', '--lang', 'ko')).stderr).toContain('"99" 실습은 없어요');
  });

  test('starts with what it is about and the first task', async () => {
    const { code, stdout, stderr } = await lesson('start', LESSON);
    expect(code, stderr).toBe(0);
    expect(stdout).toContain(found.entry.texts.en.title);
    expect(stdout).toContain(found.entry.texts.en.tasks[tasks[0]?.id ?? '']?.title);
    const again = await lesson('start', LESSON, '--json');
    expect(again.code, again.stderr).toBe(0);
    const json = JSON.parse(again.stdout) as { begun: string; images: ImageNames };
    expect(json.begun).toBe('again');
    ({ images } = json);
    await it.docker('run', '-d', '--name', FOREIGN.container, images.busybox, 'sleep', 'infinity');
    foreign = await inspectForeign();
  });

  test('no task holds before anything is done, and each says what is missing', async () => {
    const { code, json } = await check();
    expect(code).toBe(83);
    expect(json.holds).toBe(false);
    for (const task of json.tasks) {
      expect(task.solved, task.id).toBe(false);
      if (task.result?.kind === 'fail')
        expect(`${task.result.expected ?? ''}${task.result.look ?? ''}`).not.toBe('');
    }
  });

  test('gives one tier of hints at a time', async () => {
    const hints = [await lesson('hint'), await lesson('hint'), await lesson('hint'), await lesson('hint')];
    const texts = hints.map(({ stdout }) => stdout);
    expect(new Set(texts.slice(0, 3)).size).toBe(3);
    expect(texts[3]).toBe(texts[2]);
    expect(hints[2]?.stderr).toContain('dari lesson solution');
  });

  test('shows a solution only when asked to, and does not count it', async () => {
    const refused = await lesson('solution');
    expect(refused.code).toBe(64);
    expect(refused.stdout).toBe('');
    const shown = await lesson('solution', '--yes');
    expect(shown.code, shown.stderr).toBe(0);
    const { code, json } = await check();
    expect(code).toBe(83);
    expect(json.tasks[0]).toMatchObject({ solved: false, solutionShown: true });
  });

  test('every task holds once it is done', async () => {
    for (const task of tasks) {
      await solve(task);
      const { code, json, stderr } = await check('--task', task.id);
      expect(code, `${task.id}\n${JSON.stringify(json)}\n${stderr}`).toBe(0);
    }
    const { code, json } = await check();
    expect(code).toBe(0);
    expect(json.tasks.every(({ solved }) => solved)).toBe(true);
    const list = JSON.parse((await lesson('list', '--json')).stdout) as {
      lessons: { id: string; solved: number }[];
    };
    expect(list.lessons.find(({ id }) => id === LESSON)?.solved).toBe(tasks.length);
  });

  test('leaves none of its own containers behind', async () => {
    expect(await it.docker('ps', '-aq', '--filter', 'label=dev.dari.agent')).toBe('');
  });

  test('goes to another computer as one file, and back', async () => {
    await using scratch = await scratchFolder();
    const file = join(scratch.path, 'progress.json');
    expect((await lesson('export', file)).code).toBe(0);
    const streamed = await lesson('export', '-');
    expect(streamed.stdout).toBe(await readFile(file, 'utf8'));
    const imported = await lesson('import', file);
    expect(imported.code, imported.stderr).toBe(0);
    expect(imported.stderr).toContain('progress.before-import');
    expect((await check()).code).toBe(0);

    await writeFile(file, streamed.stdout.slice(0, -30));
    expect((await lesson('import', file)).code).toBe(84);
    await writeFile(file, '{"version":99}');
    expect((await lesson('import', file)).code).toBe(84);
    const notes = join(scratch.path, 'notes.txt');
    await writeFile(notes, 'mine');
    expect((await lesson('export', notes)).code).toBe(64);
    expect(await readFile(notes, 'utf8')).toBe('mine');
    expect((await check()).code).toBe(0);
  });

  test('a damaged progress file is kept beside, and said', async () => {
    const path = progressPath(ROOT, it.name);
    const good = await readFile(path, 'utf8');
    await writeFile(path, good.slice(0, 100));
    const { code, stderr } = await lesson('list');
    expect(code).toBe(0);
    expect(stderr).toContain('progress.damaged');
    const beside = (await readdir(dirname(path))).find((name) => name.startsWith('progress.damaged')) ?? '';
    expect(await readFile(join(dirname(path), beside), 'utf8')).toBe(good.slice(0, 100));
    await writeFile(path, good);
  });

  test('a reset asks first, removes what the tasks made and nothing else', async () => {
    const before = await names();
    const refused = await lesson('reset');
    expect(refused.code).toBe(64);
    expect(await names()).toEqual(before);
    await it.docker('network', 'create', 'made-meanwhile');
    const { code, stdout, stderr } = await lesson('reset', '--yes', '--json');
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('made-meanwhile');
    const { removed } = JSON.parse(stdout) as { removed: string[] };
    const after = await names();
    expect(removed.length).toBeGreaterThan(0);
    for (const thing of removed) expect(after).not.toContain(thing);
    expect(after).toEqual(
      expect.arrayContaining([
        'network made-meanwhile',
        `network ${FOREIGN.network}`,
        `container ${FOREIGN.container}`,
        `volume ${FOREIGN.volume}`,
      ]),
    );
    expect(await inspectForeign()).toBe(foreign);
    await it.docker('network', 'rm', 'made-meanwhile');
  });

  test('the lesson can be done again', async () => {
    const started = await lesson('start');
    expect(started.code, started.stderr).toBe(0);
    expect((await check()).json.tasks.some(({ solved }) => solved)).toBe(false);
    const [first] = tasks;
    if (first === undefined) throw new Error('the lesson has no tasks');
    for (const left of (await names()).filter((name) =>
      /^(network my_network|container mysql-db|container app|container late)$/.test(name),
    )) {
      const [kind = '', name = ''] = left.split(' ');
      await it.docker(kind, 'rm', ...(kind === 'container' ? ['-f'] : []), name);
    }
    await solve(first);
    const { code, json } = await check('--task', first.id);
    expect(code, JSON.stringify(json)).toBe(0);
    const next = await lesson('next');
    expect(next.code, next.stderr).toBe(0);
    expect(next.stdout).toContain(found.entry.texts.en.tasks[tasks[1]?.id ?? '']?.title);
  });

  test('what is made for another lesson is no answer to this one, and the other way round', async () => {
    const made = async (id: string): Promise<string[]> => {
      const place = Object.values((await progressOf(it.name)).lessons[id]?.places ?? {})[0];
      return [...(place?.baseline.networks ?? [])];
    };
    const other = 'default-bridge';
    expect((await lesson('start', other)).code).toBe(0);
    const id = await it.docker('network', 'create', 'for-the-other');
    expect((await lesson('start', LESSON)).code).toBe(0);
    expect(await made(LESSON)).toContain(id);
    expect(await made(other)).not.toContain(id);
    expect((await check()).json.tasks[0]?.solved).toBe(true);
    await it.docker('network', 'rm', 'for-the-other');
  });

  test('an engine that is gone is told, and nothing is lost', async () => {
    await it.engine.kill();
    const { code, stderr } = await lesson('check');
    expect(code).toBe(69);
    expect(stderr).not.toContain('dari does not know');
    expect((await lesson('list')).stdout).toContain(`1 of ${tasks.length}`);
    await it.engine.restart();
    const { json } = await check();
    expect(json.tasks[0]?.solved).toBe(true);
  });

  /** Everything on the engine, as `container web`. */
  const names = async (): Promise<string[]> => {
    const [containers, networks, volumes] = await Promise.all([
      it.docker('ps', '-a', '--format', 'container {{.Names}}'),
      it.docker('network', 'ls', '--format', 'network {{.Name}}'),
      it.docker('volume', 'ls', '--format', 'volume {{.Name}}'),
    ]);
    return [containers, networks, volumes].flatMap((list) => list.split('\n')).filter(Boolean);
  };
});

async function progressOf(name: string): Promise<Progress> {
  const parsed = parseProgress(await readFile(progressPath(ROOT, name), 'utf8'));
  if (parsed.kind !== 'progress') throw new Error(parsed.kind);
  return parsed.progress;
}

async function scratchFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'dari-lesson-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}
