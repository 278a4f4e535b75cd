import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { TESTNET } from './testnet.ts';

const CHOICES = ['refused', 'disconnects', 'removes-all'] as const;

/** What removing a network does while somebody is on it. */
export const inUse: Task = {
  id: 'in-use',
  kind: 'predict',
  covers: ['001-network-rm'],
  needs: ['testnet-member'],
  choices: CHOICES,
  check: (scene) =>
    judgePrediction(
      {
        task: 'in-use',
        choices: CHOICES,
        // A refusal leaves no trace on an engine: every one refuses.
        look: () => ({ truth: 'refused', facts: { network: TESTNET } }),
      },
      scene,
    ),
  solution: [{ type: 'refused' }],
  others: [[{ type: ' refused ' }]],
  wrong: [
    { acts: [{ type: 'disconnects' }], code: 'in-use-disconnects' },
    { acts: [{ type: 'removes-all' }], code: 'in-use-removes-all' },
    { acts: ['docker network ls'], code: 'predict-first' },
  ],
};
