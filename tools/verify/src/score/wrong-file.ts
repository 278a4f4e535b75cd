import { explain, writeSnapshot, type Verdict } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import type { Seen } from '../inside/messages.ts';
import type { Form } from '../routes/route.ts';
import type { Scored } from './scored.ts';

/** All that is needed to ask again what was answered wrongly, without any engine. */
export interface WrongFile {
  readonly vantage: string;
  readonly address: string;
  readonly form: Form;
  /** What was really seen. */
  readonly observed: Pick<Seen, 'outcome' | 'server' | 'words'>;
  /** What was said then. */
  readonly predicted: Pick<Verdict, 'outcome' | 'code'>;
  /** What the command line said, which reads for itself. */
  readonly told: string;
  /** Where it comes from: engine, seed, number of the topology. */
  readonly from: string;
  /** A topology file, as `dari snapshot` writes it. */
  readonly snapshot: unknown;
}

/** @returns the file, with the smallest topology that still gives the same wrong answer. */
export function wrongFile(
  { route, verdict, told, seen }: Scored,
  topology: Topology,
  from: string,
): WrongFile {
  const { outcome, code, vantage, address } = verdict;
  const same = (smaller: Topology): boolean => {
    const again = explain(smaller, vantage, address);
    return again.outcome === outcome && again.code === code && again.hops.length === verdict.hops.length;
  };
  return {
    vantage: route.vantage,
    address: address.text,
    form: route.form,
    observed: { outcome: seen.outcome, server: seen.server, words: seen.words },
    predicted: { outcome, code },
    told,
    from,
    snapshot: JSON.parse(writeSnapshot(smallest(topology, same))),
  };
}

/** Leaves out one container and one network after another, as long as the answer stays the same. */
function smallest(topology: Topology, same: (smaller: Topology) => boolean): Topology {
  let current: Topology = { ...topology, images: [], volumes: [] };
  const joined = new Set(
    topology.containers.map(({ networkMode }) => networkMode.replace(/^container:/, '')),
  );
  for (const { id, name } of topology.containers) {
    const { deep } = current;
    // Whose namespace somebody shares is a fact about them.
    if (joined.has(id) || joined.has(name)) continue;
    const containers = current.containers.filter((one) => one.id !== id);
    const namespaces =
      deep?.namespaces.filter((one) => !one.containers.every((inside) => inside === id)) ?? [];
    const smaller = { ...current, containers, ...(deep ? { deep: { ...deep, namespaces } } : {}) };
    if (same(smaller)) current = smaller;
  }
  // A network that somebody is on is a fact about them, even where this answer does not look at it.
  const used = new Set(
    current.containers.flatMap(({ attachments }) => attachments.map((one) => one.networkId)),
  );
  for (const { id } of topology.networks.filter((network) => !used.has(network.id))) {
    const smaller = { ...current, networks: current.networks.filter((one) => one.id !== id) };
    if (same(smaller)) current = smaller;
  }
  return current;
}
