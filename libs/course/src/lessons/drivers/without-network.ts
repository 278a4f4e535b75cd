import type { Container } from '@dari/topology';
import { choose, condition, type Choice } from '../../check/choose.ts';
import type { Scene } from '../../check/scene.ts';
import { isRunning, networksOf } from '../../conditions/container-conditions.ts';
import { newestFirst } from '../../conditions/find-call.ts';

/** Finds a running container that is on no network, whichever way it got there. */
export function withoutNetwork({ containers }: Scene): Choice<Container> {
  return choose(
    newestFirst(containers),
    [
      condition<Container>(
        ({ attachments, networkMode }) =>
          !networkMode.startsWith('container:') && attachments.every(({ network }) => network === 'none'),
        'still-on-network',
        (one) => ({ container: one.name, networks: networksOf(one) || one.networkMode }),
      ),
      isRunning(),
    ],
    { code: 'no-container', facts: {} },
  );
}
