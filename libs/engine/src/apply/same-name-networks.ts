import { LABEL, isOurs, type WantedNetwork } from '@dari/topology';
import { hasStatus, type Api } from '../http/api.ts';
import type { NetworkJson } from '../map/inspect-json.ts';

/**
 * Below API 1.44 two calls at once can make two networks of one name (moby/moby#18864), and then no call that names it
 * works. Keeps the oldest of those that the project made; everybody who made one comes to the same choice.
 */
export async function keepOne(
  api: Api,
  { name, labels }: WantedNetwork,
  signal?: AbortSignal,
): Promise<void> {
  const query = { filters: { name: [name] } };
  // The filter finds every name that holds this one.
  const list = (await api.json({ method: 'GET', path: '/networks', query, signal })) as Named[];
  const project = labels[LABEL.project] ?? '';
  const [, ...spare] = list
    .filter((one) => one.Name === name && isOurs(one.Labels ?? {}, project))
    .sort((a, b) => compare(a.Created, b.Created) || compare(a.Id, b.Id));
  for (const { Id } of spare) {
    try {
      await api.json({ method: 'DELETE', path: `/networks/${Id ?? ''}`, signal });
    } catch (error) {
      if (!hasStatus(error, 404)) throw error;
    }
  }
}

type Named = NetworkJson & { readonly Created?: string };

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
