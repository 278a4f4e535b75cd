import type { NamespaceReading } from '@dari/probe/agent';
import type { ContainerNamespace, DeepFacts, Lookup, NamespaceFacts, Topology } from '@dari/topology';
import { keyOfListener, type Readings } from './readings.ts';

/** Puts what was read into the words of a topology. */
export function composeDeep(topology: Topology, readings: Readings): Topology & { readonly deep: DeepFacts } {
  const { host, client } = readings;
  const clientOnHost = client !== null && client.namespace !== null && client.namespace === host?.namespace;
  const facts = (reading: NamespaceReading, ...places: readonly string[]): NamespaceFacts =>
    namespaceFacts(reading, places, readings);
  const { userlandProxy, ipvs } = {
    userlandProxy: topology.engine.userlandProxy ?? readings.userlandProxy,
    // An engine in a swarm has loaded it if there is one.
    ipvs: host?.ipvs === true ? true : topology.swarm === null || topology.swarm === undefined ? null : false,
  };
  return {
    ...topology,
    engine: { ...topology.engine, userlandProxy },
    deep: {
      host:
        host === null
          ? null
          : {
              ...facts(host, 'host', ...(clientOnHost ? ['client'] : [])),
              hostname: host.hostname,
              ipForward: host.ipForward,
              input: readings.input,
              inputPorts: [...readings.inputPorts].map(([port, isOpen]) => ({ port, isOpen })),
              ip6tables: readings.ip6tables,
              ipvs,
            },
      clientOnHost,
      client: client === null || clientOnHost ? null : facts(client, 'client'),
      namespaces: namespacesOf(readings, facts),
    },
  };
}

/** Containers that share a namespace come together. Those in the host's have an `/etc/hosts` of their own. */
function namespacesOf(
  { containers, host }: Readings,
  facts: (reading: NamespaceReading, ...places: readonly string[]) => NamespaceFacts,
): ContainerNamespace[] {
  const groups = new Map<string, { reading: NamespaceReading; ids: string[] }>();
  const onHost: ContainerNamespace[] = [];
  for (const [id, reading] of containers) {
    if (reading === null) continue;
    if (reading.namespace !== null && reading.namespace === host?.namespace) {
      onHost.push({ ...NOT_READ, hosts: reading.hosts, containers: [id], onHost: true });
      continue;
    }
    const key = reading.namespace ?? id;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { reading, ids: [id] });
    else group.ids.push(id);
  }
  const own = [...groups.values()].map(({ reading, ids }) => ({
    ...facts(reading, ...ids),
    containers: ids,
  }));
  return [...own, ...onHost];
}

const NOT_READ: NamespaceFacts = {
  listeners: null,
  interfaces: null,
  routes: null,
  hosts: null,
  resolver: null,
  lookups: [],
};

function namespaceFacts(
  reading: NamespaceReading,
  places: readonly string[],
  { lookups, trials, answers }: Readings,
): NamespaceFacts {
  const { namespace, listeners, interfaces, routes, hosts, resolver } = reading;
  const found = new Map<string, Lookup>();
  for (const place of places) for (const one of lookups.get(place) ?? []) found.set(one.name, one);
  return {
    listeners:
      listeners?.map((listener) => {
        const key = keyOfListener(namespace, listener);
        const [http, answered] = [trials.get(key), answers.get(key)];
        return {
          ...listener,
          ...(http === undefined ? {} : { http }),
          ...(answered === undefined ? {} : { answers: answered }),
        };
      }) ?? null,
    interfaces,
    routes,
    hosts,
    resolver,
    lookups: [...found.values()],
  };
}
