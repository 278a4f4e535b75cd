import { LABEL } from '../../labels.ts';
import type { Stack } from '../../stack.ts';
import type { PlainObject } from '../plain-data.ts';
import type { ReplicaGroup } from '../replica-group.ts';

const PART_OF = 'app.kubernetes.io/part-of';
const COMPONENT = 'app.kubernetes.io/component';

/**
 * @returns the labels of everything of a stack: the recommended ones
 *   (https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/) and ours.
 */
export function stackLabels({ project, name }: Stack): PlainObject {
  return { [PART_OF]: project, [LABEL.project]: project, [LABEL.stack]: name };
}

export function groupLabels(stack: Stack, { container }: ReplicaGroup): PlainObject {
  return { ...stackLabels(stack), [COMPONENT]: container.tier, [LABEL.tier]: container.tier };
}

/** What finds the pods of a group. It may never change, so the stack is not in it. */
export function selector({ project }: Stack, { container }: ReplicaGroup): PlainObject {
  return { [PART_OF]: project, [COMPONENT]: container.tier };
}

/** On every pod that is on a network. */
export function networkLabel(network: string): string {
  return `dev.dari.network/${network}`;
}
