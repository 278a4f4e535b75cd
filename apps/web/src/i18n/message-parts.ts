/** A piece of a text: prose, or something to type or dial, which is set in the monospaced face. */
export interface MessagePart {
  readonly kind: 'prose' | 'code';
  readonly text: string;
}

type Params = Readonly<Record<string, string | number>>;

/**
 * Splits a text at its `backticks` and fills in its `{names}`. The values are put in last, so nothing in them is read
 * as markup.
 */
export function messageParts(template: string, params: Params = {}): readonly MessagePart[] {
  return template
    .split('`')
    .map((piece, index): MessagePart => ({
      kind: index % 2 === 1 ? 'code' : 'prose',
      text: fill(piece, params),
    }))
    .filter(({ text }) => text !== '');
}

/** @returns the text without markup, for titles and labels. */
export function plainMessage(template: string, params: Params = {}): string {
  return messageParts(template, params)
    .map(({ text }) => text)
    .join('');
}

/** @returns the `{names}` in a text, sorted. */
export function placeholdersOf(template: string): readonly string[] {
  return [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}

function fill(piece: string, params: Params): string {
  return piece.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
