import type { Verdict } from '@dari/reachability';
import type { Seen } from '../inside/messages.ts';

export type Mark = 'right' | 'unknown' | 'wrong';

/**
 * Compares what was said with what was seen.
 *
 * @param together names of containers that share one network namespace: a server in it is every one's
 */
export function judge(verdict: Verdict, seen: Seen, together: (a: string, b: string) => boolean): Mark {
  if (verdict.outcome === 'unknown') return 'unknown';
  if (verdict.outcome !== seen.outcome) return 'wrong';
  if (seen.server === null || seen.addresses.length > 1) return 'right';
  // A route that works has to work for the reason that was given: the server that answers is the one that was named.
  const place = verdict.hops.at(-1)?.place;
  if (place?.kind === 'container') return together(place.name, seen.server) ? 'right' : 'wrong';
  return 'right';
}
