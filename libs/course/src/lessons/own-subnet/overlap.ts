import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { customNetwork } from './custom-network.ts';

const CHOICES = ['refused', 'accepted', 'moved'] as const;

/** An engine gives no address to two networks: so it is on every engine, and a command that fails leaves nothing to see. */
export const overlap: Task = {
  id: 'overlap',
  kind: 'predict',
  covers: ['004-create-subnet'],
  needs: ['created'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'overlap',
        choices: CHOICES,
        look() {
          const found = customNetwork(scene);
          if ('missing' in found) return found;
          const { name, subnets } = found.network;
          const subnet = subnets[0]?.subnet ?? '';
          const inside = subnet.replace(/\.\d+\.\d+\/\d+$/, '.5.0/24');
          return { truth: 'refused', facts: { network: name, subnet, inside } };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'refused' }],
  others: [
    ['docker network create --subnet 172.20.5.0/24 second || true', { type: 'refused' }],
    [{ type: 'moved' }, { type: 'refused' }],
  ],
  wrong: [
    { acts: [{ type: 'accepted' }], code: 'overlap-accepted' },
    { acts: [{ type: 'moved' }], code: 'overlap-moved' },
  ],
};
