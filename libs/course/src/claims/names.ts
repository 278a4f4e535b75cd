/**
 * Gives every name of a scene an ending of its own, so that nothing collides with what the engine has already.
 *
 * @param ending for example `-c4f1`.
 */
export function withEnding(text: string, names: readonly string[], ending: string): string {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).join('|');
  return text.replaceAll(new RegExp(`(?<![\\w-])(${longestFirst})(?![\\w-])`, 'g'), `$1${ending}`);
}

/** @returns `text` with the names as the reader knows them. */
export function withoutEnding(text: string, ending: string): string {
  return text.replaceAll(ending, '');
}
