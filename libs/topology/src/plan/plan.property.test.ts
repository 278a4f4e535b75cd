import { describe, expect, it } from 'vitest';
import { isOurs } from '../labels.ts';
import type { Topology } from '../topology.ts';
import { exampleStack, NETWORKED, ON_DEFAULT_BRIDGE, running } from '../../test/example-stacks.ts';
import { DRIFTS } from '../../test/random-drift.ts';
import { pick, seededRandom } from '../../test/seeded-random.ts';
import { shuffledByAfter, simulate } from '../../test/simulate.ts';
import { plan } from './plan.ts';

const SEEDS = 500;

/** A running stack, perhaps the other one, after up to five changes by hand. */
function drifted(seed: number): { readonly topology: Topology; readonly done: readonly string[] } {
  const random = seededRandom(seed);
  const done = Array.from({ length: 1 + Math.floor(random() * 5) }, () => pick(Object.keys(DRIFTS), random));
  const from = running(exampleStack({}, random() < 0.7 ? NETWORKED : ON_DEFAULT_BRIDGE));
  const topology = done.reduce((before, name) => {
    if (before.containers.length === 0) return before;
    return DRIFTS[name]?.(before, random) ?? before;
  }, from);
  return { topology, done };
}

describe('plan, after any changes by hand', () => {
  it('can be applied in every order that `after` allows, and is then empty', () => {
    let applied = 0;
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { topology, done } = drifted(seed);
      const stack = exampleStack({}, seed % 4 === 0 ? ON_DEFAULT_BRIDGE : NETWORKED);
      const first = plan(stack, topology);
      if (first.conflicts.length > 0) continue;
      applied += 1;
      const steps = shuffledByAfter(first.steps, seededRandom(seed));
      const context = `seed ${seed}: ${done.join(', ')}\n${steps.map(({ id }) => id).join('\n')}`;
      const after = attempt(() => simulate(topology, { steps }), context);
      expect(plan(stack, after), context).toEqual({ steps: [], conflicts: [] });
    }
    expect(applied).toBeGreaterThan(SEEDS / 2);
  });

  it('leaves volumes and what is not ours alone', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { topology } = drifted(seed);
      const first = plan(exampleStack(), topology);
      if (first.conflicts.length > 0) continue;
      const after = simulate(topology, first);
      expect(after.volumes).toEqual(topology.volumes);
      for (const container of topology.containers) {
        if (!isOurs(container.labels, 'goals')) expect(after.containers).toContainEqual(container);
      }
    }
  });

  it('is the same each time, in an order that respects `after`, with one step for each id', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { topology } = drifted(seed);
      const first = plan(exampleStack(), topology);
      expect(plan(exampleStack(), topology)).toEqual(first);
      const seen = new Set<string>();
      for (const step of first.steps) {
        expect(seen.has(step.id), `${step.id} of seed ${seed}`).toBe(false);
        for (const id of step.after) expect(seen.has(id)).toBe(true);
        seen.add(step.id);
      }
    }
  });

  it('tells no secret in its causes and conflicts', () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const { steps, conflicts } = plan(
        exampleStack({ DB_PASSWORD: 'a-new-secret' }),
        drifted(seed).topology,
      );
      const told = JSON.stringify([steps.map(({ cause }) => cause), conflicts]);
      expect(told).not.toContain('a-new-secret');
      expect(told).not.toContain('not-to-be-printed');
    }
  });
});

function attempt(simulated: () => Topology, context: string): Topology {
  try {
    return simulated();
  } catch (error) {
    throw new Error(context, { cause: error });
  }
}
