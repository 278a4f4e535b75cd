import {
  COURSE_LANGUAGES,
  PROBLEMS,
  withImages,
  type CheckResult,
  type CourseEntry,
  type CourseLanguage,
  type Facts,
  type ImageNames,
} from '@dari/course';

/** What a learner would read of a result, in each language; and what is wrong with these texts. */
export interface Spoken {
  readonly texts: Readonly<Record<CourseLanguage, string>>;
  /** Missing texts and holes in them: faults of the course. */
  readonly faults: readonly string[];
}

/** A fact that is not there leaves its traces. */
const HOLE = /undefined|\[object|``|\{\w+\}|(?<=\S) {2,}(?=\S)/;

/** Says a result of a task in both languages. */
export function spoken(
  { texts }: CourseEntry,
  taskId: string,
  result: CheckResult,
  images: ImageNames,
): Spoken {
  const faults: string[] = [];
  const say = (language: CourseLanguage): string => {
    const lines = linesOf(texts[language], taskId, result, language);
    if (lines === null) {
      faults.push(`${language}: there is no text for it`);
      return '';
    }
    const filled = lines.map((line) => withImages(line, images));
    for (const line of filled) {
      if (line.trim() === '') faults.push(`${language}: a text is empty`);
      const hole = HOLE.exec(line)?.[0];
      if (hole !== undefined) faults.push(`${language}: "${hole}" in "${line}"`);
    }
    return filled.join(' | ');
  };
  return {
    texts: Object.fromEntries(COURSE_LANGUAGES.map((language) => [language, say(language)])) as Record<
      CourseLanguage,
      string
    >,
    faults,
  };
}

/** @returns `null` when there is no text. */
function linesOf(
  text: CourseEntry['texts'][CourseLanguage],
  taskId: string,
  result: CheckResult,
  language: CourseLanguage,
): readonly string[] | null {
  switch (result.kind) {
    case 'pass': {
      const learned = text.tasks[taskId]?.learned;
      if (learned === undefined) return null;
      return [typeof learned === 'string' ? learned : learned(result.facts)];
    }
    case 'could-not-check':
      return [];
    case 'waiting':
    case 'fail':
      return problemLines(
        text.problems[result.problem.code] ?? PROBLEMS[language][result.problem.code],
        result.problem.facts,
      );
  }
}

function problemLines(
  problem: ((facts: Facts) => { expected: string; seen: string; look: string }) | undefined,
  facts: Facts,
): readonly string[] | null {
  if (problem === undefined) return null;
  const { expected, seen, look } = problem(facts);
  return [expected, seen, look];
}
