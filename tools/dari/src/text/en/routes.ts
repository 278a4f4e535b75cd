import type { Explanation } from '../../errors/explanation.ts';
import type { MatrixCounts } from '../../routes/matrix-report.ts';
import type { RouteFault } from '../../routes/route-fault.ts';

/** Texts of `why`, `matrix`, `snapshot` and `diff`. What they say of verdicts is in `@dari/reachability`. */
export const routeTexts = {
  /** Which of the texts of `@dari/reachability` go with these. */
  language: 'en' as 'en' | 'ko',
  labels: { dialled: 'dialled', remedy: 'do', code: 'code' },
  preparing: (tag: string) => `Preparing ${tag}, which looks into the networks of containers`,

  observed: (outcome: string, ms: number, seen: string) =>
    `${outcome} after ${duration(ms)}${seen === '' ? '' : ` (${seen})`},`,
  asPredicted: 'as predicted.',
  notAsPredicted: (outcome: string) => `but predicted was: ${outcome}.`,
  notComparable: 'nothing to compare it with.',
  notDialled: 'nobody could dial: the container does not run (any more).',

  address: 'address',
  /** In a cell of the matrix. */
  short: {
    works: 'works',
    'name-not-found': 'no name',
    refused: 'refused',
    unreachable: 'no route',
    timeout: 'time-out',
    closed: 'closed',
    blocked: 'blocked',
    unknown: 'unknown',
  },
  differs: (predicted: string, code: string, observed: string, seen: string) =>
    `predicted: ${predicted} (${code}); seen: ${observed}${seen === '' ? '' : ` (${seen})`}`,
  predictedOnly: (routes: number) => `${routes} routes predicted.`,
  dialledToo: ({ routes, differ, unknown, ms }: MatrixCounts) => {
    const all = `${routes} routes predicted and dialled in ${duration(ms)}`;
    if (differ > 0) return `${all}: ${differ} ${differ === 1 ? 'is' : 'are'} not as predicted.`;
    if (unknown > 0) return `${all}: none is not as predicted, ${unknown} could not be compared.`;
    return `${all}: every one is as predicted.`;
  },
  askWhy: 'Ask about one of them: npx dari why <vantage> <address>',
  noStack: (project: string) => `No container of the project "${project}" is there.`,
  noServer: 'There is no server whose address could be called.',
  orAll: 'Or look at every container of the engine: npx dari matrix --all',

  noChange: 'No route changed.',
  changed: (count: number) => `${count} ${count === 1 ? 'route' : 'routes'} changed:`,
  noRoute: 'no such route',
  before: 'before',
  after: 'after',

  fault,

  badAddress: (word: string, found: { expected: string; found: string; next: string }): Explanation => ({
    what: `"${word}" is no address.`,
    ...found,
    next: [found.next, 'For example: npx dari why goals-web goals-db:27017'],
  }),

  badTopology: (path: string, found: { expected: string; found: string; next: string }): Explanation => ({
    what: `${path} is no topology.`,
    ...found,
    next: [found.next],
  }),
};

function fault(it: Exclude<RouteFault, { code: 'bad-address' }>): Explanation {
  switch (it.code) {
    case 'unknown-vantage':
      return {
        what: `There is no vantage "${it.word}".`,
        expected: 'host, browser, or the name or id of a container on the engine',
        found: it.word,
        next: [...meant(it.nearest), `There are: ${some(it.known)}`],
      };
    case 'unknown-target':
      return {
        what: `There is no target "${it.word}".`,
        expected: 'a container of the stack by its name or its tier, or any with --all',
        found: it.word,
        next: [...meant(it.nearest), `There are: ${some(it.known)}`],
      };
    case 'bad-page':
      return {
        what: `"${it.word}" is no page that a browser could show.`,
        expected: 'browser, or browser: and the origin of the page that calls',
        found: it.word,
        next: ['For example: npx dari why browser:http://localhost:5173 http://localhost:3000'],
      };
    case 'bad-line':
      return {
        what: 'A line is no route.',
        expected: 'a vantage and an address, with a space between them',
        found: it.line === '' ? 'an empty line' : it.line,
        next: ['For example: goals-web goals-db:27017'],
      };
  }
}

function meant(word: string | null): string[] {
  return word === null ? [] : [`Did you mean ${word}?`];
}

/** Long lists help nobody. */
const MOST_NAMES = 12;

function some(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function duration(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
