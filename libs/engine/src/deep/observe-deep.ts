import type { DeepFacts, Topology } from '@dari/topology';
import { composeDeep } from './compose-deep.ts';
import { askTrials } from './http-trials.ts';
import type { Namespaces } from './namespaces.ts';
import { keyOfPlace, noReadings, type Readings } from './readings.ts';
import { unlessGone } from './unless-gone.ts';
import { testInput, testInputPort } from './test-input.ts';
import { testIp6tables } from './test-ip6tables.ts';
import { tryAnswers } from './try-answers.ts';
import { testUserlandProxy } from './test-userland-proxy.ts';
import type { WantedFacts, WantedLookup } from './wanted-facts.ts';

/** A topology with what was read inside network namespaces. */
export type DeepTopology = Topology & { readonly deep: DeepFacts };

/** Reads inside network namespaces, more at each call and nothing twice. */
export interface DeepObserver {
  /**
   * @returns the topology with all that has been read so far; the host and the client are always read.
   * @throws EngineError
   */
  read(wanted: WantedFacts): Promise<DeepTopology>;
}

/** @param topology what the API tells; it is taken to be current. */
export function deepObserver(topology: Topology, namespaces: Namespaces): DeepObserver {
  const readings = noReadings();
  let machines: Promise<void> | null = null;
  return {
    async read({ containers = [], lookups = [], trials = [], answers = [], gates = [], ip6tables = false }) {
      const wanted = topology.containers.filter(
        ({ id, state }) => containers.includes(id) && isAlive(state) && !readings.containers.has(id),
      );
      machines ??= readMachines(topology, namespaces, readings);
      await Promise.all([
        machines,
        ...wanted.map(async ({ id }) => {
          const read = { kind: 'read' } as const;
          readings.containers.set(id, await unlessGone(() => namespaces.ask({ container: id }, read)));
        }),
        ...lookups.map((lookup) => lookUp(namespaces, readings, lookup)),
      ]);
      const input = (async () => {
        readings.input ??= await unlessGone(() => testInput(topology, namespaces, readable(readings)));
      })();
      const filter = async (): Promise<void> => {
        readings.ip6tables ??= await unlessGone(() => testIp6tables(topology, namespaces));
      };
      await Promise.all([
        input,
        ...(ip6tables ? [filter()] : []),
        askTrials(topology, namespaces, readings, trials),
        tryAnswers(topology, namespaces, readings, answers),
        ...gates.map(async (gate) => {
          const isOpen = await unlessGone(() => testInputPort(topology, namespaces, gate));
          if (isOpen !== null) readings.inputPorts.set(gate.port, isOpen);
        }),
      ]);
      return composeDeep(topology, readings);
    },
  };
}

function isAlive(state: string): boolean {
  return state === 'running' || state === 'paused';
}

async function readMachines(topology: Topology, namespaces: Namespaces, readings: Readings): Promise<void> {
  const host = async (): Promise<void> => {
    const host = await namespaces.ask('host', { kind: 'read' });
    readings.host = host;
    if (topology.engine.userlandProxy !== null) return;
    readings.userlandProxy = await testUserlandProxy(topology, namespaces, host);
  };
  const client = async (): Promise<void> => {
    readings.client = await namespaces.ask('client', { kind: 'read' });
  };
  await Promise.all([host(), client()]);
}

async function lookUp(
  namespaces: Namespaces,
  readings: Readings,
  { where, name }: WantedLookup,
): Promise<void> {
  const key = keyOfPlace(where);
  const known = readings.lookups.get(key) ?? [];
  readings.lookups.set(key, known);
  if (known.some((one) => one.name === name)) return;
  const addresses = await unlessGone(() => namespaces.ask(where, { kind: 'look-up', name }));
  if (addresses !== null) known.push({ name, addresses });
}

function readable({ containers }: Readings): string[] {
  return [...containers].flatMap(([id, reading]) => (reading === null ? [] : [id]));
}
