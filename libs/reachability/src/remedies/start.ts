import type { Box } from '../prepare/prepared.ts';
import type { Remedy } from '../remedy.ts';

export function start(container: string): Remedy {
  return { id: 'start', container, commands: [{ words: ['docker', 'start', container] }] };
}

export function unpause(container: string): Remedy {
  return { id: 'unpause', container, commands: [{ words: ['docker', 'unpause', container] }] };
}

/** @param box whose server is missing; `null`: the host's. */
export function startServer(box: Box | null, port: number): Remedy {
  return { id: 'start-server', container: box?.container.name ?? null, port, commands: [] };
}
