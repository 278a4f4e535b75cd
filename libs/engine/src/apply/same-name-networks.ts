import { LABEL, isOurs, type WantedNetwork } from '@dari/topology';
import { EngineError } from '../engine-error.ts';
import type { Api } from '../http/api.ts';
import type { NetworkJson } from '../map/inspect-json.ts';

/**
 * Below API 1.44 two calls at once can make two networks of one name (moby/moby#18864), and then no call that names it
 * works. Keeps the oldest of those that the project made; everybody who made one comes to the same choice. Where
 * somebody is on a younger one already, who did not see the older one when it was made, that one is kept.
 *
 * @param remove by id; throws {@link EngineError} `in-use` while somebody is on it
 */
export async function keepOne(
  api: Api,
  { name, labels }: WantedNetwork,
  remove: (networkId: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const query = { filters: { name: [name] } };
  // The filter finds every name that holds this one.
  const list = (await api.json({ method: 'GET', path: '/networks', query, signal })) as Named[];
  const project = labels[LABEL.project] ?? '';
  const [oldest, ...spare] = list
    .filter((one) => one.Name === name && isOurs(one.Labels ?? {}, project))
    .sort((a, b) => compare(a.Created, b.Created) || compare(a.Id, b.Id));
  let isUsed = false;
  for (const { Id = '' } of spare) {
    try {
      await remove(Id);
    } catch (error) {
      if (!(error instanceof EngineError && error.kind === 'in-use')) throw error;
      isUsed = true;
    }
  }
  if (isUsed) await remove(oldest?.Id ?? '');
}

type Named = NetworkJson & { readonly Created?: string };

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
