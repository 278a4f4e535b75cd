import type { Container } from '@dari/topology';
import type { History } from '../check/history.ts';
import { CONCLUDED } from '../progress/keep-events.ts';

/**
 * When a container was made, in milliseconds since 1970. What was only concluded from a later look is too late to be
 * taken for it; then its first start serves, as long as that is the one it still runs from.
 *
 * @returns `null`: nobody knows.
 */
export function madeAt(
  { events }: Pick<History, 'events'>,
  { id, startedAt }: Pick<Container, 'id' | 'startedAt'>,
): number | null {
  const own = events.filter((event) => event.type === 'container' && event.id === id);
  const made = own.find((event) => event.action === 'create' && !(CONCLUDED in event.attributes));
  if (made !== undefined) return made.at;
  if (startedAt === null || own.some(({ action }) => action === 'die')) return null;
  return Date.parse(startedAt);
}
