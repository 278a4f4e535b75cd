import { parseVantage, type Vantage } from '@dari/reachability';
import type { Container, Topology } from '@dari/topology';
import { nearest } from '../cli/nearest.ts';
import { CliError } from '../errors/cli-error.ts';
import { shownWord } from './shown-word.ts';

/** Letters of an id that may stand for a container, at least: as many as `explain` takes. */
const SHORTEST_ID = 4;

/**
 * Reads a vantage and makes sure that it is there.
 *
 * @param others - words that the caller takes besides, to be proposed when it is not.
 * @throws CliError `route`: `unknown-vantage`, `bad-page`
 */
export function findVantage(typed: string, topology: Topology, others: readonly string[] = []): Vantage {
  const vantage = parseVantage(typed.trim());
  if (vantage.kind === 'browser' && vantage.page !== null && !isPage(vantage.page)) {
    throw new CliError({ kind: 'route', fault: { code: 'bad-page', word: shownWord(vantage.page) } });
  }
  if (vantage.kind !== 'container') return vantage;
  if (containerOf(vantage, topology) !== null) return vantage;
  const names = ['host', 'browser', ...others, ...topology.containers.map(({ name }) => name)];
  const word = shownWord(vantage.container);
  const fault = { code: 'unknown-vantage', word, nearest: nearest(word, names), known: names } as const;
  throw new CliError({ kind: 'route', fault });
}

/** @returns the container that a vantage is; `null` for `host` and `browser`, and when there is none. */
export function containerOf(vantage: Vantage, { containers }: Topology): Container | null {
  if (vantage.kind !== 'container') return null;
  const wanted = vantage.container;
  const exact = containers.find(({ name, id }) => name === wanted || id === wanted);
  if (exact !== undefined || wanted.length < SHORTEST_ID) return exact ?? null;
  const [first, second] = containers.filter(({ id }) => id.startsWith(wanted));
  return first !== undefined && second === undefined ? first : null;
}

function isPage(page: string): boolean {
  return URL.canParse(page) && /^https?:$/.test(new URL(page).protocol);
}
