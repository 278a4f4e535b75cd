import type { Container, Network } from '@dari/topology';
import type { History } from '../../check/history.ts';
import type { Scene } from '../../check/scene.ts';
import { madeAt } from '../../conditions/made-at.ts';

/** What the learner made last is what they expect to hear about. */
export function newestContainers({
  containers,
  history,
}: Pick<Scene, 'containers' | 'history'>): Container[] {
  const touched = (one: Container): number =>
    Math.max(madeAt(history, one) ?? 0, one.startedAt === null ? 0 : Date.parse(one.startedAt));
  return [...containers].sort((a, b) => touched(b) - touched(a));
}

/** As {@link newestContainers}. */
export function newestNetworks({ networks, history }: Pick<Scene, 'networks' | 'history'>): Network[] {
  return [...networks].sort((a, b) => createdAt(history, b.id) - createdAt(history, a.id));
}

function createdAt({ events }: History, network: string): number {
  const made = events.find(
    ({ type, action, id }) => type === 'network' && action === 'create' && id === network,
  );
  return made?.at ?? 0;
}
