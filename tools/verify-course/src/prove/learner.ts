import {
  afterLook,
  changeLesson,
  engineId,
  historyOf,
  NO_PROGRESS,
  NOTHING_DONE,
  placeOf,
  startLesson,
  withImages,
  withSetUp,
  withSolved,
  withTyped,
  type Act,
  type CheckResult,
  type HeardEvent,
  type Lesson,
  type LessonProgress,
  type Progress,
  type Task,
} from '@dari/course';
import type { Topology } from '@dari/topology';
import { openObserver } from 'dari/lesson/answer-question.ts';
import { judgeTask } from 'dari/lesson/judge-task.ts';
import type { DockerWorld } from 'dari/lesson/docker-command.ts';
import { lessonThings } from 'dari/lesson/lesson-things.ts';
import { removeThings } from 'dari/lesson/remove-things.ts';
import { runSetup, takenNames } from 'dari/lesson/run-setup.ts';
import { AGENT_LABEL } from 'dari/routes/agent-label.ts';
import { withoutAgents } from 'dari/routes/without-agents.ts';
import { difference } from '../place/difference.ts';
import { openLessonFolder, type FolderContent } from '../place/lesson-folder.ts';
import type { Place } from '../place/place.ts';
import { remove, tagAgain } from '../place/remove.ts';
import { openShell, type Ran } from '../place/shell.ts';

/** Somebody who does one lesson: types commands and answers, and looks, as `dari lesson` does for people. */
export interface Learner extends AsyncDisposable {
  /** Does one thing; `null`: an answer was typed in. */
  act(task: Task, act: Act): Promise<Ran | null>;
  /** Sets up the broken stack of a repair; nothing for other kinds. */
  setUp(task: Task): Promise<void>;
  /** One look; `later` judges what is seen now as if it were then. */
  look(task: Task, later?: number): Promise<CheckResult>;
  /** Takes down that a task holds. */
  solved(task: Task, pass: CheckResult & { readonly kind: 'pass' }): void;
  /** Remembers everything as it is. */
  mark(): Promise<Mark>;
  /** Removes what came since. @returns whether everything is as it was; else it has to be made again. */
  back(mark: Mark): Promise<boolean>;
  /** Removes all that came since the lesson began, and begins it again. */
  startOver(): Promise<void>;
  /**
   * Removes what the passes named and what was set up, as `dari lesson reset` does, and begins again.
   *
   * @returns what could not be removed, and why.
   */
  reset(): Promise<string[]>;
}

export interface Mark {
  readonly topology: Topology;
  readonly lesson: LessonProgress;
  readonly lines: number;
  readonly files: FolderContent;
}

/** Begins the lesson on an engine. */
export async function openLearner(place: Place, lesson: Lesson): Promise<Learner> {
  const { engine, call, agents, images } = place;
  const folder = await openLessonFolder(lesson, images);
  const shell = openShell({ ...place, folder: folder.path });
  const observe = async (): Promise<Topology> => withoutAgents(await engine.observe());
  const first = await observe();
  const given = await folder.content();
  const id = engineId(first);
  let progress: Progress = NO_PROGRESS;
  const one = (): LessonProgress => progress.lessons[lesson.id] ?? NOTHING_DONE;
  const change = (by: (now: LessonProgress) => LessonProgress): void => {
    progress = changeLesson(progress, lesson.id, by);
  };
  const begin = (topology: Topology): void => {
    progress = startLesson(NO_PROGRESS, lesson.id, id, placeOf(topology, Date.now(), images));
  };
  begin(first);

  const note = async (): Promise<Topology> => {
    const at = Date.now();
    const topology = await observe();
    const heardUntil = Date.now();
    const since = one().places[id]?.heardUntil ?? at;
    const events: HeardEvent[] = [];
    for await (const event of engine.events(AbortSignal.timeout(LISTEN_MS), { since, until: heardUntil })) {
      if (!(AGENT_LABEL in event.attributes)) events.push(event);
    }
    change((now) => afterLook(now, id, { topology, at, events, heardUntil }));
    return topology;
  };
  const putBack = async (before: Topology): Promise<boolean> => {
    const { made, altered, retagged } = difference(before, await observe());
    const gone = [...altered];
    for (const { tag, id: image } of retagged) if (!(await tagAgain(call, tag, image))) gone.push(tag);
    await remove(call, made);
    return gone.length === 0;
  };
  const world = (): DockerWorld => ({
    endpoint: { url: place.host, context: null },
    env: process.env,
    folder: folder.path,
    signal: AbortSignal.timeout(WORK_MS),
  });
  const removeLesson = async (task?: string): Promise<string[]> => {
    const here = one().places[id];
    if (here === undefined) return [];
    const things = lessonThings(await observe(), here, lesson.id, images, task);
    const left = await removeThings(things, engine, world());
    return left.map(({ name, why }) => `${name}: ${why}`);
  };
  return {
    async act(task, act) {
      if (typeof act === 'object' && 'type' in act) {
        change((now) => withTyped(now, task.id, act.type, Date.now()));
        return null;
      }
      const ran = await shell.run(withImages(typeof act === 'string' ? act : act.typeOutputOf, images));
      await note();
      if (typeof act === 'object') change((now) => withTyped(now, task.id, ran.stdout, Date.now()));
      return ran;
    },
    async setUp(task) {
      if (task.setup === undefined) return;
      const setup = { lesson: lesson.id, task, images };
      let topology = await observe();
      if (takenNames(setup, topology).length > 0) {
        // Repairs follow one another: what those before have left goes first.
        for (const one of lesson.tasks.filter((other) => other.setup !== undefined))
          await removeLesson(one.id);
        topology = await observe();
      }
      await runSetup(setup, topology, world());
      change((now) => withSetUp(now, id, task.id, Date.now()));
      await note();
    },
    async look(task, later) {
      const topology = await note();
      const history = historyOf(one(), id);
      if (history === null) throw new Error('the lesson was not begun');
      const present = { topology, history, images, now: later ?? Date.now() };
      return judgeTask(task.check, present, openObserver(agents.begin(topology)));
    },
    solved(task, { facts, made }) {
      change((now) => withSolved(now, id, task.id, { at: Date.now(), facts, made }));
    },
    async mark() {
      const topology = await note();
      return { topology, lesson: one(), lines: shell.count, files: await folder.content() };
    },
    async back(mark) {
      shell.endAfter(mark.lines);
      await folder.put(mark.files);
      // Then all is begun again, and what came since is removed together with what it may be tied to.
      const isAltered = difference(mark.topology, await observe()).altered.length > 0;
      const isAsBefore = !isAltered && (await putBack(mark.topology));
      // What happened since is as if it had not: listening begins anew.
      change(() => relisten(mark.lesson, id, Date.now()));
      return isAsBefore;
    },
    async startOver() {
      shell.endAfter(0);
      await folder.put(given);
      await putBack(first);
      begin(await observe());
    },
    async reset() {
      shell.endAfter(0);
      const left = await removeLesson();
      await folder.put(given);
      begin(await observe());
      return left;
    },
    async [Symbol.asyncDispose]() {
      shell[Symbol.dispose]();
      await putBack(first);
      await folder[Symbol.asyncDispose]();
    },
  };
}

/** How long an engine may take to tell what happened, in milliseconds. */
const LISTEN_MS = 20_000;
/** How long a broken stack may take to be set up, and a lesson to be removed, in milliseconds. */
const WORK_MS = 120_000;

function relisten(lesson: LessonProgress, engine: string, now: number): LessonProgress {
  const here = lesson.places[engine];
  if (here === undefined) return lesson;
  return { ...lesson, places: { ...lesson.places, [engine]: { ...here, heardUntil: now } } };
}
