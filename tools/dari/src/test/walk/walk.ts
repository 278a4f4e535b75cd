import { changeLesson, withImages, withTyped, type Act, type Task } from '@dari/course';
import type { Engine } from '@dari/engine';
import type { Context } from '../../cli/context.ts';
import { hasChanged } from '../../lesson/has-changed.ts';
import { namesOf } from '../../lesson/lesson-images.ts';
import type { Watching } from '../../lesson/watch.ts';
import { run, type Environment } from '../dari-process.ts';
import { freshLook } from './fresh-look.ts';
import { ALL_CONTAINERS, randomCommand } from './random-command.ts';
import type { Random } from './random.ts';

/** What a walk found. */
export interface Walked {
  commands: number;
  /** How many of them failed. */
  refused: number;
  /** How often the task that is shown was compared with a look afresh. */
  compared: number;
  /** How often it held then. */
  held: number;
  /** Tasks that were counted as solved. */
  readonly solved: string[];
  /** Where what is shown, or counted as solved, is not so. */
  readonly wrong: string[];
}

export interface WalkOptions {
  readonly watching: Watching;
  readonly engine: Engine;
  readonly context: Context;
  readonly env: Environment;
  readonly random: Random;
  readonly image: string;
  readonly commands: number;
}

/** How long what is shown may lag behind what is so. */
const LAG_MS = 15_000;
/** What does not hold is looked at afresh now and then; what is shown as right always. */
const WRONG_COMPARED = 0.15;

/**
 * Types commands of docker while a lesson is watched: at random, mostly one after another and at times several at once,
 * and in between what the lesson asks for. After each, what the watcher shows has to become what a look afresh sees; and
 * what it counts as solved has to hold.
 */
export async function walk(options: WalkOptions): Promise<Walked> {
  const { watching, random, commands } = options;
  const { loop } = watching;
  const found: Walked = { commands: 0, refused: 0, compared: 0, held: 0, solved: [], wrong: [] };
  const typed: string[] = [];
  const step = async (...lines: readonly (readonly string[])[]): Promise<void> => {
    const codes = await Promise.all(lines.map((words) => type(words, options)));
    typed.push(...lines.map((words) => words.join(' ')));
    found.commands += lines.length;
    found.refused += codes.filter((code) => code !== 0).length;
    await compare(options, found, () => `after ${found.commands}, the last ${typed.slice(-6).join(' | ')}`);
  };
  while (found.commands < commands) {
    const { lesson, progress, task } = loop.state();
    if (random.chance(0.06)) {
      for (const act of random.pick(waysOf(taskOf(watching, task))))
        await step(await lineOf(act, task, options));
    } else {
      const count = random.chance(0.1) ? 3 : 1;
      await step(...Array.from({ length: count }, () => randomCommand(random, options.image)));
    }
    // Another task for a while; what is solved can be looked at, too.
    if (random.chance(0.15)) {
      const to = random.pick(
        lesson.tasks.filter(({ needs = [] }) => needs.every((id) => id in progress.solved)),
      );
      loop.dispatch({ kind: 'moved', lesson, progress: loop.state().progress, task: to.id });
    }
  }
  return found;
}

/** Compares what is shown, and what has just been counted as solved, with a look afresh. */
async function compare(options: WalkOptions, found: Walked, where: () => string): Promise<void> {
  const { watching, engine, context, random } = options;
  const { loop } = watching;
  await loop.idle();
  const isShown = loop.state().results[loop.state().task]?.kind === 'pass';
  if (isShown || random.chance(WRONG_COMPARED)) {
    const differs = await untilSame(options);
    found.compared += 1;
    if (differs !== null) found.wrong.push(`${differs} ${where()}`);
    else if (loop.state().results[loop.state().task]?.kind === 'pass') found.held += 1;
  }
  for (const [id, { at }] of Object.entries(loop.state().progress.solved)) {
    if (found.solved.includes(id)) continue;
    found.solved.push(id);
    const result = await freshLook(taskOf(watching, id), watching.session(), engine, context);
    if (
      result.kind !== 'pass' &&
      !(await hasChanged(engine, { since: at, until: Date.now() }, context.world.signal))
    ) {
      found.wrong.push(`${id} counted as solved, but ${JSON.stringify(result)} ${where()}`);
    }
  }
}

/** @returns what is shown and not so; `null` once both are the same. */
async function untilSame({ watching, engine, context }: WalkOptions): Promise<string | null> {
  const { loop } = watching;
  const giveUpAt = Date.now() + LAG_MS;
  for (;;) {
    const { task } = loop.state();
    const fresh = await freshLook(taskOf(watching, task), watching.session(), engine, context);
    await loop.idle();
    const shown = loop.state().results[task];
    if (shown?.kind === 'locked' || shown?.kind === 'not-set-up') return null;
    if (shown !== undefined && (shown.kind === 'pass') === (fresh.kind === 'pass')) return null;
    if (Date.now() > giveUpAt)
      return `${task}: shown ${JSON.stringify(shown)}, afresh ${JSON.stringify(fresh)}`;
  }
}

function waysOf({ solution, others, wrong }: Task): readonly (readonly Act[])[] {
  // The right ways more often than the wrong ones.
  return [solution, solution, solution, ...others, ...wrong.map(({ acts }) => acts)].filter((acts) =>
    // What goes on in the background would outlive the walk.
    acts.every((act) => typeof act !== 'string' || !act.includes('&')),
  );
}

/** Stands before a whole line. */
const IN_A_SHELL = 'sh:';

/** An answer is written down as another command would do it; it counts as a command, too. */
async function lineOf(act: Act, task: string, { watching, env }: WalkOptions): Promise<readonly string[]> {
  const filled = (line: string): string => withImages(line, namesOf(watching.session().place()));
  if (typeof act === 'string') return [IN_A_SHELL, filled(act)];
  const { file, entry } = watching.session();
  const text =
    'type' in act ? act.type : (await run('sh', ['-c', filled(act.typeOutputOf)], env).finished).stdout;
  await file.update((all) =>
    changeLesson(all, entry.lesson.id, (one) => withTyped(one, task, text, Date.now())),
  );
  return [IN_A_SHELL, 'docker version'];
}

async function type(words: readonly string[], { env }: WalkOptions): Promise<number | null> {
  const [first, line = ''] = words;
  if (first === IN_A_SHELL) return (await run('sh', ['-c', line], env).finished).code;
  if (!words.includes(ALL_CONTAINERS)) return (await run('docker', words, env).finished).code;
  const { stdout } = await run('docker', ['ps', '-aq'], env).finished;
  const ids = stdout.split('\n').filter((id) => id !== '');
  if (ids.length === 0) return 0;
  const more = words.flatMap((word) => (word === ALL_CONTAINERS ? ids : [word]));
  return (await run('docker', more, env).finished).code;
}

function taskOf({ session }: Watching, id: string): Task {
  const task = session().entry.lesson.tasks.find((one) => one.id === id);
  if (task === undefined) throw new Error(`there is no task ${id}`);
  return task;
}
