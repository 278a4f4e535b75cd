import type { Container } from '@dari/topology';
import type { History, PastEvent } from '../../check/history.ts';
import { pass } from '../../check/check-result.ts';
import type { Condition } from '../../check/choose.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { comesBack, hasNoHostFolder } from './for-real.ts';

/** Its server ended by itself, and the engine started it again. */
export const backAgain: Task = {
  id: 'back-again',
  kind: 'do',
  covers: ['000-two-wishes'],
  needs: ['for-real'],
  check(scene) {
    const page = openedPage(scene, [hasNoHostFolder, comesBack, cameBack(scene.history)]);
    if ('missing' in page) return page.missing;
    const { container, door } = page;
    return pass(
      { containers: [container.id] },
      { container: container.name, url: urlOf(door), restart: container.restart },
    );
  },
  solution: ["docker exec -d live sh -c 'kill 1'"],
  others: [[`docker exec -d live node -e "process.kill(1, 'SIGTERM')"`]],
  wrong: [
    { acts: ['docker restart live'], code: 'restarted-by-hand' },
    { acts: ['docker stop live'], code: 'container-not-running' },
    { acts: ["docker exec live sh -c 'kill -0 1'"], code: 'not-ended-yet' },
  ],
};

function cameBack({ events }: History): Condition<Container> {
  const own = ({ id }: Container) => events.filter((event) => event.type === 'container' && event.id === id);
  return {
    holds: (one) => endsOf(own(one)).some((end) => end === 'by-itself'),
    problem: (one) => ({
      code: endsOf(own(one)).length === 0 ? 'not-ended-yet' : 'restarted-by-hand',
      facts: { container: one.name },
    }),
  };
}

/** How each run ended that was followed by another one: nobody asked for an end that no `kill` came before. */
function endsOf(events: readonly PastEvent[]): ('by-itself' | 'asked-for')[] {
  const ends: ('by-itself' | 'asked-for')[] = [];
  let isAsked = false;
  let hasEnded = false;
  for (const { action } of events) {
    if (action === 'kill') isAsked = true;
    if (action === 'die') hasEnded = true;
    if (action !== 'start') continue;
    if (hasEnded) ends.push(isAsked ? 'asked-for' : 'by-itself');
    isAsked = false;
    hasEnded = false;
  }
  return ends;
}
