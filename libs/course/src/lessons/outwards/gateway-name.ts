import { fail } from '../../check/check-result.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { callers } from './callers.ts';
import { HOST_NAME } from './host-docker-internal.ts';

const GATEWAY_NAME = 'gateway.docker.internal';
const CHOICES = ['host-only', 'both', 'neither'] as const;

/** Prints the choice that is right on this engine. */
const measured = (command: string): string =>
  `docker exec caller ${command} 2>&1 | grep -q 'bad address' && echo host-only || echo both`;

/** Which of the two names of Docker Desktop a container knows here. */
export const gatewayName: Task = {
  id: 'gateway-name',
  kind: 'predict',
  covers: ['000-gateway-docker-internal'],
  needs: ['host-docker-internal'],
  choices: CHOICES,
  check: (scene) =>
    judgePrediction(
      {
        task: 'gateway-name',
        choices: CHOICES,
        look() {
          const knows = (container: string, name: string): boolean =>
            scene.see({ kind: 'look-up', from: { container }, name }).length > 0;
          const caller = callers(scene).find(({ id }) => knows(id, HOST_NAME));
          if (caller === undefined) return { missing: fail('no-caller-with-host-name') };
          const known = knows(caller.id, GATEWAY_NAME) ? 'both' : 'host-only';
          return { truth: known, facts: { container: caller.name, known } };
        },
      },
      scene,
    ),
  solution: [{ typeOutputOf: measured(`ping -c 1 -w 1 ${GATEWAY_NAME}`) }],
  others: [[{ typeOutputOf: measured(`wget -T 2 -q -O - http://${GATEWAY_NAME}:8000`) }]],
  wrong: [
    { acts: [{ type: 'both' }], code: 'gateway-name-both', notOn: 'desktop' },
    { acts: [{ type: 'neither' }], code: 'gateway-name-neither' },
    { acts: [{ type: 'gateway' }], code: 'predict-first' },
  ],
};
