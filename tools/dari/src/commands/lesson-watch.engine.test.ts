import { COURSE } from '@dari/course';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { canRunOwnEngine, startOwnEngine, type OwnEngine } from '../../../engines/own-engine.mjs';
import { imageNames } from '../lesson/lesson-images.ts';
import { widthOf } from '../render/width.ts';
import { BIN, engine as machinesEngine, project } from '../test/dari-process.ts';
import { commandsOn, type EngineCommands } from '../test/engine-commands.ts';
import { PREPARE_MS } from '../test/prepare-images.ts';
import { terminalSession, type TerminalSession } from '../test/terminal-session.ts';

const ENGINE_MS = 180_000;
const WATCH = [process.execPath, BIN, 'lesson', 'watch'];
const AGENTS = ['ps', '-aq', '--filter', 'label=dev.dari.agent'];
const CTRL_C = '\u0003';
const REPAIRS = 'it-does-not-work';

const can = canRunOwnEngine();
const skipped = can.yes ? '' : ` (skipped, because ${can.why})`;

describe.skipIf(!can.yes)(`dari lesson watch${skipped}`, { timeout: ENGINE_MS }, () => {
  let own: OwnEngine;
  let busybox: string;
  let it: EngineCommands;

  beforeAll(async () => {
    // Makes the images present on the machine's engine.
    await using there = await project();
    const { code, stderr } = await there.dari(['lesson', 'start', 'own-network']);
    expect(code, stderr).toBe(0);
    const images = imageNames(await (await machinesEngine()).observe());
    busybox = images.busybox;
    own = await startOwnEngine({ name: 'watch', images: [busybox, images.node] });
  }, PREPARE_MS);
  afterAll(() => own[Symbol.asyncDispose]());

  beforeEach(async () => {
    it = commandsOn(own);
    const { code, stderr } = await it.dari(['lesson', 'start', 'own-network']);
    expect(code, stderr).toBe(0);
  });
  afterEach(async () => {
    const ids = (await it.docker(['ps', '-aq'])).split('\n').filter((id) => id !== '');
    for (const id of ids) await it.docker(['rm', '-f', id]);
    await it.docker(['network', 'prune', '-f']);
    await it.forget();
  });

  function watch(columns = 80, rows = 40): Promise<TerminalSession> {
    const env = {
      ...process.env,
      ...own.env,
      LANG: 'C',
      LC_ALL: 'C',
      NO_COLOR: '1',
      DARI_PROJECT: it.project,
    };
    return terminalSession(own.commandInside(WATCH), env, { columns, rows });
  }

  test('says that a task holds, never moves on by itself, and goes on with n', async () => {
    await using shown = await watch();
    await shown.until((screen) => screen.includes('✗ Not yet.'), 'the first look');
    await it.docker(['network', 'create', 'mine']);
    const lines = await shown.until(
      (screen) => screen.includes('✓ This task holds.'),
      'the network to be seen',
    );
    expect(lines.join('\n')).toContain('Task 1 of');
    await it.docker(['network', 'rm', 'mine']);
    await shown.until((screen) => screen.includes('no longer holds'), 'its removal to be seen');
    await it.docker(['network', 'create', 'other']);
    await shown.until((screen) => screen.includes('✓ This task holds.'), 'another one to be seen');
    shown.type('n');
    await shown.until((screen) => screen.includes('Task 2 of'), 'the next task');
    shown.type('q');
    expect(await shown.ended).toBe(0);
    expect(shown.lines().join('\n')).toContain('Your progress is kept.');
  });

  test('has one key each for hint, list, check and solution, and asks before it shows that', async () => {
    await using shown = await watch();
    await shown.until((screen) => screen.includes('✗ Not yet.'), 'the first look');
    shown.type('h');
    await shown.until((screen) => screen.includes('Hint 1'), 'a hint');
    shown.type('hh');
    await shown.until((screen) => screen.includes('Hint 3'), 'all hints');
    shown.type('l');
    await shown.until((screen) => /○ +1 +Make a network/.test(screen), 'the list');
    shown.type('c');
    await shown.until((screen) => screen.includes('expected'), 'what is different');
    shown.type('s');
    await shown.until((screen) => screen.includes('Show the solution?'), 'the question');
    expect(shown.lines().join('\n')).not.toContain('One way to do it');
    shown.type('y');
    await shown.until((screen) => screen.includes('docker network create my_network'), 'the solution');
    shown.type('q');
    expect(await shown.ended).toBe(0);
    const { stdout } = await it.dari(['lesson', 'list', '--json']);
    expect(stdout).not.toContain('"solved":1');
  });

  test('shows what was answered in another terminal, and goes where that went', async () => {
    await it.docker(['network', 'create', 'mine']);
    await using shown = await watch();
    await shown.until((screen) => screen.includes('✓ This task holds.'), 'the network');
    const next = await it.dari(['lesson', 'next']);
    expect(next.code, next.stderr).toBe(0);
    await shown.until((screen) => screen.includes('Task 2 of'), 'the task of the other command');
    const hint = await it.dari(['lesson', 'hint']);
    expect(hint.code, hint.stderr).toBe(0);
    await shown.until((screen) => screen.includes('Hint 1'), 'the hint of the other command');
  });

  test('fits a narrow window, and is drawn anew when the window changes', async () => {
    await using shown = await watch(60, 24);
    const narrow = await shown.until((screen) => screen.includes('✗ Not yet.'), 'the first look');
    for (const line of narrow) expect(widthOf(line), line).toBeLessThanOrEqual(60);
    expect(narrow.length).toBeLessThanOrEqual(24);
    await shown.resize(100, 30);
    await shown.until((screen) => screen.includes('─'.repeat(100)), 'a wider picture');
    await shown.resize(45, 16);
    const small = await shown.until((screen) => !screen.includes('─'.repeat(46)), 'a smaller picture');
    for (const line of small) expect(widthOf(line), line).toBeLessThanOrEqual(45);
  });

  test('an engine that stops is told, and when it is back all goes on', async () => {
    await using shown = await watch();
    await shown.until((screen) => screen.includes('✗ Not yet.'), 'the first look');
    await it.docker(['network', 'create', 'mine']);
    await shown.until((screen) => screen.includes('✓ This task holds.'), 'the network');
    await own.kill('SIGTERM');
    await shown.until((screen) => screen.includes('The engine does not answer.'), 'that it is away');
    await own.restart();
    await shown.until((screen) => !screen.includes('does not answer'), 'that it is back');
    await it.docker(['network', 'rm', 'mine']);
    await shown.until((screen) => screen.includes('no longer holds'), 'a change after it');
    shown.type('n');
    await shown.until((screen) => screen.includes('Task 2 of'), 'the next task');
  });

  test('a second one says that another is at work, and how it ends is documented', async () => {
    await using shown = await watch();
    await shown.until((screen) => screen.includes('✗ Not yet.'), 'the first look');
    const second = await it.dari(['lesson', 'watch']);
    expect(second.code).toBe(73);
    expect(second.stderr).toContain('Another dari lesson watch is at work');
    shown.type(CTRL_C);
    expect(await shown.ended).toBe(130);
    const third = await it.dari(['lesson', 'watch']);
    expect(third.code, third.stderr).toBe(0);
  });

  test('without a terminal it reports in lines, and ends with its input', async () => {
    const { code, stdout } = await it.dari(['lesson', 'watch']);
    expect(code).toBe(0);
    expect(stdout).toContain('✗ Not yet.');
    // eslint-disable-next-line no-control-regex -- that is what should not be there
    expect(stdout).not.toMatch(/\u001b/);
    const asJson = await it.dari(['lesson', 'watch', '--json']);
    const told = asJson.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(told.at(-1)).toMatchObject({
      lesson: 'own-network',
      task: 'created',
      result: 'fail',
      solved: false,
    });
  });

  test('sets up the broken stack of a repair when its turn comes', async () => {
    const [first, second] = repairs();
    const images = imageNames(await (await machinesEngine()).observe());
    const entry = COURSE.find(({ lesson }) => lesson.id === REPAIRS);
    await own.addImages((entry?.lesson.images ?? []).map((role) => images[role]));
    const started = await it.dari(['lesson', 'start', REPAIRS]);
    expect(started.code, started.stderr).toBe(0);
    await using shown = await watch();
    await shown.until((screen) => screen.includes(first) && screen.includes('✗'), 'the first repair');
    shown.type('nn');
    await shown.until((screen) => screen.includes(second) && screen.includes('✗'), 'the second one');
    const label = ['--filter', 'label=dev.dari.lesson', '--format', '{{.Label "dev.dari.lesson"}}'];
    const made = new Set((await it.docker(['ps', '-a', ...label])).split('\n'));
    expect(made.size).toBe(2);
    shown.type('r');
    await shown.until((screen) => screen.includes('These would be removed'), 'the list');
    shown.type('y');
    await shown.until((screen) => screen.includes('begins anew') && screen.includes('✗'), 'the first, anew');
    expect(shown.lines().join('\n')).toContain(first);
    expect(new Set((await it.docker(['ps', '-a', ...label])).split('\n')).size).toBe(1);
  });

  /** @returns the titles of the first two. */
  function repairs(): readonly [string, string] {
    const entry = COURSE.find(({ lesson }) => lesson.id === REPAIRS);
    const [first = '', second = ''] = (entry?.lesson.tasks ?? []).map(
      ({ id }) => entry?.texts.en.tasks[id]?.title,
    );
    return [first, second];
  }

  test('looks into containers without being seen as one of them, also when all are removed', async () => {
    await it.docker(['network', 'create', 'mine']);
    await using shown = await watch();
    await shown.until((screen) => screen.includes('✓ This task holds.'), 'the network');
    shown.type('n');
    for (let task = 2; ; task += 1) {
      const isLookedAt = (screen: string): boolean =>
        screen.includes(`Task ${task} of`) && !screen.includes('Looking at the engine');
      const lines = await shown.until(isLookedAt, `a look at task ${task}`);
      if (lines.join('\n').includes('mysql-db')) break;
      shown.type('nn');
    }
    const run = (name: string, ...words: readonly string[]): Promise<string> =>
      it.docker(['run', '-d', '--name', name, '--network', 'mine', busybox, ...words]);
    const server = ['httpd', '-f', '-p', '3306'];
    await run('mysql-db', ...server);
    await run('app', 'sleep', 'infinity');
    await shown.until((screen) => screen.includes('✓ This task holds.'), 'a call by name');
    expect((await it.docker(AGENTS)).split('\n').filter((id) => id !== '')).not.toEqual([]);
    // All of them: `docker rm -f $(docker ps -aq)`.
    await it.docker(['rm', '-f', ...(await it.docker(['ps', '-aq'])).split('\n')]);
    await shown.until((screen) => screen.includes('no longer holds'), 'their removal');
    await run('mysql-db', ...server);
    await run('app', 'sleep', 'infinity');
    await shown.until((screen) => screen.includes('✓ This task holds.'), 'new ones');
    shown.type('q');
    expect(await shown.ended).toBe(0);
    expect(await it.docker(AGENTS)).toBe('');
  });
});
