import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { factsOf, twoServices } from './services.ts';

const CHOICES = ['name', 'ip', 'both', 'neither'] as const;

/** Networks are walls: neither names nor addresses lead from one into another. */
export const apart: Task = {
  id: 'apart',
  kind: 'predict',
  covers: ['004-per-service', '000-own-bridge'],
  needs: ['two-apart'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'apart',
        choices: CHOICES,
        look() {
          const found = twoServices(scene);
          if ('missing' in found) return found;
          const { one, other } = found;
          const from = { container: one.server.id };
          const to = { scheme: 'tcp', host: other.ip, port: other.port } as const;
          const call = scene.see({ kind: 'dial', from, to });
          const facts = { ...factsOf(found), outcome: call.outcome };
          // Each is on one network alone, so no built-in DNS tells it the other's name; asking one takes long offline.
          return { truth: call.outcome === 'works' ? 'ip' : 'neither', facts };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'neither' }],
  others: [[{ type: 'ip' }, { type: 'neither' }]],
  wrong: [
    { acts: [{ type: 'ip' }], code: 'apart-ip' },
    { acts: [{ type: 'both' }], code: 'apart-both' },
  ],
};
