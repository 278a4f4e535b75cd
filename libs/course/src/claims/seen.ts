import type { Call } from '../check/question.ts';

/** What a command did. Names in it are those of the claim, without the endings that they have on the engine. */
export interface Typed {
  readonly code: number;
  /** Trimmed. */
  readonly out: string;
  readonly err: string;
}

/** What came of one {@link Ask}. */
export type Found =
  | { readonly kind: 'type'; readonly typed: Typed }
  | { readonly kind: 'call'; readonly calls: readonly Call[] }
  | { readonly kind: 'look-up'; readonly addresses: readonly string[] }
  | { readonly kind: 'resolver'; readonly servers: readonly string[] }
  | { readonly kind: 'write' };

/** Where a claim is tested. */
export interface ClaimPlace {
  /** Docker Desktop: the engine is in a virtual machine. */
  readonly desktop: boolean;
  readonly rootless: boolean;
  /** Whether published ports and folders are those of this computer. */
  readonly local: boolean;
  /** What stood for `{subnet}` and `{subnet-gateway}`. */
  readonly subnet: string;
  readonly subnetGateway: string;
}

/** All that a claim is judged by. */
export interface Seen {
  readonly place: ClaimPlace;
  typed(key: string): Typed;
  /** The first call. */
  called(key: string): Call;
  calls(key: string): readonly Call[];
  addresses(key: string): readonly string[];
  servers(key: string): readonly string[];
}

/** @param found by the keys of the asks. */
export function claimSeen(found: Readonly<Record<string, Found>>, place: ClaimPlace): Seen {
  const of = <K extends Found['kind']>(key: string, kind: K): Extract<Found, { kind: K }> => {
    const one = found[key];
    if (one?.kind !== kind) throw new Error(`the claim has no ${kind} with the key ${key}`);
    // Narrowed by its kind above, which the compiler cannot see for a type parameter.
    return one as Extract<Found, { kind: K }>;
  };
  const calls = (key: string): readonly Call[] => of(key, 'call').calls;
  return {
    place,
    typed: (key) => of(key, 'type').typed,
    calls,
    called(key) {
      const [first] = calls(key);
      if (first === undefined) throw new Error(`nobody called for the key ${key}`);
      return first;
    },
    addresses: (key) => of(key, 'look-up').addresses,
    servers: (key) => of(key, 'resolver').servers,
  };
}
