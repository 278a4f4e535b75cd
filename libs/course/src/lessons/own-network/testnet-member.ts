import { fail, pass } from '../../check/check-result.ts';
import type { History } from '../../check/history.ts';
import { isOn, isRunning } from '../../conditions/container-conditions.ts';
import { removedNetworks } from '../../conditions/past.ts';
import type { Task } from '../../lesson.ts';
import { newestContainers } from './newest.ts';
import { noTestnet, TESTNET, testnetOf } from './testnet.ts';

/** Exercise 3: a container that runs on `testnet`. */
export const testnetMember: Task = {
  id: 'testnet-member',
  kind: 'do',
  exercise: 3,
  covers: ['003-exercise-3'],
  needs: ['testnet'],
  check(scene) {
    const network = testnetOf(scene);
    if (network === null) return hadMember(scene.history) ? pass() : noTestnet(scene);
    const containers = newestContainers(scene);
    const member = containers.find((one) => isOn(network).holds(one) && isRunning().holds(one));
    if (member !== undefined) {
      const ip = member.attachments.find(({ networkId }) => networkId === network.id)?.ip ?? '';
      return pass({ containers: [member.id] }, { container: member.name, ip });
    }
    const [newest] = containers;
    if (newest === undefined) return fail('no-container');
    const broken = [isOn(network), isRunning()].find(({ holds }) => !holds(newest));
    const problem = broken?.problem(newest);
    return problem === undefined ? fail('no-container') : fail(problem.code, problem.facts);
  },
  solution: ['docker run -d --name guest --network testnet {busybox} sleep infinity'],
  others: [
    ['docker run -d --name visitor {busybox} sleep infinity', 'docker network connect testnet visitor'],
    ['docker create --name visitor --network testnet {busybox} sleep infinity', 'docker start visitor'],
  ],
  wrong: [
    { acts: ['docker run -d --name guest {busybox} sleep infinity'], code: 'container-not-on-network' },
    {
      acts: ['docker create --name guest --network testnet {busybox} sleep infinity'],
      code: 'container-not-running',
    },
  ],
};

/** Whether somebody was on it while it was there: exercise 8 takes both away. */
function hadMember(history: History): boolean {
  const gone = removedNetworks(history).filter(({ name }) => name === TESTNET);
  return history.events.some(
    ({ type, action, id }) =>
      type === 'network' && action === 'connect' && gone.some((network) => network.id === id),
  );
}
