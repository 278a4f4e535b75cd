import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork, gatewayOf } from './custom-network.ts';

const CHOICES = ['gateway', 'directly', 'host-port'] as const;

/**
 * Neighbours on a bridge meet without a router between them. That is so on every engine; a ping that no router may pass
 * on shows it.
 */
export const throughWhom: Task = {
  id: 'through-whom',
  kind: 'predict',
  covers: ['004-gateway'],
  needs: ['both-ways'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'through-whom',
        choices: CHOICES,
        look() {
          const found = customNetwork(scene);
          if ('missing' in found) return found;
          const [one, other] = scene.containers.filter(({ attachments, state }) => {
            const isHere = attachments.some(({ networkId }) => networkId === found.network.id);
            return isHere && state === 'running';
          });
          const gateway = gatewayOf(found.network);
          const facts = { one: one?.name ?? 'container1', other: other?.name ?? 'container2', gateway };
          return { truth: 'directly', facts };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'directly' }],
  others: [
    ['docker exec container2 ping -c 1 -t 1 container1 || true', { type: 'directly' }],
    [{ type: 'gateway' }, { type: 'directly' }],
  ],
  wrong: [
    { acts: [{ type: 'gateway' }], code: 'through-whom-gateway' },
    { acts: [{ type: 'host-port' }], code: 'through-whom-host-port' },
  ],
};
