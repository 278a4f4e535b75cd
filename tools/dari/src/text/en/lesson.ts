import type { CourseLanguage } from '@dari/course';
import type { Explanation } from '../../errors/explanation.ts';
import type { LessonFault } from '../../lesson/lesson-fault.ts';

/** Texts of `dari lesson`. Those of the lessons themselves are in `@dari/course`. */
export const lessonTexts = {
  /** Which of the texts of `@dari/course` go with these. */
  language: 'en' as CourseLanguage,

  /** The line above a lesson and above a task. */
  lesson: (number: number, all: number, title: string) => `Lesson ${number} of ${all}: ${title}`,
  head: (number: number, title: string) => `Lesson ${number}: ${title}`,
  task: (number: number, all: number, title: string) => `Task ${number} of ${all}: ${title}`,
  exercise: (number: number) => `exercise ${number}`,
  counted: (solved: number, all: number) => `${solved} of ${all} solved`,
  labels: { expected: 'expected', seen: 'seen', look: 'look at' },

  list: {
    title: 'Lessons',
    notStarted: 'not started',
    solutionSeen: 'solution seen',
    start: 'Start one: npx dari lesson start 1',
    goOn: 'Go on where you are: npx dari lesson next',
  },

  start: {
    preparing: (tag: string) => `Preparing ${tag} for this lesson`,
    begun: 'This lesson is started.',
    again: 'This lesson was started before; what you solved is kept.',
    otherEngine: 'This lesson was started on another engine. What you solved is kept; here it begins anew.',
    folder: (path: string) => `Its files, to work on: ${path}`,
    keptFile: (name: string) => `${name} is not as it was handed out. It is yours and stays.`,
    namesTaken: 'There already, so they do not count for this lesson:',
    portsTaken: (ports: string) =>
      `In use already: port ${ports}. A container that wants to open it will not start; end what has it, or take another one where the task lets you.`,
    freeNames: 'Remove them if you no longer need them, or choose other names where the task lets you.',
  },

  howTo: {
    do: 'Do it in another terminal, then: npx dari lesson check',
    answer: 'Type in what you found out: npx dari lesson answer TEXT',
    choose: 'Choose before you try: npx dari lesson answer a',
    watch: 'Or be told at once: npx dari lesson watch',
    hint: 'Stuck? npx dari lesson hint',
    typed: (text: string) => `Your answer so far: ${text}`,
  },

  check: {
    solvedNow: 'Solved.',
    noLonger: 'solved, but no longer so',
    solved: 'solved',
    waitingFor: (title: string) => `${title}: waiting, because it may still come …`,
    couldNotCheck: (container: string) =>
      container === ''
        ? 'This could not be checked: a container stopped while it was looked into.'
        : `This could not be checked: ${container} stopped while it was looked into.`,
    locked: (titles: string) => `first: ${titles}`,
    notSetUp: 'set up when its turn comes',
    allSolved: 'Every task of this lesson is solved. Go on: npx dari lesson next',
    goOn: 'Go on: npx dari lesson next',
    open: (count: number) => (count === 1 ? 'One task is open.' : `${count} tasks are open.`),
  },

  hint: {
    title: (tier: number) => `Hint ${tier} of 3`,
    more: 'The next one says more: npx dari lesson hint',
    last: 'That was the last hint. One way to do it: npx dari lesson solution',
  },

  solution: {
    ask: (title: string) => `Show the solution of "${title}"? [y/N] `,
    title: 'One way to do it:',
    type: (text: string) => `type in: ${text}`,
    typeOutputOf: (command: string) => `type in what this prints: ${command}`,
    notCounted: 'Seeing it does not solve the task; it counts once it holds on your engine.',
  },

  reset: {
    toRemove: 'This would be removed:',
    nothing: 'This lesson has made nothing that is still there.',
    others: 'Also made since the lesson began, but for none of its solved tasks; these stay:',
    ask: 'Remove it and begin this lesson anew? [y/N] ',
    askNothing: 'Begin this lesson anew? [y/N] ',
    done: (count: number) =>
      count === 0
        ? 'The lesson is as if it had not been started.'
        : `${count} removed. The lesson is as if it had not been started.`,
    taskDone: (count: number) => `${count} removed. The task is open again.`,
    savedFile: (path: string) => `Yours is kept as ${path}`,
    startAgain: 'Start it again: npx dari lesson start',
  },

  next: {
    skip: 'To leave it for later: npx dari lesson next --skip',
    leftOpen: (title: string) => `"${title}" stays open; npx dari lesson check tells when it holds.`,
    onlyOne: 'This is the only task of the lesson that is open.',
    settingUp: (title: string) => `Setting up the broken stack of "${title}"`,
    setUp: 'The broken stack stands.',
    leftovers: 'The broken stack needs names that these of the tasks before have:',
    askLeftovers: 'Remove them? [y/N] ',
    courseDone: 'Every lesson is done. To see them all: npx dari lesson list',
  },

  first: (task: string, need: string) => `"${task}" builds on "${need}", which comes first.`,

  answer: {
    noted: (text: string) => `Noted: ${text}`,
    change: 'It can be changed until the task is solved.',
  },

  file: {
    exported: (path: string) => `Your progress is in ${path}`,
    imported: (lessons: number) =>
      lessons === 1 ? 'One lesson was taken over.' : `${lessons} lessons were taken over.`,
    keptAside: (path: string) => `What was here before is kept in ${path}`,
    migrated: 'It was written by an earlier version of dari and was brought up to date.',
    damaged: (path: string, why: string) =>
      `The file with your progress is damaged (${why}). It is kept as ${path}; you begin with no progress.`,
    newer: (path: string, version: string) =>
      `The file with your progress was written by a newer dari (version ${version} of the file). It is kept as ${path}; you begin with no progress.`,
  },

  fault,
};

function fault(it: LessonFault): Explanation {
  switch (it.code) {
    case 'unknown-lesson':
      return {
        what: `There is no lesson "${it.word}".`,
        expected: 'the number or the name of a lesson',
        found: it.word,
        next: [...meant(it.nearest), `There are: ${it.known.join(', ')}`],
      };
    case 'unknown-task':
      return {
        what: `This lesson has no task "${it.word}".`,
        expected: 'the number or the name of one of its tasks',
        found: it.word,
        next: [...meant(it.nearest), `There are: ${it.known.join(', ')}`],
      };
    case 'unknown-exercise':
      return {
        what: `There is no exercise "${it.word}".`,
        expected: `a number: ${it.known.join(', ')}`,
        found: it.word,
        next: ['See what there is: npx dari lesson list'],
      };
    case 'nothing-started':
      return {
        what: 'No lesson is started.',
        expected: 'a lesson that was started before',
        found: 'none',
        next: ['Start the first: npx dari lesson start 1', 'See what there is: npx dari lesson list'],
      };
    case 'other-engine':
      return {
        what: 'This lesson was started on another engine.',
        expected: 'the engine on which it was started',
        found: it.endpoint,
        next: [`Begin it here, with what you solved kept: npx dari lesson start ${it.number}`],
      };
    case 'all-solved':
      return {
        what: `Every task of "${it.title}" is solved.`,
        expected: 'a task that is open',
        found: 'none',
        next: ['Go on: npx dari lesson next'],
      };
    case 'takes-no-answer':
      return {
        what: `"${it.task}" takes no answer.`,
        expected: 'something to be done with docker; the engine shows it',
        found: 'a text that was typed in',
        next: ['When it is done: npx dari lesson check'],
      };
    case 'no-such-choice':
      return {
        what: `There is no choice "${it.word}".`,
        expected: it.choices.join('  '),
        found: it.word,
        next: ['For example: npx dari lesson answer a'],
      };
    case 'name-taken':
      return {
        what: `The broken stack of this task needs the ${it.what} name ${it.name}, which something else has.`,
        expected: `no ${it.what} with the name ${it.name}`,
        found: `one that this lesson did not make`,
        next: [
          ...(it.what === 'container' ? [`Rename it: docker rename ${it.name} ${it.name}-mine`] : []),
          `Or remove it yourself if you no longer need it, then: npx dari lesson next`,
        ],
      };
    case 'in-the-way':
      return {
        what: 'What you made for a task before has names that the next broken stack needs. Nothing was removed.',
        expected: 'a yes to remove it',
        found: it.things.join(', '),
        next: ['Remove it and go on: npx dari lesson next --yes'],
      };
    case 'setup-failed':
      return {
        what: 'The broken stack of this task could not be set up.',
        expected: `this command to work: ${it.line}`,
        found: 'it failed, with these words:',
        verbatim: it.output,
        next: ['Mend what it says, then: npx dari lesson next', 'Look for a cause: npx dari doctor'],
      };
    case 'no-docker-command':
      return {
        what: 'There is no command docker.',
        expected: 'the docker command in PATH: this course is about typing it',
        found: 'no such program',
        next: ['Install the Docker CLI, then open a new terminal.'],
      };
    case 'not-agreed':
      return {
        what: 'Nothing was changed.',
        expected: 'a yes',
        found: it.asked ? 'no yes' : 'nobody to ask: this is no terminal',
        next: [`Without a question: npx dari ${it.command} --yes`],
      };
    case 'left-over':
      return {
        what: 'Not everything could be removed. The progress of the lesson is as it was.',
        expected: 'nothing else to use what this lesson made',
        found: `${it.things.length} still there:`,
        detail: it.things.map(({ name, why }) => `${name}: ${why}`),
        next: ['Take away what uses it, then: npx dari lesson reset'],
      };
    case 'bad-progress':
      return {
        what: `${it.path} is no progress of dari, or is cut short. Nothing was changed.`,
        expected: 'a file that dari lesson export wrote',
        found: it.why,
        next: ['Export it again where it was made: npx dari lesson export FILE'],
      };
    case 'newer-progress':
      return {
        what: `${it.path} was written by a newer dari. Nothing was changed.`,
        expected: 'a version of the file that this dari knows',
        found: `version ${it.version}`,
        next: ['Bring dari up to date here, then import it again.'],
      };
    case 'not-a-progress-file':
      return {
        what: `${it.path} is there already and is no progress of dari. Nothing was written.`,
        expected: 'a new file, or one that was exported before',
        found: 'something else, which would be lost',
        next: ['Choose another name: npx dari lesson export FILE'],
      };
    case 'watched':
      return {
        what: 'Another dari lesson watch is at work on this lesson.',
        expected: 'one watch at a time, so that both do not write down the same',
        found: 'one that runs in another terminal',
        next: ['Go on in the other terminal, or press q there first.'],
      };
  }
}

function meant(word: string | null): string[] {
  return word === null ? [] : [`Did you mean ${word}?`];
}
