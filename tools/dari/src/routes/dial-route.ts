import { EngineError, type Namespaces, type Where } from '@dari/engine';
import type { DialTarget, Dialled } from '@dari/probe/agent';
import type { Address, Outcome } from '@dari/reachability';
import type { Topology } from '@dari/topology';
import { containerOf } from './find-vantage.ts';
import type { Route } from './route.ts';

/** What really happened. */
export interface Observed {
  readonly outcome: Outcome;
  /** Milliseconds. */
  readonly ms: number;
  /** The last thing that was seen, in the words of the operating system or protocol. */
  readonly seen: string;
}

/**
 * Dials from where the route starts: `host` and `browser` here, a container in its own network namespace.
 *
 * @returns `null` when the container does not run, or stopped meanwhile: nobody dialled.
 */
export async function dialRoute(
  route: Route,
  topology: Topology,
  namespaces: Namespaces,
): Promise<Observed | null> {
  const where = startOf(route, topology);
  if (where === null) return null;
  try {
    const target = targetOf(route);
    return observed(await namespaces.ask(where, { kind: 'dial', target }));
  } catch (error) {
    if (error instanceof EngineError && error.kind === 'not-running') return null;
    throw error;
  }
}

function startOf({ vantage }: Route, topology: Topology): Where | null {
  if (vantage.kind !== 'container') return 'client';
  const container = containerOf(vantage, topology);
  if (container === null || (container.state !== 'running' && container.state !== 'paused')) return null;
  return { container: container.id };
}

function observed({ outcome, ms, stages }: Dialled): Observed {
  return { outcome, ms, seen: stages.at(-1)?.seen ?? '' };
}

function targetOf({ vantage, address }: Route): DialTarget {
  const { port } = address;
  const host = hostOf(address);
  if (vantage.kind !== 'browser') return { scheme: address.scheme, host, port };
  // In an address bar `name:port` is a page.
  const scheme = address.text.includes('://') ? address.scheme : 'http';
  return { scheme, host, port, browser: { page: vantage.page } };
}

function hostOf({ host }: Address): string {
  if (host.kind === 'name') return host.name;
  return host.kind === 'ipv6' && host.zone !== null ? `${host.ip}%${host.zone}` : host.ip;
}
