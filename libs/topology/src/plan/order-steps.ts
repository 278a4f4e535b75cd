import type { Step } from '../step.ts';

/**
 * Sorts steps so that each comes behind those it is `after`, and otherwise keeps the order given. Ids in `after`
 * that name no step of the list are dropped: what they stand for needs no change.
 */
export function orderSteps(steps: readonly Step[]): readonly Step[] {
  const ids = new Set(steps.map((step) => step.id));
  const waiting = steps.map((step) => ({
    ...step,
    after: [...new Set(step.after)].filter((id) => ids.has(id) && id !== step.id),
  }));
  const ordered: Step[] = [];
  const done = new Set<string>();
  while (waiting.length > 0) {
    const index = waiting.findIndex((step) => step.after.every((id) => done.has(id)));
    // A cycle would be a bug of the planner; taking the first keeps the function total.
    const [next] = waiting.splice(Math.max(index, 0), 1);
    if (next === undefined) break;
    done.add(next.id);
    ordered.push(next);
  }
  return ordered;
}
