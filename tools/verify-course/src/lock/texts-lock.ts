import { createHash } from 'node:crypto';
import { COURSE, COURSE_LANGUAGES, PROBLEMS, type CourseLanguage, type Facts } from '@dari/course';

/** A hash of each text in each language: what both said when somebody last looked at them side by side. */
export type TextsLock = Readonly<Record<string, Readonly<Record<CourseLanguage, string>>>>;

/** What is different from the lock. */
export interface LockDifference {
  /** Changed in one language only, which is named: the other one may be stale. */
  readonly oneSided: readonly { readonly key: string; readonly changed: CourseLanguage }[];
  /** Changed in all languages, new or gone: only the lock is stale. */
  readonly others: readonly string[];
}

/** @returns the hashes of all texts of the course as they are now. */
export function lockOf(): TextsLock {
  const lock: Record<string, Record<CourseLanguage, string>> = {};
  for (const language of COURSE_LANGUAGES) {
    for (const [key, text] of allTexts(language)) {
      const entry = (lock[key] ??= { ko: '', en: '' });
      entry[language] = createHash('sha256').update(text).digest('hex').slice(0, 12);
    }
  }
  return Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Compares the texts as they are now with the lock. */
export function compareLock(locked: TextsLock, now: TextsLock): LockDifference {
  const keys = [...new Set([...Object.keys(locked), ...Object.keys(now)])];
  const changed = keys.map((key) => ({
    key,
    languages: COURSE_LANGUAGES.filter((language) => locked[key]?.[language] !== now[key]?.[language]),
  }));
  return {
    oneSided: changed.flatMap(({ key, languages }) => {
      const [language] = languages;
      return languages.length === 1 && language !== undefined ? [{ key, changed: language }] : [];
    }),
    others: changed.filter(({ languages }) => languages.length > 1).map(({ key }) => key),
  };
}

function allTexts(language: CourseLanguage): [string, string][] {
  const shared = Object.entries(PROBLEMS[language]).map(([code, text]): [string, string] => [
    `shared/${code}`,
    rendered(text),
  ]);
  const ofLessons = COURSE.flatMap(({ lesson, texts }) => {
    const { title, intro, tasks, problems } = texts[language];
    return [
      [`${lesson.id}/title`, title],
      [`${lesson.id}/intro`, intro],
      ...Object.entries(tasks).flatMap(([id, task]) => [
        [`${lesson.id}/${id}/title`, task.title],
        [`${lesson.id}/${id}/goal`, task.goal],
        ...task.hints.map((hint, index) => [`${lesson.id}/${id}/hint ${index + 1}`, hint]),
        [`${lesson.id}/${id}/learned`, rendered(task.learned)],
        ...Object.entries(task.choices ?? {}).map(([key, choice]) => [
          `${lesson.id}/${id}/choice ${key}`,
          choice,
        ]),
      ]),
      ...Object.entries(problems).map(([code, text]) => [`${lesson.id}/problem ${code}`, rendered(text)]),
    ] as [string, string][];
  });
  return [...shared, ...ofLessons];
}

/** What a text says: with every fact there, shown by its name, and with none. */
function rendered(text: string | ((facts: Facts) => unknown)): string {
  if (typeof text === 'string') return text;
  const named: Facts = new Proxy({}, { get: (_, name) => `<${String(name)}>` });
  return JSON.stringify([text(named), text({})]);
}
