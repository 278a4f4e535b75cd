import { fail } from '../../check/check-result.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';
import { withoutNetwork } from './without-network.ts';

const CHOICES = ['only-itself', 'gateway', 'internet'] as const;

/** Where nobody listens, and it does not matter: a way there would be told by a refusal. */
const PORT = 9;

/** From a container without a network there is nobody to call but itself. */
export const noneCalls: Task = {
  id: 'none-calls',
  kind: 'predict',
  covers: ['001-drivers'],
  needs: ['none-mode'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'none-calls',
        choices: CHOICES,
        look() {
          const choice = withoutNetwork(scene);
          if (choice.kind === 'missing') {
            return { missing: fail(choice.problem.code, choice.problem.facts) };
          }
          const { id, name } = choice.thing;
          const gateway = scene.topology.engine.hostGateway ?? '172.17.0.1';
          const to = { scheme: 'tcp', host: gateway, port: PORT } as const;
          const { outcome } = scene.see({ kind: 'dial', from: { container: id }, to });
          const facts = { container: name, gateway, outcome };
          return { truth: outcome === 'unreachable' ? 'only-itself' : 'gateway', facts };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'only-itself' }],
  others: [['docker exec hermit wget -qO- http://172.17.0.1 || true', { type: 'only-itself' }]],
  wrong: [
    { acts: [{ type: 'gateway' }], code: 'none-calls-gateway' },
    { acts: [{ type: 'internet' }], code: 'none-calls-internet' },
  ],
};
