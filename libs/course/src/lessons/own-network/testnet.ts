import type { Network } from '@dari/topology';
import { fail, pass, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { removedNetworks } from '../../conditions/past.ts';
import type { Task } from '../../lesson.ts';

/** The name that the exercises of note 003 give. */
export const TESTNET = 'testnet';

/** Exercise 1: a network by this very name. It may be gone again: exercise 8 removes it. */
export const testnet: Task = {
  id: 'testnet',
  kind: 'do',
  exercise: 1,
  covers: ['003-exercise-1'],
  check(scene) {
    const network = testnetOf(scene);
    if (network !== null) return pass({ networks: [network.id] }, { network: TESTNET });
    if (wasRemoved(scene)) return pass({}, { network: TESTNET });
    return noTestnet(scene);
  },
  solution: ['docker network create testnet'],
  others: [['docker network create --driver bridge --subnet 10.213.7.0/24 testnet']],
  wrong: [
    { acts: ['docker network create TestNet'], code: 'testnet-other-case' },
    { acts: ['docker network create test-net'], code: 'no-testnet' },
  ],
};

/** @returns the network of the exercises, made since the lesson began. */
export function testnetOf({ networks }: Pick<Scene, 'networks'>): Network | null {
  return networks.find(({ name }) => name === TESTNET) ?? null;
}

/** @returns whether it was made and removed since. */
export function wasRemoved({ history }: Pick<Scene, 'history'>): boolean {
  return removedNetworks(history).some(({ name }) => name === TESTNET);
}

/** Says why there is none. */
export function noTestnet({ networks, topology }: Pick<Scene, 'networks' | 'topology'>): CheckResult {
  const near = networks.find(({ name }) => name.toLowerCase() === TESTNET);
  if (near !== undefined) return fail('testnet-other-case', { network: near.name });
  if (topology.networks.some(({ name }) => name === TESTNET)) return fail('testnet-from-before');
  return fail('no-testnet', { networks: networks.map(({ name }) => name).join(', ') });
}
