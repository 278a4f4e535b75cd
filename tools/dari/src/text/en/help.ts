import type { ExitName } from '../../errors/exit-codes.ts';

/** Names that a translation may not change stay as they are: commands, options, settings. */
export const helpTexts = {
  titles: {
    'Usage:': 'Usage:',
    'Arguments:': 'Arguments:',
    'Options:': 'Options:',
    'Commands:': 'Commands:',
    'Global Options:': 'Everywhere:',
  } as Record<string, string>,
  examplesTitle: 'Examples:',
  exitCodesTitle: 'Exit codes:',
  description: 'Runs the goals app on your Docker Engine and shows how its containers call each other.',
  moreHelp: 'dari <command> --help shows examples of a command.',
  default: (value: string) => `default: ${value}`,

  stackArgument: 'which stack: host-ports, bridge, proxy, balanced or production',
  tierArgument: 'only this tier: web, api, db or proxy',
  replicas: 'how many of the api run behind nginx in the stack balanced, 1 to 20',
  lang: 'language of what is said: ko or en',
  noColor: 'no colours, as the NO_COLOR variable',
  helpOption: 'show this help',
  version: 'show the version',
  json: 'print the result as JSON on standard output',

  up: 'start the stack and wait until every tier answers',
  upDryRun: 'only show what would change',
  upImages: 'where images come from: registry, offline (built here), or auto',
  upTimeout: 'how long to wait for the tiers to answer, in seconds',
  upRegistryTimeout:
    'how long a registry may send nothing, in seconds (default: 8 for an answer, 60 for a download)',
  down: 'remove the containers and networks of the stack; the data stays',
  downVolumes: 'also delete the data; asks for the name of the volume',
  downYes: 'the name of the volume to delete, instead of being asked',
  status: 'show what runs, where it answers and which database it is',
  logs: 'show what the containers print, each line with its tier',
  logsFollow: 'keep on showing new lines until Ctrl-C',
  logsTail: 'how many lines of the past of each container',
  doctor: 'check engine, disk, ports, names, images, file events and the password',
  why: 'say whether an address works from a vantage, why not, and what mends it',
  whyVantage:
    'where the call starts: host, browser, or a container; - reads lines of both from standard input',
  whyAddress: 'what it dials: name:port, http://…, https://…, tcp://… or mongodb://…',
  whyProbe: 'also dial it, and say whether it is as predicted',
  topologyFile: 'explain the engine of this file, which dari snapshot wrote, instead of the one at hand',
  matrix: 'every vantage and every form of address of the stack: predicted and dialled',
  matrixFrom: 'only this vantage: host, browser, a container or a tier',
  matrixTo: 'only the addresses of this container or tier',
  matrixAll: 'all containers of the engine instead of the stack',
  snapshot: 'print what the engine has, without secrets, for --topology, dari diff or a bug report',
  diff: 'say which routes changed between two snapshots, and why',
  diffBefore: 'a file that dari snapshot wrote',
  diffAfter: 'another one, written later',
  commands: 'print the docker commands that make the same stack by hand',
  commandsShell: 'write for a POSIX shell or for PowerShell',
  export: 'write the stack as a file for another tool; says what the file does not hold',
  exportTool: 'which tool: compose, swarm or kubernetes',
  exportStack: 'which stack; by default bridge for compose and production for the others',
  exportWithSecrets: 'for kubernetes: write the password into the Secret',
  exportEndpointMode:
    'how Swarm resolves names: vip, or dnsrr, which needs no IPVS and publishes on the node itself',
  exportOutput: 'write to this file instead of standard output',
  exportImages: 'which images the file names: registry, offline (built here), or auto',
  claims: 'test on your engine what the lecture notes say',
  claimsIds: 'only these claims, for example 003-driver-host',
  claimsNote: 'only what this note says: 000, 001, 002, 003 or 004',
  claimsCommands: 'print the docker commands to see this claim yourself; runs nothing',
  lesson: 'the lessons of the course: what they are, and how far you are',
  lessonList: 'list the lessons with your progress',
  lessonStart: 'start a lesson, or go on with it',
  lessonArgument: 'its number or name; without it the current one',
  lessonExercise: 'begin at an exercise of the lecture',
  lessonExerciseNumber: 'its number in note 003, 1 to 9',
  lessonWatch: 'follow the engine and tell at once when the task holds; one key each for the rest',
  lessonCheck: 'look once whether the tasks hold; 0 only when all of the lesson are solved',
  lessonTask: 'this task, by its number or name, instead of the current one',
  lessonAnswer: 'type in what you found out, or the letter of your prediction',
  lessonAnswerText: 'your answer',
  lessonHint: 'one more hint each time, three in all',
  lessonSolution: 'show one right way; asks first, and does not count as solved',
  lessonNext: 'the task that comes next, or the next lesson',
  lessonSkip: 'leave the current task for later',
  lessonReset: "remove what the lesson's tasks made, and begin it anew; lists it and asks first",
  lessonYes: 'do not ask',
  lessonExport: 'write your progress as one file',
  lessonExportFile: 'where to; - is standard output',
  lessonImport: 'take over progress that was exported; what is here is kept beside',
  lessonImportFile: 'where from; - is standard input',
  lessonVerify: 'for authors: prove on a real engine that each task accepts what is right, and nothing else',
  lessonVerifyLesson: 'its number or name; without it every lesson',

  examples: {
    main: [
      ['dari up', 'start the stack "bridge"'],
      ['dari status', 'what runs, and where'],
      ['dari logs api -f', 'follow the log of the api'],
      ['dari down', 'stop; the data stays'],
    ],
    up: [
      ['dari up', 'start the stack "bridge"'],
      ['dari up proxy', 'change to another stack; the data stays'],
      ['dari up balanced --replicas 3', 'three of the api behind nginx'],
      ['dari up --dry-run', 'what would change, and why'],
      ['WEB_PORT=8080 dari up', 'another port for the page'],
    ],
    down: [
      ['dari down', 'containers and network; the data stays'],
      ['dari down --volumes', 'the data too, after a question'],
      ['dari down --volumes --yes goals-data', 'the data too, without the question'],
    ],
    status: [
      ['dari status', 'a table'],
      ['dari status --json', 'one JSON object for scripts'],
    ],
    logs: [
      ['dari logs', 'the last lines of every tier'],
      ['dari logs api -f', 'follow one tier'],
      ['dari logs --tail 500', 'more of the past'],
    ],
    doctor: [
      ['dari doctor', 'check everything; says what to do'],
      ['dari doctor --json', 'the same for scripts'],
    ],
    why: [
      ['dari why goals-web goals-db:27017', 'does it work, and if not, why?'],
      ['dari why host localhost:3000 --probe', 'dial it too'],
      ['dari why browser:http://localhost:5173 http://localhost:3000', 'may the page have the answer?'],
      ['dari why goals-api tcp://172.17.0.1:8080 --json', 'one JSON object for scripts'],
      ['dari why host web:80 --topology theirs.json', "someone else's engine"],
      ['dari why - < routes.txt', 'one "vantage address" a line in, one JSON object a line out'],
    ],
    matrix: [
      ['dari matrix', 'the whole stack'],
      ['dari matrix --from goals-api', 'from one vantage'],
      ['dari matrix --to db', 'to one tier'],
      ['dari matrix --all', 'every container of the engine'],
    ],
    snapshot: [['dari snapshot > topology.json', 'for a forum post or a bug report']],
    diff: [['dari diff before.json after.json', 'what did the change change?']],
    commands: [
      ['dari commands bridge', 'the commands, to read and type'],
      ['dari commands bridge | sh', 'run them'],
      ['dari commands --shell powershell', 'for Windows PowerShell'],
    ],
    export: [
      ['dari export compose > compose.yaml', 'the stack "bridge" for docker compose'],
      ['dari export compose balanced --replicas 3', 'with three of the api'],
      ['dari export swarm --output stack.yaml', 'the stack "production" for docker stack deploy'],
      ['dari export kubernetes | kubectl apply -f -', 'the stack "production" in a cluster'],
    ],
    claims: [
      ['dari claims', 'every statement of the notes, tested here'],
      ['dari claims --note 003', 'only those of one note'],
      ['dari claims 003-driver-host 004-same-port', 'only these'],
      ['dari claims --commands 004-same-port', 'the commands to see it yourself'],
      ['dari claims --json', 'one JSON object for scripts'],
    ],
    lesson: [
      ['dari lesson', 'every lesson, and how far you are'],
      ['dari lesson start 3', 'begin with the third'],
      ['dari lesson watch', 'be told at once what holds'],
      ['dari lesson check', 'look once'],
      ['dari lesson answer 172.17.0.2', 'type in what you found out'],
      ['dari lesson hint', 'one step of help'],
      ['dari lesson exercise 6', 'exercise 6 of the lecture'],
      ['dari lesson reset', 'begin the lesson anew'],
    ],
  } as Record<HelpTopic, [string, string][]>,

  exitCodes: {
    ok: 'done; with --dry-run: nothing would change',
    unexpected: 'a bug in dari',
    'would-change': 'up --dry-run: something would change',
    usage: 'a command, option, stack, tier, vantage or address that does not exist',
    'bad-topology': 'a file is no topology: cut short, of another version, or something else',
    'no-image': 'an image can be had from no source, or its build failed',
    'no-engine': 'no Docker Engine answers',
    files: 'a file or folder cannot be read or written',
    conflict: 'a name, port or subnet belongs to something else, or another watch runs',
    'disk-full': 'no space left on the disk',
    'not-ready': 'a tier did not answer in time, or stopped',
    'engine-too-old': 'the Docker Engine is too old',
    'permission-denied': 'this user may not use the Docker Engine',
    'bad-settings': 'a setting in .env or the environment is wrong',
    'stale-credentials': "the data's password is not the one in .env",
    doctor: 'doctor found something that does not work',
    disagreement: 'a route is not as it was predicted',
    unsolved: 'a lesson has tasks that are open, or a task does not hold',
    'bad-progress': 'a file is no progress of the course, or of a newer version',
    undecided: 'a statement of the notes could not be tested',
    interrupted: 'stopped by Ctrl-C (SIGINT)',
    terminated: 'stopped by SIGTERM',
  } satisfies Record<ExitName, string> as Record<ExitName, string>,
};

export type HelpTopic =
  | 'main'
  | 'up'
  | 'down'
  | 'status'
  | 'logs'
  | 'doctor'
  | 'commands'
  | 'why'
  | 'matrix'
  | 'snapshot'
  | 'diff'
  | 'export'
  | 'lesson'
  | 'claims';
