import { hostname } from 'node:os';
import type { Engine } from '@dari/engine';
import type { Topology } from '@dari/topology';
import { AGENT_LABEL, ownerPid } from './agent-label.ts';

/**
 * Removes containers of agents whose command was killed before it could start them. Those that were started end by
 * themselves, and those of a command that still runs are left alone.
 */
export async function sweepAgents(engine: Engine, { containers }: Topology): Promise<void> {
  const here = hostname();
  const left = containers.filter(({ labels, state }) => {
    const pid = ownerPid(labels[AGENT_LABEL], here);
    return pid !== null && state !== 'running' && !isAlive(pid);
  });
  await Promise.all(
    left.map(({ id, name }) =>
      engine.apply({
        kind: 'remove-container',
        id: name,
        name,
        containerId: id,
        after: [],
        cause: { code: 'missing', facts: {} },
      }),
    ),
  );
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
