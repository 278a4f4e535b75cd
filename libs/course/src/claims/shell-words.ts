/**
 * The arguments of one command, as a shell would pass them on: quotes hold words together, and nothing is filled in.
 * Claims use `'…'` and `"…"` and no backslash outside of them.
 */
export function shellWords(line: string): string[] {
  const found = line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g);
  return [...found].map(([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** @returns the arguments with a label on what the command makes. */
export function labelled(words: readonly string[], label: string): string[] {
  const [docker = '', first = '', second = '', ...rest] = words;
  if (first === 'run') return [docker, first, '--label', label, second, ...rest];
  if (second === 'create') return [docker, first, second, '--label', label, ...rest];
  return [...words];
}
