import type { Engine } from '@dari/engine';
import type { Plan, Stack, Topology, WantedContainer } from '@dari/topology';
import { isLocal } from '../engine/open-engine.ts';
import type { AnyConflict } from '../errors/cli-error.ts';
import { portSetting } from '../stack/tier-port.ts';
import { freePort } from './free-port.ts';
import { listeningProcess } from './listening-process.ts';
import { tryPort } from './try-port.ts';

/** Containers whose ports the engine is going to open for this plan. */
function toBind(plan: Plan, stack: Stack): WantedContainer[] {
  const names = new Set(
    plan.steps.flatMap((step) => {
      if (step.kind === 'create-container' || step.kind === 'recreate-container')
        return [step.container.name];
      return step.kind === 'start-container' ? [step.name] : [];
    }),
  );
  return stack.containers.filter(({ name }) => names.has(name));
}

/**
 * What stands in the way of a plan, each port with a way out. To what the plan knows it adds the ports that a program
 * outside Docker has: they are found by listening on them for a moment, before anything is created.
 */
export async function findConflicts(
  stack: Stack,
  plan: Plan,
  topology: Topology,
  engine: Pick<Engine, 'endpoint' | 'facts'>,
  platform: NodeJS.Platform,
): Promise<AnyConflict[]> {
  const taken = portsOf(stack, topology);
  const known = await Promise.all(
    plan.conflicts.map(async (conflict): Promise<AnyConflict> => {
      if (conflict.kind !== 'port-held-by-container') return conflict;
      const container = stack.containers.find(({ tier }) => tier === conflict.tier);
      const wayOut = await findWayOut(container, conflict.port, [conflict.hostIp], taken);
      return { ...conflict, ...wayOut };
    }),
  );
  if (!isLocal(engine)) return known;
  const held = new Set(
    plan.conflicts.flatMap((one) => (one.kind === 'port-held-by-container' ? [one.port] : [])),
  );
  const running = new Set(runningPorts(topology));
  const tried = toBind(plan, stack).flatMap((container) =>
    container.published
      .filter(({ hostPort }) => !held.has(hostPort) && !running.has(hostPort))
      .map((port) => ({ container, port })),
  );
  const found = await Promise.all(
    tried.map(async ({ container, port }): Promise<AnyConflict[]> => {
      const refused = await firstRefusal(port.hostIps, port.hostPort, platform, engine.facts.rootless);
      if (refused === null) return [];
      return [
        {
          kind: 'port-held-by-process',
          port: port.hostPort,
          hostIp: refused.hostIp,
          tier: container.tier,
          code: refused.code,
          process: platform === 'linux' ? await listeningProcess(port.hostPort) : null,
          ...(await findWayOut(container, port.hostPort, port.hostIps, taken)),
        },
      ];
    }),
  );
  return [...known, ...found.flat()];
}

/**
 * The engine, not this user, opens the ports: `EACCES` counts only where the engine has no more rights than the user.
 * On macOS and Windows a listener on one address does not keep others from the wildcard, so that is tried as well.
 */
async function firstRefusal(
  hostIps: readonly string[],
  port: number,
  platform: NodeJS.Platform,
  rootless: boolean,
): Promise<{ hostIp: string; code: string } | null> {
  const tried = platform === 'linux' ? hostIps : [...new Set([...hostIps, '0.0.0.0'])];
  for (const hostIp of tried) {
    const code = await tryPort(hostIp, port);
    const denied = code === 'EACCES' && (rootless || platform === 'win32');
    if (code === 'EADDRINUSE' || denied) return { hostIp, code };
  }
  return null;
}

async function findWayOut(
  container: WantedContainer | undefined,
  port: number,
  hostIps: readonly string[],
  taken: ReadonlySet<number>,
): Promise<{ setting: string | null; free: number | null }> {
  const published = container?.published.find(({ hostPort }) => hostPort === port);
  const setting = published === undefined ? null : portSetting(published.containerPort);
  return { setting, free: await freePort(port, hostIps, taken) };
}

function runningPorts(topology: Topology): number[] {
  return topology.containers
    .filter(({ state }) => state === 'running' || state === 'paused' || state === 'restarting')
    .flatMap(({ published }) => published.map(({ hostPort }) => hostPort));
}

/** Ports that may not be proposed: of containers, and of the stack itself. */
function portsOf(stack: Stack, topology: Topology): Set<number> {
  const own = stack.containers.flatMap(({ published }) => published.map(({ hostPort }) => hostPort));
  return new Set([...own, ...runningPorts(topology)]);
}
