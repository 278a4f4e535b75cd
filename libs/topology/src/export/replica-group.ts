import type { WantedContainer } from '../stack.ts';

/** Containers that differ by their number only, or one that there is only one of. */
export interface ReplicaGroup {
  /** Without a number: `goals-api`. */
  readonly name: string;
  readonly count: number;
  /** The first of them. */
  readonly container: WantedContainer;
}

/** @returns the containers in their order, those that are replicas of one another as one group. */
export function replicaGroups(containers: readonly WantedContainer[]): readonly ReplicaGroup[] {
  const groups = new Map<string, ReplicaGroup>();
  for (const container of containers) {
    const name = nameWithoutNumber(container);
    const known = groups.get(name);
    groups.set(
      name,
      known === undefined ? { name, count: 1, container } : { ...known, count: known.count + 1 },
    );
  }
  return [...groups.values()];
}

function nameWithoutNumber({ name, replica }: WantedContainer): string {
  return replica === null ? name : name.slice(0, -`-${replica}`.length);
}

/**
 * Replaces the names of replicas where a value lists servers, `goals-api-1:3000 goals-api-2:3000`, by the one name that
 * resolves to all of them.
 */
export function withGroupNames(
  value: string,
  groups: readonly ReplicaGroup[],
  renamed: (group: ReplicaGroup) => string,
): string {
  const words = value.split(' ').map((word) => {
    const [, name, port] = /^([\w.-]+)-\d+(:\d+)$/.exec(word) ?? [];
    const group = groups.find((one) => one.name === name && one.container.replica !== null);
    return group === undefined || port === undefined ? null : `${renamed(group)}${port}`;
  });
  // Anything else is no list of replicas.
  return words.includes(null) ? value : [...new Set(words)].join(' ');
}
