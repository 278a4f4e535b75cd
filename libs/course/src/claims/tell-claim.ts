import type { Ask } from './ask.ts';
import { fill, type Blank } from './blanks.ts';
import type { Claim } from './claim.ts';
import type { Found } from './seen.ts';
import type { ClaimWords } from './text/words.ts';

/** One ask as it was asked, with every blank filled in, and what came of it. */
export interface Observed {
  readonly ask: Ask;
  readonly found: Found;
}

const LONGEST_COMMAND = 110;
const LONGEST_OUTPUT = 140;

/** @returns how a claim is tested, in one line. */
export function tellTest({ asks }: Claim, words: ClaimWords): string {
  return Object.values(asks)
    .map((ask) => tellAsk(ask, words))
    .join(words.then);
}

function tellAsk(ask: Ask, words: ClaimWords): string {
  const filled = (text: string): string => fill(text, (blank) => openBlank(blank, words));
  switch (ask.kind) {
    case 'type':
      return `\`${filled(ask.line)}\``;
    case 'call':
      return words.calling(filled(ask.url), words.place(ask.from), ask.times);
    case 'look-up':
      return words.lookingUp(ask.name, words.place(ask.from));
    case 'resolver':
      return words.readingResolver(words.place(ask.from));
    case 'write':
      return words.writing(ask.file);
  }
}

function openBlank(blank: Blank, words: ClaimWords): string {
  switch (blank.kind) {
    case 'image':
      return blank.role;
    case 'address':
    case 'gateway':
    case 'port':
      return `<${words.blank(blank.kind, blank.container)}>`;
    case 'free':
    case 'subnet':
    case 'subnet-gateway':
    case 'folder':
      return `<${words.blank(blank.kind, '')}>`;
  }
}

/** @returns what was seen, in one line. */
export function tellEvidence(observed: readonly Observed[], words: ClaimWords): string {
  return observed.map((one) => tellObserved(one, words)).join('; ');
}

function tellObserved({ ask, found }: Observed, words: ClaimWords): string {
  if (ask.kind === 'type' && found.kind === 'type') {
    const { code, out, err } = found.typed;
    const command = short(withoutFormat(ask.line), LONGEST_COMMAND);
    if (code !== 0) {
      const why = short(reason(err === '' ? out : err), LONGEST_OUTPUT);
      return (isRefusal(err) ? words.refused : words.failed)(command, why);
    }
    const isWhole = withoutFormat(ask.line) === ask.line;
    if (out === '') return (isWhole ? words.silent : words.empty)(command);
    return (isWhole ? words.printed : words.shown)(command, short(out, LONGEST_OUTPUT));
  }
  if (ask.kind === 'call' && found.kind === 'call') {
    const said = found.calls.map(({ http, outcome, seen }) => {
      if (http === null) return words.noAnswer(words.outcomes[outcome], seen);
      return http.status < 400 ? short(http.body, LONGEST_OUTPUT) : words.status(http.status);
    });
    return words.called(ask.url, words.place(ask.from), said.join(', '));
  }
  if (ask.kind === 'look-up' && found.kind === 'look-up') {
    const place = words.place(ask.from);
    if (found.addresses.length === 0) return words.unknownName(ask.name, place);
    return words.knownName(ask.name, place, found.addresses.join(', '));
  }
  if (ask.kind === 'resolver' && found.kind === 'resolver') {
    return words.servers(words.place(ask.from), found.servers.join(', '));
  }
  return ask.kind === 'write' ? words.written(ask.file) : '';
}

/** What a template picks out is seen from the output; the template itself is for those who type it. */
function withoutFormat(line: string): string {
  return line.replace(/ (-f|--format) '[^']*'/, '');
}

/** Whether the engine or the command line refused; otherwise a program in a container has failed. */
function isRefusal(err: string): boolean {
  return /response from daemon|unknown (shorthand )?flag/i.test(err);
}

/** The first line of an error, without what every error of the engine begins with. */
function reason(err: string): string {
  const [line = ''] = err.split('\n').filter((one) => one.trim() !== '');
  return line.replace(
    /^(docker: |Error response from daemon: |OCI runtime exec failed: |exec failed: )+/,
    '',
  );
}

/** On one line, long ids cut as `docker ps` cuts them. */
function short(text: string, most: number): string {
  const line = text
    .replaceAll(/\b([0-9a-f]{12})[0-9a-f]{52}\b/g, '$1…')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`;
}
