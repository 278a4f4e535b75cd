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
  } as Record<HelpTopic, [string, string][]>,

  exitCodes: {
    ok: 'done; with --dry-run: nothing would change',
    unexpected: 'a bug in dari',
    'would-change': 'up --dry-run: something would change',
    usage: 'a command, option, stack or tier that does not exist',
    'no-image': 'an image can be had from no source, or its build failed',
    'no-engine': 'no Docker Engine answers',
    files: 'a file or folder cannot be read or written',
    conflict: 'a name, port or subnet belongs to something else',
    'disk-full': 'no space left on the disk',
    'not-ready': 'a tier did not answer in time, or stopped',
    'engine-too-old': 'the Docker Engine is too old',
    'permission-denied': 'this user may not use the Docker Engine',
    'bad-settings': 'a setting in .env or the environment is wrong',
    'stale-credentials': "the data's password is not the one in .env",
    doctor: 'doctor found something that does not work',
    interrupted: 'stopped by Ctrl-C (SIGINT)',
    terminated: 'stopped by SIGTERM',
  } satisfies Record<ExitName, string> as Record<ExitName, string>,
};

export type HelpTopic = 'main' | 'up' | 'down' | 'status' | 'logs' | 'doctor' | 'commands' | 'export';
