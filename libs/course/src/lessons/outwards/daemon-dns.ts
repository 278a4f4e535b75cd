import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';

const CHOICES = ['after-restart', 'at-once', 'new-image'] as const;

/** What the `dns` of `daemon.json` does, and when. Nobody but the learner touches that file. */
export const daemonDns: Task = {
  id: 'daemon-dns',
  kind: 'predict',
  covers: ['000-daemon-dns'],
  needs: ['dns-server'],
  choices: CHOICES,
  check: (scene) =>
    judgePrediction(
      {
        task: 'daemon-dns',
        choices: CHOICES,
        // To see it, somebody would have to change the settings of the engine.
        look: () => ({ truth: 'after-restart', facts: {} }),
      },
      scene,
    ),
  solution: [{ type: 'after-restart' }],
  others: [[{ type: '"after-restart"' }]],
  wrong: [
    { acts: [{ type: 'at-once' }], code: 'daemon-dns-at-once' },
    { acts: [{ type: 'new-image' }], code: 'daemon-dns-new-image' },
  ],
};
