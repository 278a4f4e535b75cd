/** Marks the containers that agents run in, with the machine and the process that started them. */
export const AGENT_LABEL = 'dev.dari.agent';

/** @returns the value of {@link AGENT_LABEL}. */
export function agentOwner(hostname: string, pid: number): string {
  return `${hostname}:${pid}`;
}

/** @returns the process of this machine that started the agent; `null`: one of another machine. */
export function ownerPid(owner: string | undefined, hostname: string): number | null {
  if (owner?.startsWith(`${hostname}:`) !== true) return null;
  const pid = Number(owner.slice(hostname.length + 1));
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
