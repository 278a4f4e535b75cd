import { fail } from '../../check/check-result.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import { notYet } from '../../conditions/patience.ts';
import type { Task } from '../../lesson.ts';
import { factsOf, frontsOf } from './front.ts';

const CHOICES = ['nodeserver', 'welcome', 'bad-gateway', 'refused'] as const;

/** The file as it was given: nginx calls its own `localhost`, where nobody listens on 8080. */
export const badGateway: Task = {
  id: 'bad-gateway',
  kind: 'predict',
  covers: ['003-run-nginx', '000-localhost'],
  needs: ['nodeserver'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'bad-gateway',
        choices: CHOICES,
        look() {
          const fronts = frontsOf(scene);
          if ('missing' in fronts) return fronts;
          const front = fronts.find(({ shown }) => shown.http?.status === 502);
          if (front !== undefined) {
            const made = { containers: [front.nginx.id], images: ['nginx:1'] };
            return { truth: 'bad-gateway', facts: factsOf(front), made };
          }
          const [newest] = fronts;
          if (newest === undefined) return { missing: fail('no-nginx') };
          const facts = factsOf(newest);
          if (newest.shown.http === null) {
            return { missing: notYet([newest.nginx], scene, 'nginx-does-not-answer', facts) };
          }
          // The given file passes on to `localhost:8080`; anything else is not what the question is about.
          return { missing: fail('not-the-given-file', facts) };
        },
      },
      scene,
    );
  },
  solution: [
    { type: 'bad-gateway' },
    'docker build -t nginx:1 nginx',
    'docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1',
  ],
  others: [
    [
      'cd nginx && docker build -t nginx:1 .',
      'docker run -d -p 18081:80 --name door nginx:1',
      'docker network connect mynet1 door',
      { type: 'bad-gateway' },
    ],
  ],
  wrong: [
    {
      acts: [
        { type: 'nodeserver' },
        'docker build -t nginx:1 nginx',
        'docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1',
      ],
      code: 'bad-gateway-nodeserver',
    },
    {
      acts: [
        { type: 'welcome' },
        'docker build -t nginx:1 nginx',
        'docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1',
      ],
      code: 'bad-gateway-welcome',
    },
    { acts: [{ type: 'bad-gateway' }], code: 'no-nginx' },
    {
      acts: [
        { type: 'bad-gateway' },
        'docker run -d -p 80:80 --network mynet1 --name nginx-container {nginx}',
      ],
      code: 'not-the-given-file',
    },
  ],
};
