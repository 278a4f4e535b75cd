import { LABEL, isOurs } from '@dari/topology';
import { EngineError } from '../engine-error.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * Decides what a thing that has the wanted name already means: made by the same project, it counts as done.
 *
 * @throws EngineError `name-in-use` with facts `what`, `name` and `owner` (another project's name, or empty)
 */
export function assertSameOwner(
  what: 'container' | 'network' | 'volume',
  name: string,
  wanted: Labels,
  existing: Labels,
  more: Readonly<Record<string, string>> = {},
): void {
  const project = wanted[LABEL.project];
  if (project !== undefined && isOurs(existing, project)) return;
  const owner = existing[LABEL.project];
  const by = owner === undefined ? 'not made by dari' : `of the project "${owner}"`;
  throw new EngineError('name-in-use', `there is a ${what} "${name}" ${by}`, {
    what,
    name,
    owner: owner ?? '',
    ...more,
  });
}
