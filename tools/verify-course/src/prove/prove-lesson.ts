import type { Act, CourseEntry, Task } from '@dari/course';
import type { Place } from '../place/place.ts';
import { attempt, type Attempt, type Trial } from './attempt.ts';
import { openLearner, type Learner } from './learner.ts';

export interface ProofOptions {
  /** Only this task; those before it are solved on the way. */
  readonly only?: string | undefined;
  /** Told after each attempt, while what it made is still there. */
  readonly told: (attempt: Attempt) => Promise<void> | void;
}

/**
 * Shows of each task of a lesson, in their order: it does not hold before anything is done; each wrong attempt fails
 * with its own problem; each other right way passes; the solution passes, and its state stays for the tasks after it.
 * At last what the tasks made is removed, as `dari lesson reset` does, and the solutions pass once more.
 */
export async function proveLesson(place: Place, entry: CourseEntry, options: ProofOptions): Promise<void> {
  const { tasks } = entry.lesson;
  await using learner = await openLearner(place, entry.lesson);
  const stage = { place, entry, learner, options };
  for (const [index, task] of tasks.entries()) {
    const isAsked = options.only === undefined || options.only === task.id;
    await learner.setUp(task);
    if (isAsked) await proveTask(stage, task, tasks.slice(0, index));
    await solve(stage, task, 'solution', isAsked);
    if (options.only === task.id) return;
  }
  const left = await learner.reset();
  for (const task of tasks) {
    await learner.setUp(task);
    const faults = left.splice(0).map((what) => `the reset left ${what}`);
    await tell(stage, { task, name: 'before, again', acts: [], wanted: NO_PASS }, faults);
    await solve(stage, task, 'solution, again', true);
  }
}

interface Stage {
  readonly place: Place;
  readonly entry: CourseEntry;
  readonly learner: Learner;
  readonly options: ProofOptions;
}

const NO_PASS = { kind: 'no-pass', code: null } as const;

async function proveTask(stage: Stage, task: Task, earlier: readonly Task[]): Promise<void> {
  const { learner } = stage;
  await tell(stage, { task, name: 'before', acts: [], wanted: NO_PASS });
  let mark = await learner.mark();
  const { desktop } = stage.place.engine.facts;
  // A repair brings all that it is about, so that most lessons of repairs need not be done from the start each time.
  const ground = task.kind === 'repair' ? earlier.filter(({ id }) => task.needs?.includes(id)) : earlier;
  for (const trial of trialsOf(task, desktop)) {
    await tell(stage, { task, ...trial });
    if (await learner.back(mark)) continue;
    await learner.startOver();
    for (const one of ground) {
      await learner.setUp(one);
      await solve(stage, one, 'solution', false);
    }
    await learner.setUp(task);
    mark = await learner.mark();
  }
}

function trialsOf({ wrong, others }: Task, desktop: boolean): Omit<Trial, 'entry' | 'task'>[] {
  return [
    ...wrong
      .filter(({ notOn }) => !(desktop && notOn === 'desktop'))
      .map(({ acts, code }, index) => ({
        name: `wrong ${index + 1}`,
        acts,
        wanted: { kind: 'no-pass', code } as const,
      })),
    ...others.map((acts: readonly Act[], index) => ({
      name: `other ${index + 1}`,
      acts,
      wanted: { kind: 'pass' } as const,
    })),
  ];
}

async function solve(stage: Stage, task: Task, name: string, isTold: boolean): Promise<void> {
  const trial = { task, name, acts: task.solution, wanted: { kind: 'pass' } as const };
  const { result } = isTold ? await tell(stage, trial) : await silently(stage, trial);
  if (result.kind === 'pass') stage.learner.solved(task, result);
}

async function tell(
  stage: Stage,
  trial: Omit<Trial, 'entry'>,
  faults: readonly string[] = [],
): Promise<Attempt> {
  const made = await silently(stage, trial);
  const told = { ...made, faults: [...faults, ...made.faults] };
  await stage.options.told(told);
  return told;
}

function silently({ place, entry, learner }: Stage, trial: Omit<Trial, 'entry'>): Promise<Attempt> {
  return attempt({ ...trial, entry }, learner, place);
}
