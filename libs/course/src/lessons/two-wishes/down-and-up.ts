import { pass } from '../../check/check-result.ts';
import { dataVolumeOf } from '../../conditions/tiers/database.ts';
import type { Task } from '../../lesson.ts';
import { outlived } from '../three-tiers-names/outlived.ts';
import { STORE } from '../three-tiers-names/lines.ts';
import { composeProject, madeBy } from './project.ts';

/** One command takes all of it away, one brings it back, and the data is there. */
export const downAndUp: Task = {
  id: 'down-and-up',
  kind: 'do',
  covers: ['000-two-wishes', '000-named-volume'],
  needs: ['one-file'],
  check(scene) {
    const project = composeProject(scene);
    if ('missing' in project) return project.missing;
    const { database, api, page, name } = project;
    const old = outlived(scene, api, database, [database, api.container, page.container]);
    if ('missing' in old) return old.missing;
    const facts = { project: name, goal: old.goal.text.slice(0, 60), volume: dataVolumeOf(database) ?? '' };
    return pass(madeBy(project, scene), facts);
  },
  solution: [STORE, 'docker compose down', 'docker compose up -d'],
  others: [[STORE, 'docker compose rm -sf', 'docker compose up -d --wait']],
  wrong: [
    { acts: [STORE, 'docker compose restart'], code: 'not-made-again' },
    { acts: [STORE, 'docker compose down --volumes', 'docker compose up -d'], code: 'data-gone' },
    { acts: ['docker compose down', 'docker compose up -d'], code: 'data-gone' },
  ],
};
