import { describe, expect, it } from 'vitest';
import { EMPTY, exampleStack, running } from '../../test/example-stacks.ts';
import { DRIFTS, makeNetwork } from '../../test/random-drift.ts';
import { seededRandom } from '../../test/seeded-random.ts';
import { shuffledByAfter, simulate } from '../../test/simulate.ts';
import { planRemoval } from './plan-removal.ts';

const up = running(exampleStack());
const other = running(exampleStack({ DARI_PROJECT: 'other' }));

describe('planRemoval', () => {
  it('removes containers, then networks, and keeps volumes and images', () => {
    const removal = planRemoval('goals', up, { volumes: false });
    expect(removal.conflicts).toEqual([]);
    expect(removal.steps.map(({ id, after, cause }) => [id, after.length, cause.code])).toEqual([
      ['remove-container:goals-api', 0, 'asked-to-remove'],
      ['remove-container:goals-web', 0, 'asked-to-remove'],
      ['remove-container:goals-db', 0, 'asked-to-remove'],
      ['remove-network:goals-net', 3, 'asked-to-remove'],
      ['remove-network:goals-edge', 1, 'asked-to-remove'],
    ]);
    const steps = shuffledByAfter(removal.steps, seededRandom(1));
    expect(simulate(up, { steps })).toEqual({ ...EMPTY, volumes: up.volumes, images: up.images });
  });

  it('removes volumes when asked: all of the project, or those named', () => {
    const volumes = (asked: boolean | readonly string[]): readonly string[] =>
      planRemoval('goals', up, { volumes: asked }).steps.flatMap(({ kind, id }) =>
        kind === 'remove-volume' ? [id] : [],
      );
    expect(volumes(true)).toEqual(['remove-volume:goals-data']);
    expect(volumes(['goals-data'])).toEqual(['remove-volume:goals-data']);
    expect(volumes(['something-else'])).toEqual([]);
    const { steps } = planRemoval('goals', up, { volumes: true });
    expect(steps.find(({ kind }) => kind === 'remove-volume')?.after).toEqual(['remove-container:goals-db']);
  });

  it('leaves other projects and everything without a label alone', () => {
    expect(planRemoval('goals', other, { volumes: true })).toEqual({ steps: [], conflicts: [] });
    const networks = [...up.networks, makeNetwork('mine', 'goals-mine', null)];
    const ids = planRemoval('goals', { ...up, networks }, { volumes: true }).steps.map(({ id }) => id);
    expect(ids).not.toContain('remove-network:goals-mine');
  });

  it('refuses to remove a volume by name that is not ours', () => {
    expect(planRemoval('goals', other, { volumes: ['other-data'] })).toEqual({
      steps: [],
      conflicts: [{ kind: 'foreign-volume', name: 'other-data' }],
    });
  });

  it('leaves a network that somebody else is on, and says so', () => {
    const observed = DRIFTS['run something of our own on a network']?.(up, () => 0) ?? up;
    const { steps, conflicts } = planRemoval('goals', observed, { volumes: false });
    expect(conflicts).toMatchObject([{ kind: 'network-in-use', name: 'goals-net' }]);
    expect(steps.filter(({ kind }) => kind === 'remove-network').map(({ id }) => id)).toEqual([
      'remove-network:goals-edge',
    ]);
  });

  it('has nothing to do on an engine without the project', () => {
    expect(planRemoval('goals', EMPTY, { volumes: true })).toEqual({ steps: [], conflicts: [] });
  });
});
