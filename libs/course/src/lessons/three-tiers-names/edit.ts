import { pass } from '../../check/check-result.ts';
import { hasHostFolder, showsEdit } from '../../conditions/tiers/edited.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { EDIT, PAGE, pageWith } from './lines.ts';

/** An edit that shows, without a build and without a restart. */
export const edit: Task = {
  id: 'edit',
  kind: 'do',
  covers: ['000-bind-mount'],
  needs: ['page'],
  check(scene) {
    const found = openedPage(scene, { is: [hasHostFolder()], shows: [showsEdit(scene)] });
    if ('missing' in found) return found.missing;
    const { container, door, http } = found;
    const heading = /<h1[^>]*>([^<]*)</.exec(http.body)?.[1]?.trim().slice(0, 60) ?? '';
    return pass({ containers: [container.id] }, { container: container.name, page: urlOf(door), heading });
  },
  solution: [EDIT],
  others: [["printf '<!doctype html><h1>Another page</h1>' > web/page/index.html"]],
  wrong: [
    { acts: ['docker restart -t 0 my-page'], code: 'page-not-edited' },
    {
      acts: [EDIT, 'docker restart -t 0 my-page'],
      code: 'edited-before-start',
    },
    {
      acts: [EDIT, 'docker rm -f my-page', 'docker build -t my-page web', pageWith('-p 5173:5173')],
      code: 'page-not-bind-mounted',
    },
    { acts: [EDIT, 'docker rm -f my-page', PAGE], code: 'edited-before-start' },
  ],
};
