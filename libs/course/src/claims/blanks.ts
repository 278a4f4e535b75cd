import type { Ask } from './ask.ts';

const BLANK =
  /\{(busybox|nginx|folder|subnet|subnet-gateway|ip:[\w-]+@[\w-]+|gateway:[\w-]+@[\w-]+|port:[\w-]+:\d+|free:\d)\}/g;

/** What an {@link Ask} leaves open until it is asked. */
export type Blank =
  | { readonly kind: 'image'; readonly role: 'busybox' | 'nginx' }
  | { readonly kind: 'address' | 'gateway'; readonly container: string; readonly network: string }
  | { readonly kind: 'port'; readonly container: string; readonly port: string }
  | { readonly kind: 'free'; readonly number: string }
  | { readonly kind: 'subnet' | 'subnet-gateway' | 'folder' };

/** @returns the blanks of a text as it has them, each once. */
export function blanksOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(BLANK)].map(([whole]) => whole))];
}

/** @param whole with its braces. */
export function parseBlank(whole: string): Blank {
  const inner = whole.slice(1, -1);
  const [kind = '', ...rest] = inner.split(':');
  switch (kind) {
    case 'busybox':
    case 'nginx':
      return { kind: 'image', role: kind };
    case 'subnet':
    case 'subnet-gateway':
    case 'folder':
      return { kind };
    case 'ip':
    case 'gateway': {
      const [container = '', network = ''] = (rest[0] ?? '').split('@');
      return { kind: kind === 'ip' ? 'address' : 'gateway', container, network };
    }
    case 'port':
      return { kind, container: rest[0] ?? '', port: rest[1] ?? '' };
    case 'free':
      return { kind, number: rest[0] ?? '' };
    default:
      throw new Error(`${whole} is no blank`);
  }
}

/** @returns the text with every blank filled in. */
export function fill(text: string, value: (blank: Blank) => string): string {
  return text.replaceAll(BLANK, (whole) => value(parseBlank(whole)));
}

/** @returns the command that tells what belongs into a blank; `null`: no command does. */
export function commandFor(blank: Blank): string | null {
  switch (blank.kind) {
    case 'address':
    case 'gateway': {
      const field = blank.kind === 'address' ? 'IPAddress' : 'Gateway';
      return `docker inspect -f '{{(index .NetworkSettings.Networks "${blank.network}").${field}}}' ${blank.container}`;
    }
    case 'port':
      return `docker inspect -f '{{(index (index .NetworkSettings.Ports "${blank.port}/tcp") 0).HostPort}}' ${blank.container}`;
    case 'image':
    case 'free':
    case 'subnet':
    case 'subnet-gateway':
    case 'folder':
      return null;
  }
}

/** @returns the ask with another text in each place that may have blanks or names. */
export function mapAsk(ask: Ask, change: (text: string) => string): Ask {
  switch (ask.kind) {
    case 'type':
      return { ...ask, line: change(ask.line) };
    case 'call':
      return { ...ask, from: change(ask.from), url: change(ask.url) };
    case 'look-up':
      return { ...ask, from: change(ask.from), name: change(ask.name) };
    case 'resolver':
      return { ...ask, from: change(ask.from) };
    case 'write':
      return ask;
  }
}

/** @returns the text of an ask that may have blanks. */
export function textOf(ask: Ask): string {
  if (ask.kind === 'type') return ask.line;
  return ask.kind === 'call' ? ask.url : '';
}
