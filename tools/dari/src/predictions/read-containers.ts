import { knock, readNamespace, type NamespaceReading } from '@dari/probe/agent';
import type { Container } from '@dari/topology';

/** What was read of a container's network namespace. */
export interface ContainerReading {
  readonly container: Container;
  readonly reading: NamespaceReading;
}

/**
 * Reads the network namespaces of containers through `/proc` of this computer, which Linux lets everybody read. Where
 * the engine's processes are not to be seen here, as with Docker Desktop, nothing is read.
 *
 * @param processes numbers of their first processes, by id.
 * @param canCall whether this computer reaches the containers' addresses.
 */
export async function readContainers(
  containers: readonly Container[],
  processes: ReadonlyMap<string, number>,
  canCall: boolean,
): Promise<readonly ContainerReading[]> {
  const readings = await Promise.all(
    containers.map(async (container): Promise<ContainerReading | null> => {
      const process = processes.get(container.id);
      if (process === undefined) return null;
      const reading = await readNamespace({
        process,
        takesIpv4: (port) => (canCall ? isTaken(container, port) : Promise.resolve(null)),
      });
      return isOf(container, reading) ? { container, reading } : null;
    }),
  );
  return readings.filter((one) => one !== null);
}

/** A number means another process where the engine counts on its own: then the addresses are others, too. */
function isOf({ attachments }: Container, { interfaces }: NamespaceReading): boolean {
  const ips = attachments.flatMap(({ ip }) => ip ?? []);
  const here = (interfaces ?? []).flatMap(({ addresses }) =>
    addresses.map((one) => one.replace(/\/.*$/, '')),
  );
  return ips.length > 0 && ips.every((ip) => here.includes(ip));
}

async function isTaken({ attachments }: Container, port: number): Promise<boolean | null> {
  const address = attachments.find(({ ip }) => ip !== null)?.ip ?? null;
  // Who does not take the call may be kept from it: that says nothing of the socket.
  return address !== null && (await knock({ address, port })) === 'accepted' ? true : null;
}
