import type { Container } from '@dari/topology';
import { fail, pass } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { builtFor } from '../../conditions/built-images.ts';
import { usableInBrowser } from '../../conditions/tiers/browser.ts';
import { CONCLUDED } from '../../progress/keep-events.ts';
import { dataVolumeOf } from '../../conditions/tiers/database.ts';
import { hasHostFolder } from '../../conditions/tiers/edited.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { API, DATABASE, NETWORK, PAGE, STORE } from './lines.ts';
import { outlived } from './outlived.ts';
import { apiByName, madeWith, ownDatabase } from './stack.ts';

const UP = `cat > up.sh <<'END'
${NETWORK}
${DATABASE}
${API}
${PAGE}
END`;
const DOWN = ['docker rm -f my-page my-api my-db', 'docker network rm my-net'];

/** All of it from nothing but images and the volume: what `dari up bridge` does. */
export const again: Task = {
  id: 'again',
  kind: 'write',
  covers: ['000-three-tiers-names', '000-named-volume'],
  needs: ['page', 'persists'],
  check(scene) {
    const found = ownDatabase(scene);
    if ('missing' in found) return found.missing;
    const { database } = found;
    const api = apiByName(scene, database);
    if ('missing' in api) return api.missing;
    const page = openedPage(scene, { is: [hasHostFolder()], shows: [usableInBrowser(scene)] });
    if ('missing' in page) return page.missing;
    const all = [database, api.container, page.container];
    const old = outlived(scene, api, database, all);
    if ('missing' in old) return old.missing;
    const kept = networkOlderThan(scene, database, Date.parse(old.goal.createdAt));
    if (kept !== null) return fail('network-kept', { network: kept });
    const facts = {
      page: urlOf(page.door),
      api: api.container.name,
      database: database.name,
      volume: dataVolumeOf(database) ?? '',
      goal: old.goal.text.slice(0, 60),
    };
    return pass({ ...madeWith(all, scene), images: builtFor([page.container], scene) }, facts);
  },
  solution: [STORE, UP, ...DOWN, 'sh up.sh'],
  others: [
    [
      ...DOWN,
      'docker network create other-net',
      DATABASE.replace('my-net', 'other-net'),
      API.replace('my-net', 'other-net'),
      PAGE.replace('my-net', 'other-net'),
    ],
  ],
  wrong: [
    { acts: [STORE, 'docker restart -t 1 my-db my-api my-page'], code: 'not-made-again' },
    {
      acts: [STORE, 'docker rm -f my-db my-api', DATABASE, API],
      code: 'not-made-again',
    },
    {
      acts: [...DOWN, 'docker volume rm my-data', NETWORK, DATABASE, API, PAGE],
      code: 'data-gone',
    },
    {
      acts: [STORE, 'docker rm -f my-page my-api my-db', DATABASE, API, PAGE],
      code: 'network-kept',
    },
  ],
};

/** @returns a network of this container that was made before then, as far as the engine told when. */
function networkOlderThan(
  { history, networks }: Scene,
  { attachments }: Container,
  time: number,
): string | null {
  const own = networks.filter(({ id }) => attachments.some(({ networkId }) => networkId === id));
  const kept = own.find(({ id }) =>
    history.events.some(
      (event) =>
        event.type === 'network' &&
        event.action === 'create' &&
        event.id === id &&
        event.at <= time &&
        !(CONCLUDED in event.attributes),
    ),
  );
  return kept?.name ?? null;
}
