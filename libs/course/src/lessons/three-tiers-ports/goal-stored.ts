import { fail, pass } from '../../check/check-result.ts';
import { asked, readyApi } from '../../conditions/tiers/api.ts';
import { goalsIn } from '../../conditions/tiers/readiness.ts';
import { urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';

/** Through all three tiers and back. */
export const goalStored: Task = {
  id: 'goal-stored',
  kind: 'do',
  covers: ['000-three-tiers-ports', '002-host-http'],
  needs: ['api-by-host'],
  check(scene) {
    const api = readyApi(scene);
    if ('missing' in api) return api.missing;
    const { container, door } = api;
    const goals = goalsIn(asked(scene, door, '/goals'));
    const facts = { container: container.name, url: `${urlOf(door)}/goals` };
    if (goals === null) return fail('goals-unreadable', facts);
    const [newest] = goals;
    if (newest === undefined) return fail('no-goal-yet', facts);
    return pass({}, { ...facts, goal: newest.text.slice(0, 60), count: String(goals.length) });
  },
  solution: [
    `curl -s -X POST -H 'content-type: application/json' -d '{"text":"learn networks"}' http://localhost:3000/goals`,
  ],
  others: [
    [
      `docker exec my-api node -e "fetch('http://localhost:3000/goals', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ text: 'from inside' }) })"`,
    ],
  ],
  wrong: [
    { acts: ['curl -s http://localhost:3000/goals'], code: 'no-goal-yet' },
    { acts: ['docker stop -t 0 my-api'], code: 'container-not-running' },
  ],
};
