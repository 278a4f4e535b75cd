import { fail, pass } from '../../check/check-result.ts';
import { choose } from '../../check/choose.ts';
import { hasDriver } from '../../conditions/network-conditions.ts';
import { removedNetworks } from '../../conditions/past.ts';
import type { Task } from '../../lesson.ts';
import { newestNetworks } from './newest.ts';

/** A network of one's own, by any name. */
export const created: Task = {
  id: 'created',
  kind: 'do',
  covers: ['000-network-create', '001-network-create', '002-network-create', '003-network-create'],
  check(scene) {
    const gone = removedNetworks(scene.history).at(-1);
    const none =
      gone === undefined
        ? { code: 'no-network', facts: {} }
        : { code: 'network-gone', facts: { network: gone.name } };
    const choice = choose(newestNetworks(scene), [hasDriver('bridge')], none);
    if (choice.kind === 'missing') return fail(choice.problem.code, choice.problem.facts);
    return pass({ networks: [choice.thing.id] }, { network: choice.thing.name });
  },
  solution: ['docker network create my_network'],
  others: [['docker network create --driver bridge --internal quiet-net']],
  wrong: [
    { acts: ['docker network ls'], code: 'no-network' },
    { acts: ['docker network create --driver host my_network'], code: 'no-network' },
    { acts: ['docker network create my_network', 'docker network rm my_network'], code: 'network-gone' },
  ],
};
