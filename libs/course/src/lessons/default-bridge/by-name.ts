import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { serverOnBridge } from './server-on-bridge.ts';

const CHOICES = ['answers', 'unknown-name', 'refused'] as const;

/** On the default bridge nobody knows a name. */
export const byName: Task = {
  id: 'by-name',
  kind: 'predict',
  covers: ['000-container-ip'],
  needs: ['by-address'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'by-name',
        choices: CHOICES,
        look() {
          const found = serverOnBridge(scene);
          if ('missing' in found) return found;
          const { server, caller, ip } = found;
          const from = { container: caller.id };
          const addresses = scene.see({ kind: 'look-up', from, name: server.name });
          // A DNS outside may know a name like this one, of some other computer.
          const truth = addresses.includes(ip) ? 'answers' : 'unknown-name';
          return { truth, facts: { server: server.name, caller: caller.name, ip } };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'unknown-name' }],
  others: [['docker exec app cat /etc/hosts', { type: 'unknown-name' }]],
  wrong: [
    { acts: [{ type: 'answers' }], code: 'by-name-answers' },
    { acts: [{ type: 'refused' }], code: 'by-name-refused' },
  ],
};
