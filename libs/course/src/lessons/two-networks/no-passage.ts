import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { middleOf } from './on-both.ts';
import { factsOf, twoServices } from './services.ts';

const CHOICES = ['through-middle', 'still-apart'] as const;

/** Who is on both networks calls both, and passes nothing on. */
export const noPassage: Task = {
  id: 'no-passage',
  kind: 'predict',
  covers: ['003-exercise-9', '004-per-service'],
  needs: ['on-both'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'no-passage',
        choices: CHOICES,
        look() {
          const found = twoServices(scene);
          if ('missing' in found) return found;
          const middle = middleOf(scene, found);
          if ('missing' in middle) return middle;
          const { one, other } = found;
          const to = { scheme: 'tcp', host: other.ip, port: other.port } as const;
          const { outcome } = scene.see({ kind: 'dial', from: { container: one.server.id }, to });
          return {
            truth: outcome === 'works' ? 'through-middle' : 'still-apart',
            facts: { ...factsOf(found), container: middle.container.name, outcome },
          };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'still-apart' }],
  others: [[{ type: 'through-middle' }, { type: 'still-apart' }]],
  wrong: [
    { acts: [{ type: 'through-middle' }], code: 'no-passage-through-middle' },
    { acts: [{ type: 'perhaps' }], code: 'predict-first' },
  ],
};
