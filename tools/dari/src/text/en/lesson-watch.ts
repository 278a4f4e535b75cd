/** What `dari lesson watch` says. */
export const lessonWatchTexts = {
  /** Before the first look. */
  looking: 'Looking at the engine …',
  holds: 'This task holds.',
  notYet: 'Not yet.',
  waiting: 'It may still come; looking again until then.',
  locked: (tasks: string) => `Something has to be done first: ${tasks}`,
  notSetUp: 'The broken stack of this task does not stand yet. Press n to set it up.',
  /** It was solved, and is not so any more. */
  noLonger: 'You solved this task. It no longer holds, which does not matter unless a later task needs it.',
  pressNext: 'Press n when you want to go on.',
  lessonDone: 'That was the last task of this lesson. Press n for the next lesson.',
  hint: (tier: number) => `Hint ${tier}`,
  moreHints: (left: number) => (left === 1 ? 'h: one more hint' : `h: ${left} more hints`),
  yourAnswer: (text: string) => `Your answer: ${text}`,
  yourChoice: (letter: string, text: string) => `Your prediction: ${letter}) ${text}`,
  typeAnswer: 'Type your answer, then press Enter. Esc: leave it.',
  choose: 'What will happen? Press a letter. Esc: later.',
  sureSolution: 'Show the solution? A task whose solution you saw still counts only when it holds.',
  yesNo: 'y: yes   any other key: no',
  solution: 'One way to do it:',
  findingThings: 'Looking for what this lesson made …',
  toRemove: 'These would be removed, and this lesson would begin anew:',
  sureReset: 'Remove them?',
  resetting: 'Removing …',
  inTheWay: 'The broken stack of the next task needs names that these of the tasks before have:',
  wasReset: (count: number) =>
    count === 1
      ? 'One thing was removed. The lesson begins anew.'
      : `${count} things were removed. The lesson begins anew.`,
  nothingToReset: 'This lesson has made nothing that could be removed.',
  checking: 'Looking at every task …',
  states: {
    solved: 'solved',
    noLonger: 'solved, no longer so',
    open: 'open',
    locked: 'needs an earlier one',
    shown: 'open, solution seen',
    unknown: 'could not be checked',
  },
  notices: {
    notYet: 'This task does not hold yet. Press n again to leave it for later.',
    lastOpen: 'This is the last task of the lesson that is open.',
    noMoreHints: 'There are no more hints. s shows the solution.',
    nothingToAnswer:
      'This task is done with docker, in your other terminal; there is nothing to type in here.',
    courseDone: 'Every lesson is done. To see them all: npx dari lesson list',
    moving: 'Making the next lesson ready …',
  },
  away: 'The engine does not answer. dari tries again by itself; what you did is kept.',
  back: 'The engine answers again.',
  keys: {
    next: 'next',
    hint: 'hint',
    check: 'check all',
    list: 'list',
    answer: 'answer',
    solution: 'solution',
    reset: 'reset',
    quit: 'quit',
    close: 'close',
  },
  more: (lines: number) => `↑ ${lines} more lines (arrow keys)`,
  /** Without a terminal: no keys. */
  plainStart: (lesson: string, task: string) => `Watching ${lesson}. ${task}`,
  plainEnd: 'No terminal, no keys: this only reports. Ctrl-C ends it.',
  ended: 'Your progress is kept. Go on where you are: npx dari lesson watch',
};
