import type { Remedy } from '../remedy.ts';

export interface Connection {
  readonly network: string;
  readonly container: string;
  /** The container is in mode `none`, which has to be left first. */
  readonly leavesNone: boolean;
  /** The address to call then; `null`: the one that was asked for. */
  readonly address: string | null;
}

/** Puts a container on a network. */
export function connect({ network, container, leavesNone, address }: Connection): Remedy {
  const leave = leavesNone ? [{ words: ['docker', 'network', 'disconnect', 'none', container] }] : [];
  const commands = [...leave, { words: ['docker', 'network', 'connect', network, container] }];
  return { id: leavesNone ? 'leave-and-connect' : 'connect-network', network, container, address, commands };
}
