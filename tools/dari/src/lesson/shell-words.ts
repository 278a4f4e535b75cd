/** What only a shell can do: variables, pipes, lists of commands, patterns, comments, other files. */
const NEEDS_SHELL = /[$`|&;<>()*?[\]~#\n{}]/;

/**
 * Takes a line apart as a POSIX shell would: words, quotes and backslashes. The commands of a repair are run without a
 * shell where that is possible, because Windows has none.
 *
 * @returns `null` for a line that needs a shell, or whose quotes do not end.
 */
export function shellWords(line: string): string[] | null {
  const words: string[] = [];
  let word: string | null = null;
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index] ?? '';
    if (letter === ' ' || letter === '\t') {
      if (word !== null) words.push(word);
      word = null;
    } else if (letter === "'") {
      const end = line.indexOf("'", index + 1);
      if (end === -1) return null;
      word = (word ?? '') + line.slice(index + 1, end);
      index = end;
    } else if (letter === '"') {
      const quoted = doubleQuoted(line, index + 1);
      if (quoted === null) return null;
      word = (word ?? '') + quoted.text;
      index = quoted.end;
    } else if (letter === '\\') {
      const next = line[index + 1];
      if (next === undefined || next === '\n') return null;
      word = (word ?? '') + next;
      index += 1;
    } else if (NEEDS_SHELL.test(letter)) {
      return null;
    } else {
      word = (word ?? '') + letter;
    }
  }
  return word === null ? words : [...words, word];
}

/** @returns what stands up to the closing quote, and where that is; `null` when a shell has to look at it. */
function doubleQuoted(line: string, from: number): { text: string; end: number } | null {
  let text = '';
  for (let index = from; index < line.length; index += 1) {
    const letter = line[index] ?? '';
    if (letter === '"') return { text, end: index };
    if (letter === '$' || letter === '`') return null;
    const next = line[index + 1] ?? '';
    if (letter === '\\' && ['"', '\\', '$', '`'].includes(next)) {
      text += next;
      index += 1;
    } else text += letter;
  }
  return null;
}
