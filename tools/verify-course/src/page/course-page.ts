import { COURSE, NOTE_ITEMS, type NoteItem, type NoteItemId, type Task } from '@dari/course';

/** Where something of the notes is taught. */
interface Teaching {
  readonly number: number;
  readonly lesson: string;
  readonly task: string;
  readonly title: string;
}

/** @returns the items of the notes that no task teaches. */
export function untaught(): NoteItemId[] {
  return itemIds().filter((id) => teachingsOf(({ covers }) => covers.includes(id)).length === 0);
}

/** @returns the exercises of note 003 that no task is. */
export function missingExercises(): number[] {
  return EXERCISES.filter((number) => teachingsOf(({ exercise }) => exercise === number).length === 0);
}

/** @returns `docs/course.md`: every lesson, exercise, command and topic, and which task teaches it. */
export function coursePage(): string {
  return [
    '# The course',
    '',
    'Written by `npm run verify:course -- --page` from the lessons themselves. `dari lesson` starts them.',
    '',
    '## Lessons',
    '',
    table(
      ['', 'lesson', 'tasks'],
      COURSE.map(({ lesson, texts }, index) => [
        String(index + 1),
        `**${texts.en.title}** (${texts.ko.title})`,
        lesson.tasks.map(({ id }) => `\`${id}\``).join(' '),
      ]),
    ),
    '',
    '## Exercises of note 003',
    '',
    'Do one with `dari lesson exercise NUMBER`.',
    '',
    table(
      ['exercise', 'lesson and task'],
      EXERCISES.map((number) => [String(number), places(({ exercise }) => exercise === number)]),
    ),
    '',
    '## Commands and topics of the notes',
    '',
    ...NOTES.flatMap((note) => [
      `### Note ${note}`,
      '',
      table(
        ['what', 'lesson and task'],
        itemIds()
          .filter((id) => itemOf(id).note === note)
          .map((id) => [nameOf(itemOf(id)), places(({ covers }) => covers.includes(id))]),
      ),
      '',
    ]),
    'What the notes claim, and whether it is so on an engine, is in [claims.md](claims.md).',
    '',
  ].join('\n');
}

const NOTES = ['000', '001', '002', '003', '004'] as const;
const EXERCISES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function itemIds(): NoteItemId[] {
  return Object.keys(NOTE_ITEMS) as NoteItemId[];
}

function itemOf(id: NoteItemId): NoteItem {
  return NOTE_ITEMS[id];
}

function nameOf({ kind, what }: NoteItem): string {
  if (kind === 'exercise') return `exercise ${what}`;
  return kind === 'command' ? `\`${what}\`` : what;
}

function teachingsOf(isIt: (task: Task) => boolean): Teaching[] {
  return COURSE.flatMap(({ lesson, texts }, index) =>
    lesson.tasks.filter(isIt).map(({ id }) => ({
      number: index + 1,
      lesson: lesson.id,
      task: id,
      title: texts.en.tasks[id]?.title ?? id,
    })),
  );
}

function places(isIt: (task: Task) => boolean): string {
  const found = teachingsOf(isIt);
  if (found.length === 0) return '**nobody**';
  return found.map(({ number, task, title }) => `${number} \`${task}\`: ${title}`).join('<br>');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
