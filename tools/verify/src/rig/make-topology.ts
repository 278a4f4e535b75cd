import type { Change, ContainerPlan, NetworkPlan, Plan } from '../plan/plan.ts';
import { callerIn, callerOnHost, type Caller } from './caller.ts';
import { containerBody, endBody, networkBody } from './create-body.ts';
import { ApiError, type EngineApi } from './engine-api.ts';
import { makeService } from './make-services.ts';
import { removeRun } from './remove-run.ts';

/** A plan that was made real. */
export interface Made extends AsyncDisposable {
  /** By container name; who does not run has none. */
  readonly callers: ReadonlyMap<string, Caller>;
  readonly host: Caller;
  /** What the engine refused, in its words: a topology is what came of it. */
  readonly refused: readonly string[];
}

export interface Rig {
  readonly api: EngineApi;
  /** Marks everything that is made. */
  readonly run: string;
  readonly image: string;
  /** The program of `src/inside`. */
  readonly program: string;
  /** Sees to it that what a run leaves behind is removed. @returns to be called when nothing is left. */
  readonly guard: (run: string) => () => Promise<void>;
  /** Makes a command one that runs in the engine's network. */
  readonly inside: (argv: string[]) => string[];
}

/** Makes a plan on an engine. What the engine refuses is left out. */
export async function makeTopology(plan: Plan, rig: Rig): Promise<Made> {
  const refused: string[] = [];
  const callers = new Map<string, Caller>();
  const release = rig.guard(rig.run);
  const host = callerOnHost(rig.program, { key: 'host', listen: plan.host }, rig.inside);
  const close = async (): Promise<void> => {
    await Promise.all([...callers.values(), host].map((caller) => caller[Symbol.asyncDispose]()));
    await removeRun(rig.api, rig.run);
    await release();
  };
  try {
    const tolerant = async (what: string, work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work();
        return true;
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        refused.push(`${what}: ${error.message}`);
        return false;
      }
    };
    // One after another: the engine draws blocks of addresses for several at once slowly and may draw one twice.
    for (const network of plan.networks) {
      await tolerant(`network ${network.name}`, () => makeNetwork(network, rig));
    }
    await inOrder(plan.containers, async (container) => {
      const { name } = container;
      const made = await tolerant(`container ${name}`, () => makeContainer(container, rig, tolerant));
      if (!made || container.neverStarted) return;
      const started = await tolerant(`start of ${name}`, () =>
        rig.api.call('POST', `/containers/${name}/start`),
      );
      if (started) callers.set(name, await readyCaller(rig, name));
    });
    for (const service of plan.services) {
      const work = async (): Promise<void> => {
        for (const name of await makeService(service, rig)) callers.set(name, await readyCaller(rig, name));
      };
      await tolerant(`service ${service.name}`, work);
    }
    for (const container of plan.containers) {
      if (!callers.has(container.name)) continue;
      for (const change of container.changes) {
        const what = `${change.kind} of ${container.name}`;
        await tolerant(what, () => apply(change, container.name, rig, callers));
      }
    }
    await host.ready();
  } catch (error) {
    await close();
    throw error;
  }
  return { callers, host, refused, [Symbol.asyncDispose]: close };
}

/** Those that others join or link to come first; the rest side by side. */
async function inOrder(
  containers: readonly ContainerPlan[],
  make: (container: ContainerPlan) => Promise<void>,
): Promise<void> {
  const done = new Map<string, Promise<void>>();
  for (const container of containers) {
    const before = needs(container).flatMap((name) => done.get(name) ?? []);
    done.set(
      container.name,
      Promise.all(before).then(() => make(container)),
    );
  }
  await Promise.all(done.values());
}

function needs({ mode, links }: ContainerPlan): string[] {
  const ofEnds = mode.kind === 'networks' ? mode.ends.flatMap((end) => end.links) : [];
  const linked = [...links, ...ofEnds].map((link) => link.split(':')[0] ?? '');
  return mode.kind === 'container' ? [mode.of, ...linked] : linked;
}

async function makeNetwork(network: NetworkPlan, { api, run }: Rig): Promise<void> {
  await api.call('POST', '/networks/create', networkBody(network, run));
}

type Tolerant = (what: string, work: () => Promise<unknown>) => Promise<boolean>;

async function makeContainer(container: ContainerPlan, rig: Rig, tolerant: Tolerant): Promise<void> {
  const { api, run, image, program } = rig;
  const { name, mode } = container;
  await api.call('POST', `/containers/create?name=${name}`, containerBody(container, run, image, program));
  for (const end of mode.kind === 'networks' ? mode.ends.slice(1) : []) {
    const body = { Container: name, EndpointConfig: endBody(end) };
    await tolerant(`${name} on ${end.network}`, () =>
      api.call('POST', `/networks/${end.network}/connect`, body),
    );
  }
}

async function apply(change: Change, name: string, rig: Rig, callers: Map<string, Caller>): Promise<void> {
  const { api } = rig;
  switch (change.kind) {
    case 'connect': {
      const body = {
        Container: name,
        EndpointConfig: endBody({ aliases: change.aliases, links: [], priority: null }),
      };
      await api.call('POST', `/networks/${change.network}/connect`, body);
      return;
    }
    case 'disconnect':
      await api.call('POST', `/networks/${change.network}/disconnect`, { Container: name });
      return;
    case 'restart':
      await forget(callers, name);
      await api.call('POST', `/containers/${name}/restart?t=5`);
      callers.set(name, await readyCaller(rig, name));
      return;
    case 'pause':
    case 'stop':
      await forget(callers, name);
      await api.call('POST', `/containers/${name}/${change.kind}`);
  }
}

async function forget(callers: Map<string, Caller>, name: string): Promise<void> {
  const caller = callers.get(name);
  callers.delete(name);
  await caller?.[Symbol.asyncDispose]();
}

async function readyCaller({ api }: Rig, name: string): Promise<Caller> {
  const caller = await callerIn(api, name);
  await caller.ready();
  return caller;
}
