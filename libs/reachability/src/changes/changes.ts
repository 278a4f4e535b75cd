import type { Topology } from '@dari/topology';
import type { Address } from '../address/address.ts';
import { explainer } from '../explain.ts';
import type { Explain } from '../explain.ts';
import { HOST } from '../vantage.ts';
import type { Vantage } from '../vantage.ts';
import type { Hop, Verdict } from '../verdict.ts';
import { comparedAddresses } from './compared-addresses.ts';

/** A route that does not end as it did. */
export interface Change {
  readonly vantage: Vantage;
  /** As it is now; of a route that is gone as it was. */
  readonly address: Address;
  /** `null`: there was no such caller or no such address. */
  readonly before: Verdict | null;
  /** `null`: there is none any more. */
  readonly after: Verdict | null;
  /** What the two differ in: the hop that stopped or stops the call, and what is in its place on the other side. */
  readonly because: { readonly before: Hop | null; readonly after: Hop | null };
}

/**
 * Which routes end otherwise in `after` than in `before`, and why: from the host and from every container, to every
 * address form of every container. What is new or gone is among them where it makes a difference: a route that did not
 * exist and does not work is none.
 */
export function changes(before: Topology, after: Topology): readonly Change[] {
  const was = sideOf(before);
  const is = sideOf(after);
  const addresses = new Set([...was.addresses.keys(), ...is.addresses.keys()]);
  return [...new Set([...was.callers, ...is.callers])].flatMap((caller) => {
    const vantage: Vantage = caller === null ? HOST : { kind: 'container', container: caller };
    return [...addresses].flatMap((key) => compare(was, is, caller, vantage, key) ?? []);
  });
}

interface Side {
  readonly explain: Explain;
  readonly addresses: ReadonlyMap<string, Address>;
  /** Names of containers; `null`: the host. */
  readonly callers: ReadonlySet<string | null>;
}

function sideOf(topology: Topology): Side {
  return {
    explain: explainer(topology),
    addresses: comparedAddresses(topology),
    callers: new Set([null, ...topology.containers.map(({ name }) => name)]),
  };
}

function compare(was: Side, is: Side, caller: string | null, vantage: Vantage, key: string): Change | null {
  const before = verdictOn(was, caller, vantage, key);
  const after = verdictOn(is, caller, vantage, key);
  const address = after?.address ?? before?.address;
  if (address === undefined) return null;
  if (before === null || after === null) {
    if ((before ?? after)?.outcome !== 'works') return null;
  } else if (before.outcome === after.outcome && before.code === after.code) return null;
  return { vantage, address, before, after, because: difference(before, after) };
}

function verdictOn(side: Side, caller: string | null, vantage: Vantage, key: string): Verdict | null {
  const address = side.addresses.get(key);
  return address === undefined || !side.callers.has(caller) ? null : side.explain(vantage, address);
}

function difference(before: Verdict | null, after: Verdict | null): Change['because'] {
  const failed = before?.outcome === 'works' ? after : before;
  const kind = failed?.hops.at(-1)?.kind;
  const hopOf = (verdict: Verdict | null): Hop | null =>
    verdict?.hops.find((hop) => hop.kind === kind) ?? verdict?.hops.at(-1) ?? null;
  return { before: hopOf(before), after: hopOf(after) };
}
