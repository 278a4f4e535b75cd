import type { Verdict } from '@dari/reachability';
import type { Seen } from '../inside/messages.ts';

export type Mark = 'right' | 'unknown' | 'wrong';

/**
 * Compares what was said with what was seen.
 *
 * @param told the outcome that the command line named for the same route
 * @param together names of containers that share one network namespace: a server in it is every one's
 */
export function judge(
  verdict: Verdict,
  told: string,
  seen: Seen,
  together: (a: string, b: string) => boolean,
): Mark {
  const said = [verdict.outcome, told.startsWith('unknown') ? 'unknown' : told];
  if (said.some((outcome) => outcome !== 'unknown' && outcome !== seen.outcome)) return 'wrong';
  if (said.includes('unknown')) return 'unknown';
  if (seen.server === null || seen.addresses.length > 1) return 'right';
  // A route that works has to work for the reason that was given: the server that answers is the one that was named.
  const place = verdict.hops.at(-1)?.place;
  if (place?.kind === 'container') return together(place.name, seen.server) ? 'right' : 'wrong';
  return 'right';
}
