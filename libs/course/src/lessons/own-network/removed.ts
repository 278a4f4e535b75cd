import { fail, pass } from '../../check/check-result.ts';
import { isOn } from '../../conditions/container-conditions.ts';
import type { Task } from '../../lesson.ts';
import { noTestnet, TESTNET, testnetOf, wasRemoved } from './testnet.ts';

/** Exercise 8: a network is removed, which works once nobody is on it. */
export const removed: Task = {
  id: 'removed',
  kind: 'do',
  exercise: 8,
  covers: ['001-network-rm', '003-exercise-8'],
  needs: ['testnet-member'],
  check(scene) {
    const network = testnetOf(scene);
    if (network === null) return wasRemoved(scene) ? pass({}, { network: TESTNET }) : noTestnet(scene);
    const members = scene.topology.containers.filter(
      (one) => isOn(network).holds(one) && (one.state === 'running' || one.state === 'paused'),
    );
    if (members.length === 0) return fail('network-still-there', { network: TESTNET });
    return fail('still-in-use', { network: TESTNET, containers: members.map(({ name }) => name).join(', ') });
  },
  solution: ['docker rm -f guest', 'docker network rm testnet'],
  others: [
    ['docker network disconnect testnet guest', 'docker network rm testnet'],
    ['docker stop -t 0 guest', 'docker network rm testnet'],
  ],
  wrong: [
    { acts: ['docker network rm testnet'], code: 'still-in-use' },
    { acts: ['docker network disconnect testnet guest'], code: 'network-still-there' },
  ],
};
