import { Option, type Command } from 'commander';
import type { ExitName } from '../errors/exit-codes.ts';
import type { HelpTopic } from '../text/en/help.ts';
import type { Context } from './context.ts';

/** What the commands of the course need of the program that they belong to. */
export interface LessonCommands {
  /** `dari lesson`, prepared. */
  readonly lesson: Command;
  readonly prepare: (command: Command, topic: HelpTopic) => Command;
  readonly finish: (exit: ExitName) => void;
  readonly context: Context;
}

/** Adds `start`, `check` and the others to `dari lesson`. Each command's code is loaded only when it is called. */
export function addLessonCommands({ lesson, prepare, finish, context }: LessonCommands): void {
  const { help } = context.texts;
  const add = (name: string, description: string): Command =>
    prepare(lesson.command(name), 'lesson').description(description);
  const json = (): Option => new Option('--json', help.json);
  const task = (): Option => new Option('--task <task>', help.lessonTask);
  const yes = (): Option => new Option('--yes', help.lessonYes);

  lesson
    .addOption(json())
    .helpCommand(false)
    .action(async (words: Words) => {
      const { lessonList } = await import('../commands/lesson-list.ts');
      finish(await lessonList({ json: words.json ?? false }, context));
    });

  add('list', help.lessonList)
    .addOption(json())
    .action(async (words: Words, command: Command) => {
      const { lessonList } = await import('../commands/lesson-list.ts');
      finish(await lessonList({ json: asJson(words, command) }, context));
    });

  add('start', help.lessonStart)
    .argument('[lesson]', help.lessonArgument)
    .addOption(yes())
    .addOption(json())
    .action(async (word: string | undefined, words: Words, command: Command) => {
      const { lessonStart } = await import('../commands/lesson-start.ts');
      finish(await lessonStart(word ?? null, beginOptions(words, command), context));
    });

  add('exercise', help.lessonExercise)
    .argument('<number>', help.lessonExerciseNumber)
    .addOption(yes())
    .addOption(json())
    .action(async (word: string, words: Words, command: Command) => {
      const { lessonExercise } = await import('../commands/lesson-start.ts');
      finish(await lessonExercise(word, beginOptions(words, command), context));
    });

  add('watch', help.lessonWatch)
    .addOption(json())
    .action(async (words: Words, command: Command) => {
      const { watchLesson } = await import('../lesson/watch-command.ts');
      finish(await watchLesson({ json: asJson(words, command) }, context));
    });

  add('check', help.lessonCheck)
    .addOption(task())
    .addOption(json())
    .action(async (words: Words, command: Command) => {
      const { lessonCheck } = await import('../commands/lesson-check.ts');
      finish(await lessonCheck({ task: words.task ?? null, json: asJson(words, command) }, context));
    });

  add('answer', help.lessonAnswer)
    .argument('<text...>', help.lessonAnswerText)
    .addOption(task())
    .addOption(json())
    .action(async (text: string[], words: Words, command: Command) => {
      const { lessonAnswer } = await import('../commands/lesson-answer.ts');
      const options = { text: text.join(' '), task: words.task ?? null, json: asJson(words, command) };
      finish(await lessonAnswer(options, context));
    });

  add('hint', help.lessonHint)
    .addOption(task())
    .addOption(json())
    .action(async (words: Words, command: Command) => {
      const { lessonHint } = await import('../commands/lesson-hint.ts');
      finish(await lessonHint({ task: words.task ?? null, json: asJson(words, command) }, context));
    });

  add('solution', help.lessonSolution)
    .addOption(task())
    .addOption(yes())
    .addOption(json())
    .action(async (words: Words, command: Command) => {
      const { lessonSolution } = await import('../commands/lesson-solution.ts');
      finish(await lessonSolution({ ...beginOptions(words, command), task: words.task ?? null }, context));
    });

  add('next', help.lessonNext)
    .option('--skip', help.lessonSkip)
    .addOption(yes())
    .addOption(json())
    .action(async (words: Words, command: Command) => {
      const { lessonNext } = await import('../commands/lesson-next.ts');
      finish(await lessonNext({ ...beginOptions(words, command), skip: words.skip ?? false }, context));
    });

  add('reset', help.lessonReset)
    .argument('[lesson]', help.lessonArgument)
    .addOption(task())
    .addOption(yes())
    .addOption(json())
    .action(async (word: string | undefined, words: Words, command: Command) => {
      const { lessonReset } = await import('../commands/lesson-reset.ts');
      const options = { ...beginOptions(words, command), lesson: word ?? null, task: words.task ?? null };
      finish(await lessonReset(options, context));
    });

  add('export', help.lessonExport)
    .argument('<file>', help.lessonExportFile)
    .action(async (path: string) => {
      const { lessonExport } = await import('../commands/lesson-file.ts');
      finish(await lessonExport(path, context));
    });

  add('import', help.lessonImport)
    .argument('<file>', help.lessonImportFile)
    .action(async (path: string) => {
      const { lessonImport } = await import('../commands/lesson-file.ts');
      finish(await lessonImport(path, context));
    });

  add('verify', help.lessonVerify)
    .argument('[lesson]', help.lessonVerifyLesson)
    .action(async (word: string | undefined) => {
      const { lessonVerify } = await import('../commands/lesson-verify.ts');
      finish(await lessonVerify(word ?? null, context));
    });
}

/** What is typed after a command of the course. */
interface Words {
  readonly task?: string;
  readonly yes?: true;
  readonly skip?: true;
  readonly json?: true;
}

/** Commander gives an option that `dari lesson` has, too, to that one. */
function asJson(words: Words, command: Command): boolean {
  return words.json ?? command.parent?.opts<Words>().json ?? false;
}

function beginOptions(words: Words, command: Command): { readonly yes: boolean; readonly json: boolean } {
  return { yes: words.yes ?? false, json: asJson(words, command) };
}
