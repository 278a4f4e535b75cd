import { fail, pass } from '../../check/check-result.ts';
import { typedFor } from '../../conditions/typed-answer.ts';
import type { Task } from '../../lesson.ts';

/** As many letters as `docker network ls` shows of an id. */
const SHOWN = 12;

/** Exercise 2: the id of the own network, as the list shows it. */
export const listed: Task = {
  id: 'listed',
  kind: 'observe',
  exercise: 2,
  covers: [
    '000-network-ls',
    '001-network-ls',
    '002-network-ls',
    '003-network-ls',
    '004-network-ls',
    '003-exercise-2',
  ],
  needs: ['created'],
  check(scene) {
    const { networks, topology } = scene;
    const typed = typedFor('listed', scene);
    if (typed === null) return fail('nothing-typed');
    const named = topology.networks.find(({ name }) => name === typed);
    if (named !== undefined) return fail('typed-name', { network: named.name });
    const has = ({ id }: { readonly id: string }): boolean => id.startsWith(typed.toLowerCase());
    const own = networks.find(has);
    if (own !== undefined && typed.length < SHOWN) return fail('id-cut', { typed });
    if (own !== undefined) return pass({}, { network: own.name, id: own.id.slice(0, SHOWN) });
    const other = topology.networks.find(has);
    return other === undefined ? fail('unknown-id', { typed }) : fail('id-of-other', { network: other.name });
  },
  solution: [{ typeOutputOf: "docker network ls --filter name=my_network --format '{{.ID}}'" }],
  others: [[{ typeOutputOf: "docker network inspect --format '{{.Id}}' my_network" }]],
  wrong: [
    { acts: [{ type: 'my_network' }], code: 'typed-name' },
    { acts: [{ typeOutputOf: "docker network inspect --format '{{.Id}}' bridge" }], code: 'id-of-other' },
    { acts: [{ type: 'abcd1234efgh' }], code: 'unknown-id' },
    {
      acts: [{ typeOutputOf: "docker network ls --filter name=my_network --format '{{.ID}}' | cut -c 1-4" }],
      code: 'id-cut',
    },
  ],
};
