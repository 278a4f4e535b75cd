import type { ReadListener, SocketPlace } from '@dari/probe/agent';
import type { Topology } from '@dari/topology';
import type { Namespaces, Where } from './namespaces.ts';
import { keyOfListener, type Readings } from './readings.ts';
import { unlessGone } from './unless-gone.ts';
import type { WantedTrial } from './wanted-facts.ts';

export interface Server {
  readonly where: Where;
  readonly key: string;
  readonly to: SocketPlace;
}

/** Asks the servers that a browser may mean as it would ask them, and notes what they answer. */
export async function askTrials(
  topology: Topology,
  namespaces: Namespaces,
  readings: Readings,
  trials: readonly WantedTrial[],
): Promise<void> {
  await Promise.all(
    trials.flatMap((trial) =>
      serversOf(topology, readings, trial.port).map(async ({ where, key, to }) => {
        const { host, origin } = trial;
        const tried = `${key} ${host} ${origin ?? ''}`;
        if (readings.tried.has(tried)) return;
        readings.tried.add(tried);
        const question = { kind: 'ask-http', to, host, origin } as const;
        const answer = await unlessGone(() => namespaces.ask(where, question));
        if (answer === null) return;
        const known = readings.trials.get(key) ?? [];
        readings.trials.set(key, [...known, { host, origin, ...answer }]);
      }),
    ),
  );
}

/** Listeners on this port, and those that are published as it. */
export function serversOf(topology: Topology, readings: Readings, port: number): Server[] {
  // The engine joins no namespace of a paused container; that of another one in it does as well.
  const open = topology.containers.filter(({ state }) => state !== 'paused');
  const inContainers = open.flatMap(({ id, bound, published }) => {
    const reading = readings.containers.get(id);
    if (reading === null || reading === undefined) return [];
    const ports = (bound ?? published)
      .filter(({ hostPort, protocol }) => hostPort === port && protocol === 'tcp')
      .map(({ containerPort }) => containerPort);
    return (reading.listeners ?? [])
      .filter((listener) => listener.port === port || ports.includes(listener.port))
      .map((listener) => ({
        where: { container: id },
        key: keyOfListener(reading.namespace, listener),
        to: place(listener),
      }));
  });
  const { host, client } = readings;
  const onMachines = (
    [
      ['host', host],
      ['client', client],
    ] as const
  ).flatMap(([where, reading]) =>
    (reading?.listeners ?? [])
      .filter((listener) => listener.port === port)
      .map((listener) => ({
        where,
        key: keyOfListener(reading?.namespace ?? null, listener),
        to: place(listener),
      })),
  );
  return [...new Map([...inContainers, ...onMachines].map((server) => [server.key, server])).values()];
}

/** An address under which the socket can be called from its own namespace. */
function place({ address, port, takesIpv4 }: ReadListener): SocketPlace {
  if (address === '0.0.0.0' || (address === '::' && takesIpv4 !== false))
    return { address: '127.0.0.1', port };
  return { address: address === '::' ? '::1' : address, port };
}
