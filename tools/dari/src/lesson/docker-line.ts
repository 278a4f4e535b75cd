import type { ThingKind } from './lesson-fault.ts';

/** One thing that a command makes. */
export interface NamedThing {
  readonly kind: ThingKind;
  readonly name: string;
}

const GROUPS = ['container', 'network', 'volume', 'image', 'buildx', 'builder'];
/** What each of them makes. */
const MAKES: Readonly<Record<string, ThingKind>> = {
  run: 'container',
  create: 'container',
  'container run': 'container',
  'container create': 'container',
  'network create': 'network',
  'volume create': 'volume',
  build: 'image',
  'image build': 'image',
  'buildx build': 'image',
  'builder build': 'image',
};

/** @returns `words`, a command of docker, with a label on what it makes. */
export function withLabel(words: readonly string[], label: string): string[] {
  const verb = verbOf(words);
  if (MAKES[verb] === undefined) return [...words];
  const at = 1 + verb.split(' ').length;
  return [...words.slice(0, at), '--label', label, ...words.slice(at)];
}

/** @returns the things that a command of docker makes and names. */
export function thingsMadeBy(words: readonly string[]): NamedThing[] {
  const verb = verbOf(words);
  const kind = MAKES[verb];
  if (kind === undefined) return [];
  const rest = words.slice(1 + verb.split(' ').length);
  return namesIn(kind, rest).map((name) => ({ kind, name }));
}

/** @returns the ports of the host that a command of docker publishes. */
export function portsPublishedBy(words: readonly string[]): number[] {
  if (MAKES[verbOf(words)] !== 'container') return [];
  const published = valuesOf(words, ['-p', '--publish']);
  return published.flatMap((one) => {
    const hostPort = /(?:^|:)(\d+):\d+(?:\/tcp)?$/.exec(one)?.[1];
    return hostPort === undefined ? [] : [Number(hostPort)];
  });
}

function namesIn(kind: ThingKind, rest: readonly string[]): string[] {
  switch (kind) {
    case 'container':
      return valuesOf(rest, ['--name']);
    case 'image':
      return valuesOf(rest, ['-t', '--tag']).map((tag) => (/:[^/]+$/.test(tag) ? tag : `${tag}:latest`));
    case 'network':
    case 'volume': {
      const last = rest.at(-1);
      return last === undefined || last.startsWith('-') ? [] : [last];
    }
  }
}

function valuesOf(words: readonly string[], options: readonly string[]): string[] {
  return words.flatMap((word, index) => {
    const next = words[index + 1];
    if (options.includes(word)) return next === undefined ? [] : [next];
    const option = options.find((one) => one.startsWith('--') && word.startsWith(`${one}=`));
    return option === undefined ? [] : [word.slice(option.length + 1)];
  });
}

function verbOf([program, first = '', second = '']: readonly string[]): string {
  if (program !== 'docker') return '';
  return GROUPS.includes(first) ? `${first} ${second}` : first;
}
