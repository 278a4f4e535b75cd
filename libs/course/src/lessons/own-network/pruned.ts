import type { Network } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { History, PastEvent } from '../../check/history.ts';
import type { Scene } from '../../check/scene.ts';
import { removedNetworks } from '../../conditions/past.ts';
import type { Task } from '../../lesson.ts';
import { newestNetworks } from './newest.ts';
import { TESTNET } from './testnet.ts';

/** How long a `prune` may take from the first network that it removes to its end, in milliseconds. */
const LONGEST_PRUNE_MS = 2_000;

/** A network that nobody uses goes with `prune`; the others stay. */
export const pruned: Task = {
  id: 'pruned',
  kind: 'do',
  covers: ['001-network-prune'],
  needs: ['created'],
  check(scene) {
    const { history } = scene;
    const gone = prunedNetworks(history);
    if (gone.length > 0) {
      return pass({}, { network: gone.join(', '), kept: scene.networks.map(({ name }) => name).join(', ') });
    }
    const [spare] = unused(scene);
    if (prunes(history).length > 0) return fail('nothing-pruned', { network: spare?.name ?? '' });
    if (spare !== undefined) return fail('not-pruned', { network: spare.name });
    const byName = removedNetworks(history).filter(({ name }) => name !== TESTNET);
    const last = byName.at(-1);
    return last === undefined ? fail('no-spare-network') : fail('removed-by-name', { network: last.name });
  },
  solution: [
    'docker network create --label practice=yes spare',
    'docker network prune --force --filter label=practice=yes',
  ],
  others: [
    [
      'docker network create --label practice spare-1',
      'docker network create --label practice spare-2',
      'docker network prune -f --filter label=practice',
    ],
  ],
  wrong: [
    { acts: ['docker network create --label practice=yes spare'], code: 'not-pruned' },
    { acts: ['docker network create spare', 'docker network rm spare'], code: 'removed-by-name' },
    {
      acts: ['docker network create spare', 'docker network prune --force --filter label=practice=yes'],
      code: 'nothing-pruned',
    },
  ],
};

function prunes({ events }: History): PastEvent[] {
  return events.filter(({ type, action }) => type === 'network' && action === 'prune');
}

/**
 * The names of those that a prune took. An engine tells of the end of each, and of the prune at last: nothing else
 * happens to networks in between, and it takes no time.
 */
function prunedNetworks(history: History): string[] {
  const made = removedNetworks(history);
  const changes = history.events.filter(({ type, action }) => type === 'network' && CHANGES.includes(action));
  return prunes(history).flatMap((prune) => {
    const before = changes.slice(0, changes.indexOf(prune));
    const other = before.findLastIndex(
      ({ action, at }) => action !== 'destroy' || prune.at - at > LONGEST_PRUNE_MS,
    );
    const taken = before.slice(other + 1);
    return made.filter(({ id }) => taken.some((event) => event.id === id)).map(({ name }) => name);
  });
}

const CHANGES = ['create', 'destroy', 'prune'];

function unused(scene: Scene): Network[] {
  return newestNetworks(scene).filter(
    ({ id, name }) =>
      name !== TESTNET &&
      scene.topology.containers.every(({ attachments }) =>
        attachments.every(({ networkId }) => networkId !== id),
      ),
  );
}
