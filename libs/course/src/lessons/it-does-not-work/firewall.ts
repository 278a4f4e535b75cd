import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';

const CHOICES = ['name', 'nobody-listens', 'firewall', 'network'] as const;

/** A question only: nobody should change a firewall for an exercise. */
export const firewall: Task = {
  id: 'firewall',
  kind: 'predict',
  covers: ['003-firewall'],
  choices: CHOICES,
  check: (scene) =>
    judgePrediction(
      { task: 'firewall', choices: CHOICES, look: () => ({ truth: 'firewall', facts: {} }) },
      scene,
    ),
  solution: [{ type: 'firewall' }],
  others: [[{ type: 'name' }, { type: 'firewall' }]],
  wrong: [
    { acts: [{ type: 'name' }], code: 'firewall-name' },
    { acts: [{ type: 'nobody-listens' }], code: 'firewall-nobody-listens' },
    { acts: [{ type: 'network' }], code: 'firewall-network' },
  ],
};
