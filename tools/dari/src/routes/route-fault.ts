import type { AddressFault } from '@dari/reachability';

/** What is wrong with a route that somebody typed. */
export type RouteFault =
  | {
      readonly code: 'unknown-vantage';
      readonly word: string;
      readonly nearest: string | null;
      /** `host`, `browser` and the names of all containers. */
      readonly known: readonly string[];
    }
  | {
      readonly code: 'unknown-target';
      readonly word: string;
      readonly nearest: string | null;
      /** Names of containers, and of tiers. */
      readonly known: readonly string[];
    }
  | { readonly code: 'bad-page'; readonly word: string }
  | { readonly code: 'bad-address'; readonly word: string; readonly fault: AddressFault }
  /** A line of `why -` that is not a vantage and an address. */
  | { readonly code: 'bad-line'; readonly line: string };
