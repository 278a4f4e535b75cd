import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';

const CHOICES = ['made', 'refused', 'bridge-instead'] as const;

/** `docker network create --driver host mynet-host`: there is one host, and so one network of this kind. */
export const secondHost: Task = {
  id: 'second-host',
  kind: 'predict',
  covers: ['003-driver-host', '002-driver-host', '001-drivers'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'second-host',
        choices: CHOICES,
        look() {
          const made = scene.topology.networks.find(
            ({ driver, name }) => driver === 'host' && name !== 'host',
          );
          if (made === undefined) return { truth: 'refused', facts: {} };
          return { truth: 'made', facts: { network: made.name } };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'refused' }],
  others: [['docker network create --driver host mynet-host || true', { type: 'refused' }]],
  wrong: [
    { acts: [{ type: 'made' }], code: 'second-host-made' },
    { acts: [{ type: 'bridge-instead' }], code: 'second-host-bridge-instead' },
  ],
};
