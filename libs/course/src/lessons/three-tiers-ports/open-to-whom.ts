import { fail } from '../../check/check-result.ts';
import { bindingsOf, isLoopback } from '../../conditions/open-doors.ts';
import { DATABASE_PORT, databases } from '../../conditions/tiers/database.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import type { Task } from '../../lesson.ts';

const CHOICES = ['api-only', 'this-computer', 'everybody'] as const;

/** What is published is open to whoever reaches the host, and not just to the one it was meant for. */
export const openToWhom: Task = {
  id: 'open-to-whom',
  kind: 'predict',
  covers: ['000-three-tiers-ports', '003-few-ports'],
  needs: ['database'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      {
        task: 'open-to-whom',
        choices: CHOICES,
        look() {
          const open = databases(scene).filter(({ state }) => state === 'running');
          const bindings = open
            .flatMap(bindingsOf)
            .filter(({ containerPort }) => containerPort === DATABASE_PORT);
          const [first] = bindings;
          if (first === undefined) {
            return { missing: fail('no-database', { image: scene.images.mongo }) };
          }
          const outward = bindings.find((one) => !isLoopback(one));
          const facts = {
            container: open[0]?.name ?? '',
            address: (outward ?? first).hostIp || '0.0.0.0',
            port: String((outward ?? first).hostPort),
          };
          return { truth: outward === undefined ? 'this-computer' : 'everybody', facts };
        },
      },
      scene,
    );
  },
  solution: [{ type: 'everybody' }],
  others: [
    ['docker port my-db', { type: 'everybody' }],
    [{ type: 'api-only' }, { type: 'everybody' }],
  ],
  wrong: [
    { acts: [{ type: 'api-only' }], code: 'open-to-whom-api-only' },
    { acts: [{ type: 'this-computer' }], code: 'open-to-whom-this-computer' },
  ],
};
