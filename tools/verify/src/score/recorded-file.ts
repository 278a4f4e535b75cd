import { writeSnapshot } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import type { Scored } from './scored.ts';

/** A topology of a real engine with what became of calls in it: tests predict them again without an engine. */
export interface RecordedFile {
  /** Where it comes from: engine, seed, number of the topology. */
  readonly from: string;
  readonly routes: readonly { readonly vantage: string; readonly address: string; readonly seen: string }[];
  /** A topology file, as `dari snapshot` writes it. */
  readonly snapshot: unknown;
}

/** @returns the file, without the images and volumes, which no prediction looks at. */
export function recordedFile(scored: readonly Scored[], topology: Topology, from: string): RecordedFile {
  return {
    from,
    routes: scored.map(({ route, verdict, seen }) => ({
      vantage: route.vantage,
      address: verdict.address.text,
      seen: seen.outcome,
    })),
    snapshot: JSON.parse(writeSnapshot({ ...topology, images: [], volumes: [] })),
  };
}
