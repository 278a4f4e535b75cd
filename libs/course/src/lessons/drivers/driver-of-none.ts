import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** Reads the drivers of the three networks that are always there. */
export const driverOfNone: Task = {
  id: 'driver-of-none',
  kind: 'observe',
  covers: ['001-drivers', '001-network-ls', '004-network-ls'],
  check(scene) {
    const { networks } = scene.topology;
    const driver = networks.find(({ name }) => name === 'none')?.driver ?? 'null';
    const typed = typedFor('driver-of-none', scene)?.toLowerCase() ?? null;
    if (typed === null) return fail('nothing-typed');
    if (typed === driver) return pass({}, { driver });
    if (typed === 'none') return fail('driver-is-not-name');
    if (typed === 'local') return fail('driver-is-not-scope');
    return fail('driver-other', { typed });
  },
  solution: [{ typeOutputOf: `docker network inspect -f '{{.Driver}}' none` }],
  others: [[{ typeOutputOf: `docker network ls --filter name=none --format '{{.Driver}}'` }]],
  wrong: [
    { acts: [{ type: 'none' }], code: 'driver-is-not-name' },
    {
      acts: [{ typeOutputOf: `docker network inspect -f '{{.Scope}}' none` }],
      code: 'driver-is-not-scope',
    },
    { acts: [{ type: 'bridge' }], code: 'driver-other' },
  ],
};
