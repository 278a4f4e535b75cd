import type { Container } from '@dari/topology';
import type { Scene } from '../../check/scene.ts';
import { newestFirst } from '../../conditions/find-call.ts';

/** @returns the learner's running containers that have a network of their own, the one started last first. */
export function callers({ containers }: Pick<Scene, 'containers'>): Container[] {
  return newestFirst(containers).filter(
    ({ state, networkMode }) =>
      state === 'running' && networkMode !== 'host' && !networkMode.startsWith('container:'),
  );
}
