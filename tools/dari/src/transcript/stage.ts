import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { COURSE, withImages } from '@dari/course';
import { connect } from '@dari/engine';
import type { OwnEngine } from '../../../engines/own-engine.mjs';
import { imageNames } from '../lesson/lesson-images.ts';
import { lessonFolder } from '../lesson/lesson-paths.ts';
import { LETTERS } from '../lesson/watch-press.ts';
import { ROOT, run, type Environment } from '../test/dari-process.ts';
import { terminalSession, type TerminalSession } from '../test/terminal-session.ts';
import { loadTexts, type Language } from '../text/texts.ts';
import { neutralizer } from './neutral.ts';
import type { Moment } from './page.ts';
import type { Deed } from './scene.ts';

/** Where a transcript is played: terminals on one engine. */
export interface Stage extends AsyncDisposable {
  /** Runs a line in the first terminal to its end. */
  command(line: string, folder?: string): Promise<Moment>;
  /** Starts a line in a terminal that stays open. */
  open(line: string, folder: string): Promise<TerminalSession>;
  /** Does one thing for a task. @returns what is to be seen of it */
  play(deed: Deed, task: string, watch: TerminalSession): Promise<readonly Moment[]>;
}

const SIZE = { columns: 80, rows: 60 };
const PATIENCE_MS = 120_000;
/** The name that a project has unless somebody chooses another one. */
const USUAL_NAME = 'goals';
/** Where most people put a clone. */
const USUAL_FOLDER = '~/dari';

export async function openStage(engine: OwnEngine, language: Language): Promise<Stage> {
  const { lessonWatch } = await loadTexts(language);
  // As long as the usual name, so that tables stay as they are.
  const name = `t${randomBytes(2).toString('hex')}`;
  const neutral = neutralizer([
    [ROOT, USUAL_FOLDER],
    [name, USUAL_NAME],
  ]);
  const env: Environment = {
    ...withoutNpm(process.env),
    ...engine.env,
    // The shells of some systems complain of a language that is not installed; this one does not care.
    SHELL: '/bin/sh',
    LANG: language === 'ko' ? 'ko_KR.UTF-8' : 'en_US.UTF-8',
    LC_ALL: undefined,
    NO_COLOR: '1',
    CI: undefined,
    DARI_PROJECT: name,
    // Whoever writes the page may have settings of their own.
    npm_config_userconfig: '/dev/null',
    npm_config_update_notifier: 'false',
  };
  const there = await connect({ url: engine.host, from: 'DOCKER_HOST', context: null, tls: null });
  const images = imageNames(await there.observe());
  const folder = lessonFolder(ROOT, name, 'outwards');
  const servers: TerminalSession[] = [];

  const open: Stage['open'] = (line, where) =>
    terminalSession(engine.commandInside(['sh', '-c', line]), env, SIZE, where);
  const command: Stage['command'] = async (line, where = ROOT) => {
    const filled = withImages(line, images);
    await using terminal = await open(filled, where);
    await terminal.ended;
    return { terminal: 1, typed: filled, lines: terminal.lines().map(neutral) };
  };
  const shown = (watch: TerminalSession, typed: string | null): Moment => ({
    terminal: 2,
    typed,
    lines: watch.lines().map(neutral),
  });
  const says = { holds: lessonWatch.holds, notYet: lessonWatch.notYet, hint: lessonWatch.hint(2) };
  let pressed = '';

  const play: Stage['play'] = async (deed, task, watch) => {
    if ('type' in deed) return [await command(deed.type)];
    if ('serve' in deed) {
      await mkdir(folder, { recursive: true });
      const server = await open(deed.serve, folder);
      servers.push(server);
      const lines = await server.until((screen) => screen.includes(deed.until), deed.serve, PATIENCE_MS);
      return [{ terminal: 3, typed: deed.serve, lines: lines.map(neutral) }];
    }
    if ('press' in deed) {
      pressed += deed.press;
      watch.type(deed.press);
      return [];
    }
    if ('choose' in deed) {
      const index = choicesOf(task).indexOf(deed.choose);
      const letter = LETTERS[index] ?? '';
      watch.type('a');
      await watch.until((screen) => screen.includes(lessonWatch.choose.split('.')[0] ?? ''), 'the question');
      watch.type(letter);
      pressed += `a ${letter}`;
      return [];
    }
    if ('answerWith' in deed) {
      const [program = '', ...args] = engine.commandInside(['sh', '-c', withImages(deed.answerWith, images)]);
      const answer = (await run(program, args, env).finished).stdout.trim();
      watch.type('a');
      await watch.until((screen) => screen.includes('> '), 'the question');
      watch.type(`${answer}\r`);
      pressed += `a ${answer} Enter`;
      return [];
    }
    await watch.until((screen) => screen.includes(says[deed.show]), says[deed.show], PATIENCE_MS);
    const moment = shown(watch, pressed === '' ? null : pressed);
    pressed = '';
    return [moment];
  };
  return {
    command,
    open,
    play,
    async [Symbol.asyncDispose]() {
      await Promise.all(servers.map((server) => server[Symbol.asyncDispose]()));
      await rm(join(ROOT, '.dari', name), { recursive: true, force: true });
    },
  };
}

/** What `npm run` tells its children is about this machine. */
function withoutNpm(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !/^npm_/i.test(key)));
}

function choicesOf(task: string): readonly string[] {
  return COURSE[0]?.lesson.tasks.find(({ id }) => id === task)?.choices ?? [];
}
