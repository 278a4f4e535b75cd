/** File, and how the text begins that is only there to be faster. */
const SHORTCUTS = [
  ['engine-dns.ts', 'searched.length === 0'],
  ['engine-dns.ts', 'links.length === 0'],
  ['services.ts', 'known.services.length === 0'],
  ['asked-name.ts', 'nearest === undefined'],
  ['asked-name.ts', 'kept.size >= MOST_KEPT'],
  ['nearest-name.ts', 'Math.abs(candidate.length'],
  ['nearest-name.ts', 'Math.min(...next) >= limit'],
];

/**
 * Why changes may survive: each explanation takes the survivors that it fits, the first one that does.
 *
 * @type {readonly {
 *   title: string,
 *   why: string,
 *   of: (survivor: { file: string, mutatorName: string, original: string, replacement: string }) => boolean,
 * }[]}
 */
export const EXPLANATIONS = [
  {
    title: 'Only the compiler asks for it',
    why:
      'A list may be shorter than an index, a name may be in no map: the compiler wants to know what happens then. Where ' +
      'no topology leads there, neither does a test.',
    of: ({ mutatorName, original, replacement }) =>
      mutatorName === 'OptionalChaining' ||
      (mutatorName === 'ArrayDeclaration' && original === '[]' && replacement.includes('Stryker')) ||
      (mutatorName === 'LogicalOperator' && /\?\? (0|'')$/.test(original)),
  },
  {
    title: 'A shortcut',
    why: 'The answer is the same without it, and takes longer: the benchmark is its test.',
    of: ({ file, original }) =>
      SHORTCUTS.some(([name, text]) => file.endsWith(name) && original.startsWith(text)),
  },
  {
    title: 'The edge of a table',
    why:
      'The distance between two names is found in a table. Beyond its edge there is nothing to read, so a look there ' +
      'that a change allows compares nothing with something, and is no match.',
    of: ({ file, original }) =>
      file === 'names/nearest-name.ts' && /^(i > 1|j > 1|\(?before\[|a\[i - [12]\]|\[\]$)/.test(original),
  },
  {
    title: 'Names longer than any container has',
    why: 'Names are cut before they are compared, so that a long one costs no more.',
    of: ({ file, original }) => file === 'names/nearest-name.ts' && original.includes('LONGEST'),
  },
];
