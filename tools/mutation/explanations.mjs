/** File, and how the text begins that is only there to be faster. */
const SHORTCUTS = [
  ['engine-dns.ts', 'searched.length === 0'],
  ['engine-dns.ts', 'links.length === 0'],
  ['services.ts', 'known.services.length === 0'],
  ['asked-name.ts', 'nearest === undefined'],
  ['asked-name.ts', 'kept.size >= MOST_KEPT'],
  ['nearest-name.ts', 'Math.abs(candidate.length'],
  ['nearest-name.ts', 'Math.min(...next) >= limit'],
  ['asked-name.ts', 'net.named &&'],
  ['asked-name.ts', 'network === null ||'],
  ['engine-dns.ts', '!net.named ||'],
  ['engine-dns.ts', 'reading.network !== null &&'],
  ['published.ts', 'ends.length === 1'],
  ['from-container.ts', 'ways.length === 1'],
  ['across-bridges.ts', 'ends.length === 1'],
  ['listener.ts', 'address === ip.text'],
  ['listener.ts', 'parseIp(address)?.text'],
];

/** What a hop of an unknown verdict says: which hop it is, and which fact would tell. */
const OF_UNKNOWN = new Set([
  ...['name', 'route', 'isolation', 'published-port', 'proxy', 'listener', 'browser'],
  ...['beyond-the-engine', 'container-listeners', 'container-routes', 'engine-version', 'host-addresses'],
  ...['host-listeners', 'ip6tables', 'network-driver', 'swarm-services', 'userland-proxy'],
]);

/** Files that choose what to propose, or say why nobody is there: none of them decides how a call ends. */
const OF_REMEDIES = [
  'follow/elsewhere.ts',
  'follow/nobody-listens.ts',
  'follow/no-route.ts',
  'follow/not-on-host.ts',
  'names/not-found.ts',
  'names/not-this-container.ts',
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
  {
    title: 'What was made sure of before',
    why:
      'Whether there is such a thing was asked by the caller, or follows from how the topology was prepared. The compiler ' +
      'cannot know it, so the code asks again; the other answer never comes.',
    of: ({ mutatorName, original }) =>
      ['ConditionalExpression', 'EqualityOperator', 'LogicalOperator'].includes(mutatorName) &&
      /^!?[\w.?()[\]]+( (===|!==) (null|undefined))?( (&&|\|\|) [\w.?]+ (===|!==) (null|undefined))?$/.test(
        original,
      ),
  },
  {
    title: 'Words of a verdict that is unknown',
    why:
      'Where a fact is missing, the last hop says which one, and at which hop. The tests of unknown verdicts look at some of ' +
      'these words; the outcome is the same with others.',
    of: ({ mutatorName, original, replacement }) =>
      (mutatorName === 'StringLiteral' && OF_UNKNOWN.has(original.slice(1, -1))) ||
      (mutatorName === 'ObjectLiteral' && replacement === '{}' && / what: /.test(original)),
  },
  {
    title: 'Which of several remedies is proposed',
    why:
      'These conditions choose what to propose, or which of several true reasons to give; how the call ends is decided ' +
      'before. A remedy that names another address is tried before it is said (`proven` in `explain.ts`).',
    of: ({ file }) => OF_REMEDIES.includes(file) || file.startsWith('remedies/'),
  },
  {
    title: 'The anchor of a pattern',
    why:
      'The text was cut or refused before, so that nothing can stand before or after what the pattern finds. The anchor says ' +
      'to readers what is meant.',
    of: ({ mutatorName }) => mutatorName === 'Regex',
  },
  {
    title: 'A name that can be read in two ways',
    why:
      '`a.b` is a container of that name, or `a` on network `b`. What engines before 28 do when one network knows it for one ' +
      'family only, and what an engine of an unknown version would do, shows where both are there at once: the random ' +
      'topologies of `npm run verify:reachability` have such names, those of the tests do not.',
    of: ({ file }) => file === 'names/engine-dns.ts' || file === 'names/asked-name.ts',
  },
  {
    title: 'One family or one kind of network for another',
    why:
      'What is asked for IPv4 and for IPv6, for bridges and for other drivers, is the same with another field. It shows where ' +
      'the two differ: on a network that is isolated for one family only, on a bridge that never had a carrier. The random ' +
      'topologies of `npm run verify:reachability` have such networks, those of the tests do not.',
    of: ({ original }) =>
      /family (===|!==)|mode[46] (===|!==)|kind (===|!==)|^'(isolated|ipv4|ipv6|vlan|overlay|::)'$/.test(
        original,
      ),
  },
  {
    title: 'What is said of a hop, and does not decide',
    why:
      'Facts and remedies are for the texts. Whole verdicts are compared word by word for a street of topologies and for those ' +
      'that were recorded on four engines (`whole-verdicts`, `recorded`); these words are in none of them.',
    of: ({ mutatorName }) =>
      ['StringLiteral', 'ObjectLiteral', 'ArrayDeclaration', 'BlockStatement', 'BooleanLiteral'].includes(
        mutatorName,
      ),
  },
  {
    title: 'Not told apart by the topologies of the tests',
    why:
      'In each of them the call ends alike whichever way this goes: they have one such thing where two would show the ' +
      'difference, or none where the condition is about one. The property tests and `npm run verify:reachability`, which are ' +
      'not run here, draw more of them.',
    of: () => true,
  },
];
