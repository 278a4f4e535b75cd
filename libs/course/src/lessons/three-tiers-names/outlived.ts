import type { Container } from '@dari/topology';
import { fail, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { madeAt } from '../../conditions/made-at.ts';
import { removedContainers } from '../../conditions/past.ts';
import { notYet } from '../../conditions/patience.ts';
import { asked, type Api } from '../../conditions/tiers/api.ts';
import { dataVolumeOf } from '../../conditions/tiers/database.ts';
import { goalsIn, type Goal } from '../../conditions/tiers/readiness.ts';

/**
 * Finds a goal that is older than each of these containers: the data outlived those that were there before. The goal
 * itself tells when it was stored, so neither a restart nor another volume can be taken for it.
 */
export function outlived(
  scene: Scene,
  { container: api, door }: Api,
  database: Container,
  containers: readonly Container[],
): { readonly goal: Goal } | { readonly missing: CheckResult } {
  const all = goalsIn(asked(scene, door, '/goals?limit=100'));
  const facts = { container: database.name, api: api.name, volume: dataVolumeOf(database) ?? '' };
  if (all === null) return { missing: notYet([database, api], scene, 'goals-unreadable', facts) };
  // Those that a volume of yesterday brought along prove nothing.
  const goals = all.filter(({ createdAt }) => Date.parse(createdAt) >= scene.history.startedAt);
  if (goals.length === 0) {
    const isNew = removedContainers(scene.history).some(({ name }) => name === database.name);
    return { missing: fail(isNew ? 'data-gone' : 'no-goal-yet', facts) };
  }
  const stored = goals.map(({ createdAt }) => Date.parse(createdAt));
  const oldest = Math.min(...stored);
  for (const one of containers) {
    const made = madeAt(scene.history, one);
    if (made === null || made <= oldest)
      return { missing: fail('not-made-again', { ...facts, older: one.name }) };
  }
  const goal = goals.find(({ createdAt }) => Date.parse(createdAt) === oldest);
  return goal === undefined ? { missing: fail('no-goal-yet', facts) } : { goal };
}
