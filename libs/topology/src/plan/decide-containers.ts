import { isOurs, LABEL } from '../labels.ts';
import type { Stack, WantedContainer } from '../stack.ts';
import type { Cause } from '../step.ts';
import type { Container, Topology } from '../topology.ts';
import { cause } from './cause.ts';
import { compareAttachments } from './compare-attachments.ts';
import type { NetworkChanges } from './compare-attachments.ts';
import { whyRecreate, whyStopped } from './compare-container.ts';
import type { NetworkDecisions } from './decide-networks.ts';

/** What becomes of one container of the stack. */
export type ContainerDecision =
  | { readonly kind: 'create'; readonly wanted: WantedContainer; readonly cause: Cause }
  | {
      readonly kind: 'recreate';
      readonly wanted: WantedContainer;
      readonly has: Container;
      readonly cause: Cause;
    }
  | {
      readonly kind: 'keep';
      readonly wanted: WantedContainer;
      readonly has: Container;
      readonly networks: NetworkChanges;
      readonly wake: { readonly kind: 'start-container' | 'unpause-container'; readonly cause: Cause } | null;
    }
  /** Somebody else's container has the name. */
  | { readonly kind: 'blocked'; readonly wanted: WantedContainer; readonly by: Container };

export interface ContainerDecisions {
  readonly wanted: readonly ContainerDecision[];
  /** Ours, but not in the stack. */
  readonly removed: readonly { readonly container: Container; readonly cause: Cause }[];
}

/** @param prepared tags of the images that this plan prepares anew. */
export function decideContainers(
  stack: Stack,
  observed: Topology,
  networks: NetworkDecisions,
  prepared: ReadonlySet<string>,
): ContainerDecisions {
  const names = new Set(stack.containers.map((container) => container.name));
  const decide = (wanted: WantedContainer): ContainerDecision => {
    const has = observed.containers.find((container) => container.name === wanted.name);
    if (has === undefined) return { kind: 'create', wanted, cause: cause('missing', { name: wanted.name }) };
    if (!isOurs(has.labels, stack.project)) return { kind: 'blocked', wanted, by: has };
    const why = whyRecreate(wanted, has, observed, prepared);
    if (why !== null) return { kind: 'recreate', wanted, has, cause: why };
    const changes = compareAttachments(wanted, has, networks);
    if ('code' in changes) return { kind: 'recreate', wanted, has, cause: changes };
    return { kind: 'keep', wanted, has, networks: changes, wake: decideWake(has) };
  };
  return {
    wanted: stack.containers.map(decide),
    removed: observed.containers
      .filter((container) => isOurs(container.labels, stack.project) && !names.has(container.name))
      .map((container) => ({ container, cause: whyRemove(container, stack) })),
  };
}

type Wake = (ContainerDecision & { kind: 'keep' })['wake'];

function decideWake(has: Container): Wake {
  if (has.state === 'paused')
    return { kind: 'unpause-container', cause: cause('paused', { state: has.state }) };
  if (has.state === 'created' || has.state === 'exited')
    return { kind: 'start-container', cause: whyStopped(has) };
  return null;
}

function whyRemove(container: Container, stack: Stack): Cause {
  const has = container.labels[LABEL.stack];
  return has !== undefined && has !== stack.name
    ? cause('other-stack', { has, wanted: stack.name })
    : cause('not-in-stack', { name: container.name });
}

/** @returns whether the decision makes the engine bind the wanted host ports anew. */
export function bindsPorts(decision: ContainerDecision): boolean {
  if (decision.kind === 'keep') return decision.wake?.kind === 'start-container';
  return decision.kind !== 'blocked';
}
