import { fail } from '../../check/check-result.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { callers } from './callers.ts';
import { answersHere, HOST_PORT } from './host-server.ts';

const CHOICES = ['nobody', 'host', 'no-name'] as const;

/** Who answers a container that calls `localhost`. */
export const ownLocalhost: Task = {
  id: 'own-localhost',
  kind: 'predict',
  covers: ['000-localhost', '001-localhost'],
  needs: ['internet', 'host-server'],
  choices: CHOICES,
  check: (scene) =>
    judgePrediction(
      {
        task: 'own-localhost',
        choices: CHOICES,
        look() {
          if (!answersHere(scene)) return { missing: fail('no-host-server') };
          const [caller] = callers(scene);
          if (caller === undefined) return { missing: fail('no-caller') };
          const to = { scheme: 'http', host: 'localhost', port: HOST_PORT } as const;
          const { outcome } = scene.see({ kind: 'dial', from: { container: caller.id }, to });
          const facts = { container: caller.name, outcome };
          // A server of its own would answer: then there is nothing to be learned from the call.
          return outcome === 'works'
            ? { missing: fail('own-server-answers', facts) }
            : { truth: 'nobody', facts };
        },
      },
      scene,
    ),
  solution: [{ type: 'nobody' }],
  others: [['docker run -d {busybox} sleep infinity', { type: 'nobody' }]],
  wrong: [
    { acts: [{ type: 'host' }], code: 'own-localhost-host' },
    { acts: [{ type: 'no-name' }], code: 'own-localhost-no-name' },
    { acts: ['docker run -d {busybox} httpd -f -p 8000', { type: 'nobody' }], code: 'own-server-answers' },
  ],
};
