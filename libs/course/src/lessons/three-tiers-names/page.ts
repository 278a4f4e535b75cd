import { pass } from '../../check/check-result.ts';
import { builtFor } from '../../conditions/built-images.ts';
import { readyApi } from '../../conditions/tiers/api.ts';
import { apiAddressIn, usableInBrowser } from '../../conditions/tiers/browser.ts';
import { hasHostFolder } from '../../conditions/tiers/edited.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { PAGE, pageWith } from './lines.ts';

/** The page with an address that the browser knows, and with its source on the host. */
export const page: Task = {
  id: 'page',
  kind: 'do',
  covers: ['000-three-tiers-names', '000-browser-names', '000-bind-mount'],
  needs: ['name-in-browser'],
  check(scene) {
    const api = readyApi(scene);
    if ('missing' in api) return api.missing;
    const found = openedPage(scene, { is: [hasHostFolder()], shows: [usableInBrowser(scene)] });
    if ('missing' in found) return found.missing;
    const { container, door } = found;
    return pass(
      { containers: [container.id], images: builtFor([container], scene) },
      { container: container.name, page: urlOf(door), address: apiAddressIn(found)?.origin ?? '' },
    );
  },
  solution: ['docker rm -f my-page', PAGE],
  others: [
    [
      'docker rm -f my-page',
      'docker run -d --name front -p 5173:5173 -e API_URL=http://127.0.0.1:3000 --mount type=bind,source="$PWD/web",target=/app,readonly {node} node /app/server.mjs',
    ],
  ],
  wrong: [
    {
      acts: ['docker rm -f my-page', pageWith('-p 5173:5173')],
      code: 'page-not-bind-mounted',
    },
    {
      acts: [
        'docker rm -f my-page',
        pageWith('-p 5173:5173 -v "$PWD/web/page:/app/page" -e API_URL=http://localhost:3999'),
      ],
      code: 'page-api-silent',
    },
    {
      acts: [
        'docker rm -f my-page',
        pageWith('-p 5173:5173 -v "$PWD/web/page:/app/page" -e API_URL=http://localhost:5173'),
      ],
      code: 'page-api-other',
    },
    {
      acts: ['docker rm -f my-page', pageWith('-p 15173:5173 -v "$PWD/web/page:/app/page"')],
      code: 'api-refuses-page',
    },
  ],
};
