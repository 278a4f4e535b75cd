import { isOurs, LABEL } from '../labels.ts';
import type { Stack } from '../stack.ts';
import type { Conflict } from '../step.ts';
import type { Container, Topology } from '../topology.ts';
import { bindsPorts } from './decide-containers.ts';
import type { ContainerDecision, ContainerDecisions } from './decide-containers.ts';
import { claimsCollide, claimsOf, heldPort } from './held-ports.ts';
import type { PortClaim } from './held-ports.ts';
import { plainHostIp } from './host-ip.ts';

/** @returns the containers of somebody else that have a name of the stack. */
export function containerConflicts(decisions: ContainerDecisions): readonly Conflict[] {
  return decisions.wanted.flatMap((decision) =>
    decision.kind === 'blocked'
      ? [
          {
            kind: 'foreign-container' as const,
            name: decision.by.name,
            image: decision.by.image.reference,
            state: decision.by.state,
          },
        ]
      : [],
  );
}

/** @returns the volumes that are somebody else's or hold the files of another database. */
export function volumeConflicts(stack: Stack, observed: Topology): readonly Conflict[] {
  return stack.volumes.flatMap((wanted): Conflict[] => {
    const has = observed.volumes.find((volume) => volume.name === wanted.name);
    if (has === undefined) return [];
    if (!isOurs(has.labels, stack.project)) return [{ kind: 'foreign-volume', name: wanted.name }];
    const [database, wantedDatabase] = [has.labels[LABEL.database], wanted.labels[LABEL.database]];
    if (database === undefined || wantedDatabase === undefined || database === wantedDatabase) return [];
    return [
      { kind: 'volume-of-another-database', volume: wanted.name, has: database, wanted: wantedDatabase },
    ];
  });
}

/**
 * @returns for every host port that a container is about to bind, who has it and keeps it: a container that the plan
 *   does not remove, or another one of the stack that wants it too.
 */
export function portConflicts(decisions: ContainerDecisions, observed: Topology): readonly Conflict[] {
  const goes = new Set([
    ...decisions.removed.map(({ container }) => container.id),
    ...decisions.wanted.flatMap((decision) => (decision.kind === 'recreate' ? [decision.has.id] : [])),
    // Named by a conflict of its own.
    ...decisions.wanted.flatMap((decision) => (decision.kind === 'blocked' ? [decision.by.id] : [])),
  ]);
  const stays = observed.containers.filter((container) => !goes.has(container.id));
  const found = decisions.wanted.flatMap((decision, index) =>
    bindsPorts(decision)
      ? claimsOf(decision.wanted).flatMap((claim) => [
          ...heldByContainer(decision, claim, stays),
          ...wantedTwice(decision, claim, decisions.wanted.slice(0, index)),
        ])
      : [],
  );
  return distinct(found);
}

type PortConflict = Conflict & { kind: 'port-held-by-container' };

function heldByContainer(
  { wanted }: ContainerDecision,
  claim: PortClaim,
  stays: readonly Container[],
): readonly PortConflict[] {
  return stays.flatMap((container) => {
    const held = container.name === wanted.name ? undefined : heldPort(container, claim);
    if (held === undefined) return [];
    return [portConflict(claim.hostPort, held.hostIp, container.name, wanted.tier)];
  });
}

function wantedTwice(
  { wanted }: ContainerDecision,
  claim: PortClaim,
  earlier: readonly ContainerDecision[],
): readonly PortConflict[] {
  return earlier.flatMap((other) =>
    claimsOf(other.wanted)
      .filter((theirs) => claimsCollide(theirs, claim))
      .map(({ hostIp }) => portConflict(claim.hostPort, hostIp, other.wanted.name, wanted.tier)),
  );
}

function portConflict(port: number, hostIp: string, container: string, tier: string): PortConflict {
  return { kind: 'port-held-by-container', port, hostIp: plainHostIp(hostIp), container, tier };
}

/** One for each port, tier and container, whatever the number of addresses. */
function distinct(conflicts: readonly PortConflict[]): readonly PortConflict[] {
  const byKey = new Map<string, PortConflict>();
  for (const conflict of conflicts) {
    const key = `${conflict.port} ${conflict.tier} ${conflict.container}`;
    if (!byKey.has(key)) byKey.set(key, conflict);
  }
  return [...byKey.values()];
}
