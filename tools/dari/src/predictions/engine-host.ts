import type { NamespaceReading } from '@dari/probe/agent';
import type { Topology } from '@dari/topology';

type Interfaces = NonNullable<NamespaceReading['interfaces']>;

/**
 * @param interfaces of this process's network namespace; `null`: not read.
 * @returns whether the engine has its bridges in this very namespace: one of them is here, by its name and with its
 * address. Docker Desktop, a rootless engine and one on another machine have theirs elsewhere.
 */
export function isEngineHost({ engine, networks }: Topology, interfaces: Interfaces | null): boolean {
  if (interfaces === null || engine.desktop || engine.rootless) return false;
  return networks.some(({ id, driver, options, subnets }) => {
    if (driver !== 'bridge') return false;
    const name = options['com.docker.network.bridge.name'] ?? `br-${id.slice(0, 12)}`;
    const found = interfaces.find((one) => one.name === name);
    const has = (gateway: string): boolean =>
      found?.addresses.some((address) => address.startsWith(`${gateway}/`)) === true;
    return subnets.some(({ gateway }) => gateway !== null && has(gateway));
  });
}
