import { LABEL, type Container } from '@dari/topology';

/**
 * Which stack a project's containers are; `null` without any. A container that two stacks have alike stays when one
 * becomes the other, with the label of the first; no two stacks have the same one in front.
 */
export function runningStack(containers: readonly Container[]): string | null {
  const front = (['proxy', 'web', 'api', 'db'] as const).flatMap((tier) =>
    containers.filter(({ labels }) => labels[LABEL.tier] === tier),
  );
  return front.map(({ labels }) => labels[LABEL.stack]).find((name) => name !== undefined) ?? null;
}
