import type { Act, CheckResult, CourseEntry, CourseLanguage, Task } from '@dari/course';
import type { Place } from '../place/place.ts';
import type { Ran } from '../place/shell.ts';
import type { Learner } from './learner.ts';
import { isWanted, settle, type Wanted } from './settle.ts';
import { spoken } from './spoken.ts';

/** One thing that was tried, with everything that is needed to understand it. */
export interface Attempt {
  readonly lesson: string;
  readonly task: string;
  /** `before`, `wrong 1`, `other 1`, `solution`, `before, again`, `solution, again`. */
  readonly name: string;
  readonly acts: readonly Act[];
  readonly ran: readonly Ran[];
  readonly wanted: Wanted;
  readonly result: CheckResult;
  /** What a learner would read. */
  readonly texts: Readonly<Record<CourseLanguage, string>>;
  /** Why it is no success; none: it is one. */
  readonly faults: readonly string[];
  /** Milliseconds. */
  readonly tookMs: number;
}

export interface Trial {
  readonly entry: CourseEntry;
  readonly task: Task;
  readonly name: string;
  readonly acts: readonly Act[];
  readonly wanted: Wanted;
}

/** Does all the acts, and looks until there is a result. */
export async function attempt(
  trial: Trial,
  learner: Learner,
  { images }: Pick<Place, 'images'>,
): Promise<Attempt> {
  const { entry, task, name, acts, wanted } = trial;
  const began = Date.now();
  const ran: Ran[] = [];
  for (const act of acts) {
    const one = await learner.act(task, act);
    if (one !== null) ran.push(one);
  }
  const hasBackground = ran.some(({ line }) => /[^&]&\s*$/.test(line));
  const result = await settle((later) => learner.look(task, later), wanted, hasBackground);
  const { texts, faults } = spoken(entry, task.id, result, images);
  return {
    lesson: entry.lesson.id,
    task: task.id,
    name,
    acts,
    ran,
    wanted,
    result,
    texts,
    faults: [...unwanted(result, wanted), ...faults, ...(wanted.kind === 'pass' ? failedLines(ran) : [])],
    tookMs: Date.now() - began,
  };
}

function unwanted(result: CheckResult, wanted: Wanted): string[] {
  return isWanted(result, wanted) ? [] : [`expected ${wantedText(wanted)}, found ${resultText(result)}`];
}

/** A right way has no line that ends in an error. */
function failedLines(ran: readonly Ran[]): string[] {
  return ran
    .filter(({ code }) => code !== 0)
    .map(({ line, code, stderr }) => `"${line}" ended with ${code ?? 'a signal'}: ${stderr.trim()}`);
}

/** @returns what was wanted, in words. */
export function wantedText(wanted: Wanted): string {
  if (wanted.kind === 'pass') return 'a pass';
  return wanted.code === null ? 'anything but a pass' : `the problem ${wanted.code}`;
}

/** @returns a result with all its facts. */
export function resultText(result: CheckResult): string {
  switch (result.kind) {
    case 'pass':
      return `a pass ${JSON.stringify(result.facts)}`;
    case 'could-not-check':
      return `could not check: ${result.why}`;
    case 'fail':
      return `the problem ${result.problem.code} ${JSON.stringify(result.problem.facts)}`;
    case 'waiting':
      return `waiting, the problem ${result.problem.code} ${JSON.stringify(result.problem.facts)}`;
  }
}
