import type { Container } from '@dari/topology';
import type { History, PastEvent } from '../../check/history.ts';
import { pass, type CheckResult } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import type { Condition } from '../../check/choose.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { comesBack, hasNoHostFolder } from './for-real.ts';

const ANSWERS = 'curl -s -o /dev/null --retry 9 --retry-delay 1 --retry-all-errors http://localhost:8080';

/** Its server ended by itself, and the engine started it again. */
export const backAgain: Task = {
  id: 'back-again',
  kind: 'do',
  covers: ['000-two-wishes'],
  needs: ['for-real'],
  check(scene) {
    const late = stillComing(scene);
    const page = openedPage(scene, { is: [hasNoHostFolder, comesBack], shows: [cameBack(scene.history)] });
    if ('missing' in page) return late ?? page.missing;
    const { container, door } = page;
    return pass(
      { containers: [container.id] },
      { container: container.name, url: urlOf(door), restart: container.restart },
    );
  },
  // A process 1 that has only just begun does not hear the signal yet, so it has to answer first.
  solution: [ANSWERS, "docker exec -d live sh -c 'kill 1'"],
  others: [[ANSWERS, `docker exec -d live node -e "process.kill(1, 'SIGTERM')"`]],
  wrong: [
    { acts: ['docker restart live'], code: 'restarted-by-hand' },
    { acts: ['docker stop live'], code: 'container-not-running' },
    { acts: ["docker exec live sh -c 'kill -0 1'"], code: 'not-ended-yet' },
  ],
};

/** So long an end may take after something was run inside, and a new start after the end, in milliseconds. */
const PATIENCE_MS = 5_000;

/** @returns what to say while an end or a new start is on its way; `null`: nothing is. */
function stillComing({ containers, history, now }: Scene): CheckResult | null {
  const candidates = containers.filter((one) => hasNoHostFolder.holds(one) && comesBack.holds(one));
  for (const { id, name, state } of candidates) {
    const own = history.events.filter((event) => event.type === 'container' && event.id === id);
    const last = own.at(-1);
    const isOnItsWay = state === 'restarting' || last?.action.startsWith('exec_') === true;
    if (last === undefined || !isOnItsWay) continue;
    const until = last.at + PATIENCE_MS;
    const problem = { code: 'not-ended-yet', facts: { container: name } };
    if (now < until) return { kind: 'waiting', problem, until };
  }
  return null;
}

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
