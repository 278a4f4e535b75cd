import type { AnyConflict, Problem, TierTrouble, UsageIssue } from '../../errors/cli-error.ts';
import type { Explanation } from '../../errors/explanation.ts';
import type { SettingFault } from '../../settings/setting-fault.ts';

type Of<K extends Problem['kind']> = Extract<Problem, { kind: K }>;

export const errorTexts = {
  labels: { expected: 'expected', found: 'found', next: 'do' },
  traceTitle: 'For a bug report:',

  unexpected: (message: string): Explanation => ({
    what: 'Something went wrong that dari does not know.',
    expected: 'no error, or one with a name',
    found: message,
    next: ['Run the command again.', 'If it happens again, report it with the lines below.'],
  }),

  usage,

  badSettings: ({ path, exists, faults }: Of<'bad-settings'>): Explanation => ({
    what: faults.length === 1 ? 'One setting cannot be used.' : `${faults.length} settings cannot be used.`,
    expected: 'settings as described in .env.example',
    found: exists ? `these in ${path} and the environment:` : `no file ${path}, and in the environment:`,
    detail: faults.map(settingFault),
    next: exists
      ? ['Correct the lines above and run the command again.']
      : ['Run "npm start", which makes .env from .env.example with a random password.'],
  }),

  conflict,

  contended: (project: string): Explanation => ({
    what: `Something else keeps changing the project ${project}.`,
    expected: 'nothing but this command to change it',
    found: 'what was made a moment ago is gone or was replaced, again and again',
    next: [
      'Is a dari at work on it from another computer? Wait until that is done, then run the command again.',
      'See what is there: npx dari status',
    ],
  }),

  notReady: (
    { tier, container, exitCode, lastAnswer, url, log }: TierTrouble,
    seconds: number,
  ): Explanation => ({
    what:
      exitCode === null
        ? `The ${tier} tier did not get ready within ${seconds} seconds.`
        : `The ${tier} tier stopped with exit code ${exitCode}.`,
    expected: url === null ? `${container} to keep running` : `${url} to answer 200`,
    found: exitCode === null ? (lastAnswer ?? 'no answer') : `${container} has exited`,
    verbatim: log.length === 0 ? [`(${container} has printed nothing)`] : log,
    next: [
      `Read all that it printed: npx dari logs ${tier}`,
      ...(exitCode === null ? ['Wait longer on a slow computer: npx dari up --timeout 180'] : []),
      'Look for a cause: npx dari doctor',
    ],
  }),

  staleCredentials: ({ volume, user, address }: Of<'stale-credentials'>): Explanation => ({
    what: `The password in .env is not the one of the data on the volume ${volume}.`,
    expected: `the database at ${address} to accept the user ${user} with DB_PASSWORD`,
    found:
      'it refused them. The database stores its user and password on the volume at the very first start; ' +
      'changing .env later does not change them there.',
    next: [
      'Keep the data: put the earlier DB_USER and DB_PASSWORD back into .env, then npm start',
      `Or delete the data for good: npx dari down --volumes --yes ${volume} && npm start`,
    ],
  }),

  notConfirmed: ({ volume, typed }: Of<'not-confirmed'>): Explanation => ({
    what: `The volume ${volume} was not deleted; nothing was changed.`,
    expected: `the name ${volume}, because deleting data cannot be undone`,
    found: typed === null ? 'no name; it is asked for on a terminal only' : `"${typed}"`,
    next: [`npx dari down --volumes --yes ${volume}`, 'Or keep the data: npx dari down'],
  }),

  files: ({ path, doing, code }: Of<'files'>): Explanation => ({
    what: `${path} cannot be ${doing === 'read' ? 'read' : 'written'}.`,
    expected: `this user to be allowed to ${doing} it`,
    found: systemCode(code),
    next: [`Check who owns it and its permissions: ls -ld ${path}`],
  }),

  localDiskFull: (path: string): Explanation => ({
    what: 'The disk is full.',
    expected: 'space for a few small files in the project',
    found: path === '' ? 'no space left on the device' : `no space left for ${path}`,
    next: ['Free some space and run the command again. What was already made is kept.'],
  }),

  interrupted: ({ signal, done, left }: Of<'interrupted'>): Explanation => ({
    what: signal === 'SIGINT' ? 'Stopped by Ctrl-C.' : 'Stopped by SIGTERM.',
    expected: 'the command to run to its end',
    found:
      done.length + left.length === 0
        ? 'it was interrupted before anything was changed.'
        : 'it was interrupted. Nothing was undone.',
    detail: [...done.map((step) => `done: ${step}`), ...left.map((step) => `left: ${step}`)],
    next:
      done.length + left.length === 0
        ? ['Run the command again.']
        : ['Go on from here: run the same command again.', 'Or remove what was made: npx dari down'],
  }),
};

const NUMBERS = {
  seconds: { expected: 'whole seconds, 1 to 3600', example: '120' },
  lines: { expected: 'a number of lines, or all', example: '100' },
  replicas: { expected: 'a whole number, 1 to 20', example: '3' },
};

function usage(issue: UsageIssue): Explanation {
  switch (issue.code) {
    case 'unknown-command':
      return {
        what: `There is no command "${issue.word}".`,
        expected: issue.known.join(', '),
        found: issue.word,
        next: [
          meant(issue.nearest, `npx ${issue.after} `),
          `See all commands: npx ${issue.after} --help`,
        ].filter(Boolean),
      };
    case 'unknown-option':
      return {
        what: `"${issue.command}" has no option "${issue.word}".`,
        expected: `an option of ${issue.command}`,
        found: issue.word,
        next: [meant(issue.nearest), `See its options: npx ${issue.command} --help`].filter(Boolean),
      };
    case 'missing-value':
      return {
        what: `The option ${issue.option} needs a value.`,
        expected: `${issue.option} followed by a value`,
        found: 'nothing after it',
        next: [`See what it takes: npx ${issue.command} --help`],
      };
    case 'needless-value':
      return {
        what: `The option ${issue.option} takes no value.`,
        expected: `${issue.option} alone`,
        found: 'a value after it',
        next: [`See what it does: npx ${issue.command} --help`],
      };
    case 'bad-value':
      return {
        what: issue.of.startsWith('--')
          ? `${issue.of} cannot be "${issue.word}".`
          : `There is no ${issue.of} "${issue.word}".`,
        expected: issue.allowed.join(', '),
        found: issue.word,
        next: [meant(issue.nearest) || `Use one of: ${issue.allowed.join(', ')}`],
      };
    case 'bad-number':
      return {
        what: `${issue.of} cannot be "${issue.word}".`,
        expected: NUMBERS[issue.unit].expected,
        found: issue.word,
        next: [`For example: ${issue.of} ${NUMBERS[issue.unit].example}`],
      };
    case 'missing-word':
      return {
        what: `"${issue.command}" needs a <${issue.word}>.`,
        expected: `as shown by npx ${issue.command} --help`,
        found: 'nothing',
        next: [`See its usage: npx ${issue.command} --help`],
      };
    case 'together':
      return {
        what: `${issue.options.join(' and ')} do not go together.`,
        expected: 'one of the two',
        found: 'both: nobody can dial what is only in a file',
        next: [`Leave one of them out: ${issue.options.join(', ')}`],
      };
    case 'too-many':
      return {
        what: `"${issue.command}" was given too many words.`,
        expected: `as shown by npx ${issue.command} --help`,
        found: issue.words.join(' '),
        next: [`See its usage: npx ${issue.command} --help`],
      };
  }
}

function meant(word: string | null, before = ''): string {
  return word === null ? '' : `Did you mean "${before}${word}"?`;
}

function settingFault({ name, why, found, where }: SettingFault): string {
  const place = { file: 'line ', environment: 'environment', nowhere: 'not set' }[where.kind];
  const at = where.kind === 'file' ? `${place}${where.line}` : place;
  const value = found === null || found === '' ? '' : ` is "${found}"`;
  const head = name === '' ? at : `${at}: ${name}${value}`;
  switch (why.code) {
    case 'missing':
      return `${head} has no value. Give it one, for example with: npm start`;
    case 'empty':
      return `${head} is empty. Give it a value.`;
    case 'not-a-port':
      return `${head}, expected a port from 1 to 65535.`;
    case 'not-a-replica-count':
      return `${head}, expected a whole number from 1 to ${why.max}.`;
    case 'same-port':
      return `${head}, the same as ${why.other}. Give each its own port.`;
    case 'not-an-ipv4-address':
      return `${head}, expected an IPv4 address: 127.0.0.1 (this computer only) or 0.0.0.0 (everybody).`;
    case 'address-not-here':
      return `${head}, which is no address of this computer. Use 127.0.0.1 (this computer only), 0.0.0.0 (everybody) or one of its addresses.`;
    case 'not-a-project-name':
      return `${head}, expected lower-case letters, digits and inner hyphens, for example my-goals.`;
    case 'not-a-database-name':
      return `${head}, expected letters, digits, _ and -.`;
    case 'control-character':
      return `${head} holds a line break or another control character. Leave it out.`;
    case 'no-login-takes-it':
      return `${head} holds a character that MongoDB logins refuse (RFC 4013): an emoji, an invisible one, or left-to-right and right-to-left letters mixed. Use others.`;
    case 'too-long':
      return `${head}, expected at most ${why.max} characters.`;
    case 'not-one-of':
      return `${head}, expected one of: ${why.allowed.join(', ')}.`;
    case 'unknown-name':
      return `${head} is not a setting. Did you mean ${why.nearest}?`;
    case 'not-an-assignment':
      return `${head} is neither NAME=value nor a comment. Correct or delete it.`;
  }
}

function conflict(found: AnyConflict): Explanation {
  switch (found.kind) {
    case 'foreign-container':
      return {
        what: `A container named ${found.name} is there already, and dari did not make it.`,
        expected: `the name ${found.name} to be free, or a container with dari's labels`,
        found: `a container of the image ${found.image}, ${found.state}`,
        next: [
          `Rename it: docker rename ${found.name} ${found.name}-old`,
          'Or use another prefix: set DARI_PROJECT in .env, for example DARI_PROJECT=goals2',
        ],
      };
    case 'foreign-network':
      return {
        what: `A network named ${found.name} is there already, and dari did not make it.`,
        expected: `the name ${found.name} to be free, or a network with dari's labels`,
        found: 'a network without them',
        next: [
          `Remove it if nobody needs it: docker network rm ${found.name}`,
          'Or use another prefix: set DARI_PROJECT in .env, for example DARI_PROJECT=goals2',
        ],
      };
    case 'foreign-volume':
      return {
        what: `A volume named ${found.name} is there already, and dari did not make it.`,
        expected: `the name ${found.name} to be free, or a volume with dari's labels`,
        found: 'a volume without them; it may hold data',
        next: ['Use another prefix: set DARI_PROJECT in .env, for example DARI_PROJECT=goals2'],
      };
    case 'network-in-use':
      return {
        what: `The network ${found.name} is in use by the container ${found.container}, which dari did not make.`,
        expected: `only containers of dari on ${found.name}, which has to be removed`,
        found: `${found.container} is connected to it`,
        next: [`Disconnect it: docker network disconnect -f ${found.name} ${found.container}`],
      };
    case 'port-held-by-container':
      return {
        what: `Port ${found.port} is in use by the container ${found.container}.`,
        expected: `${found.hostIp}:${found.port} to be free for the ${found.tier} tier`,
        found: `the container ${found.container} publishes it`,
        next: [
          ...(found.setting === null ? [] : useFreePort(found.setting, found.free)),
          `Or stop the other one: docker stop ${found.container}`,
        ],
      };
    case 'port-held-by-process':
      return {
        what:
          found.code === 'EACCES'
            ? `Port ${found.port} may not be opened by this user.`
            : `Port ${found.port} is in use by another program.`,
        expected: `${found.hostIp}:${found.port} to be free for the ${found.tier} tier`,
        found: found.process ?? 'a program that this user may not see',
        next: [
          ...(found.setting === null ? [] : useFreePort(found.setting, found.free)),
          ...(found.code === 'EACCES' ? [] : [stopProgram(found.process)]),
        ],
      };
    case 'volume-of-another-database':
      return {
        what: `The data on the volume ${found.volume} was written by ${found.has}; ${found.wanted} cannot read it.`,
        expected: `a volume of ${found.wanted}`,
        found: `a volume of ${found.has}`,
        next: [
          `Go on with ${found.has}: npx dari up --images ${found.has === 'MongoDB' ? 'registry' : 'offline'}`,
          `Or delete the data for good: npx dari down --volumes --yes ${found.volume}`,
        ],
      };
  }
}

/** An engine that is killed at the moment when it opens a port may leave the program behind that listens there. */
function stopProgram(process: string | null): string {
  const id = /^docker-proxy \((\d+)\)$/.exec(process ?? '')?.[1];
  if (id === undefined) return 'Or stop the other program.';
  return `Or end it; it serves no container, and an engine that was killed has left it: sudo kill ${id}`;
}

function useFreePort(setting: string, free: number | null): string[] {
  if (free === null) return [`Choose another port: set ${setting} in .env`];
  return [
    `Use a free one this time: ${setting}=${free} npm start`,
    `Or for good: ${setting}=${free} in .env`,
  ];
}

function systemCode(code: string): string {
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'operation not permitted',
    EROFS: 'the file system is read-only',
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of the path is not a folder',
  };
  return `${known[code] ?? 'an error of the system'} (${code})`;
}
