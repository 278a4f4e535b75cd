import type { Task } from '@dari/course';
import type { Engine } from '@dari/engine';
import type { Context } from '../../cli/context.ts';
import type { Watching } from '../../lesson/watch.ts';
import { relevance } from '../../lesson/watch-relevant.ts';
import { run, type Environment } from '../dari-process.ts';
import { freshLook } from './fresh-look.ts';
import { ALL_CONTAINERS, randomCommand } from './random-command.ts';
import type { Random } from './random.ts';

/** What a walk found. */
export interface Walked {
  readonly commands: number;
  /** How many of them the engine refused. */
  readonly refused: number;
  /** How often the task that is shown was compared with a look afresh. */
  readonly compared: number;
  /** How often it held then. */
  readonly held: number;
  /** Tasks that were counted as solved. */
  readonly solved: readonly string[];
  /** Where what is shown, or counted as solved, is not so. */
  readonly wrong: readonly string[];
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
const LAG_MS = 10_000;

/**
 * Types random commands of docker while a lesson is watched, mostly one after another and at times several at once.
 * After each, what the watcher shows has to become what a look afresh sees; and what it counts as solved has to hold.
 */
export async function walk(options: WalkOptions): Promise<Walked> {
  const { watching, engine, context, random, commands } = options;
  const { loop } = watching;
  const found = { commands: 0, refused: 0, compared: 0, held: 0, wrong: [] as string[] };
  const counted = new Set(Object.keys(loop.state().progress.solved));
  const solved: string[] = [];
  const typed: string[] = [];
  while (found.commands < commands) {
    const count = random.chance(0.1) ? 3 : 1;
    const lines = Array.from({ length: count }, () => randomCommand(random, options.image));
    const codes = await Promise.all(lines.map((words) => type(words, options)));
    typed.push(...lines.map((words) => words.join(' ')));
    found.commands += count;
    found.refused += codes.filter((code) => code !== 0).length;
    const differs = await untilSame(options);
    found.compared += 1;
    if (loop.state().results[loop.state().task]?.kind === 'pass') found.held += 1;
    const where = (): string => `after ${found.commands} commands, the last ${typed.slice(-6).join(' | ')}`;
    if (differs !== null) found.wrong.push(`${differs} ${where()}`);
    for (const [id, { at }] of Object.entries(loop.state().progress.solved)) {
      if (counted.has(id)) continue;
      counted.add(id);
      solved.push(id);
      const task = taskOf(watching, id);
      const result = await freshLook(task, watching.session(), engine, context);
      if (result.kind !== 'pass' && !(await hasChanged(engine, at))) {
        found.wrong.push(`${id} counted as solved, but ${JSON.stringify(result)} ${where()}`);
      }
    }
    // Another task for a while; what is solved can be looked at, too.
    if (random.chance(0.1)) {
      const { tasks } = loop.state().lesson;
      const { lesson, progress } = loop.state();
      loop.dispatch({ kind: 'moved', lesson, progress, task: random.pick(tasks).id });
    }
  }
  return { ...found, solved };
}

/** @returns what is shown and not so; `null` once both are the same. */
async function untilSame({ watching, engine, context }: WalkOptions): Promise<string | null> {
  const { loop } = watching;
  const giveUpAt = Date.now() + LAG_MS;
  for (;;) {
    await loop.idle();
    const { task, results } = loop.state();
    const shown = results[task];
    if (shown !== undefined && (shown.kind === 'locked' || shown.kind === 'not-set-up')) return null;
    const fresh = await freshLook(taskOf(watching, task), watching.session(), engine, context);
    await loop.idle();
    const now = loop.state().results[task];
    if (loop.state().task === task && now !== undefined && (now.kind === 'pass') === (fresh.kind === 'pass'))
      return null;
    if (Date.now() > giveUpAt) {
      return `${task}: shown ${JSON.stringify(now)}, afresh ${JSON.stringify(fresh)}`;
    }
  }
}

/** @returns whether the learner has changed anything since. */
async function hasChanged(engine: Engine, since: number): Promise<boolean> {
  const isRelevant = relevance();
  const over = new AbortController();
  for await (const event of engine.events(over.signal, { since, until: Date.now() })) {
    if (isRelevant(event) && event.at > since) return true;
  }
  return false;
}

async function type(words: readonly string[], { env }: WalkOptions): Promise<number | null> {
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
