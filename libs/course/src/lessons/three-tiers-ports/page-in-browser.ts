import { pass } from '../../check/check-result.ts';
import { builtFor } from '../../conditions/built-images.ts';
import { readyApi } from '../../conditions/tiers/api.ts';
import { apiAddressIn, usableInBrowser } from '../../conditions/tiers/browser.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';

/** A page whose script calls the api by an address that the browser understands. */
export const pageInBrowser: Task = {
  id: 'page-in-browser',
  kind: 'do',
  covers: ['000-three-tiers-ports', '000-browser-names', '003-browser'],
  needs: ['api-by-host'],
  check(scene) {
    const api = readyApi(scene);
    if ('missing' in api) return api.missing;
    const page = openedPage(scene, { shows: [usableInBrowser(scene)] });
    if ('missing' in page) return page.missing;
    const { container, door } = page;
    return pass(
      { containers: [container.id], images: builtFor([container], scene) },
      { container: container.name, page: urlOf(door), address: apiAddressIn(page)?.origin ?? '' },
    );
  },
  solution: ['docker build -t my-page web', 'docker run -d --name my-page -p 5173:5173 my-page'],
  others: [
    [
      'docker run -d --name frontend -p 5173:5173 -e API_URL=http://127.0.0.1:3000 -v "$PWD/web:/app:ro" {node} node /app/server.mjs',
    ],
  ],
  wrong: [
    {
      acts: ['docker run -d --name my-page -v "$PWD/web:/app:ro" {node} node /app/server.mjs'],
      code: 'page-not-published',
    },
    {
      acts: [
        'docker run -d --name my-page -p 5173:5173 -e API_URL=http://my-api:3000 -v "$PWD/web:/app:ro" {node} node /app/server.mjs',
      ],
      code: 'page-api-name',
    },
    {
      acts: [
        'docker run -d --name my-page -p 5173:5173 -e API_URL=http://localhost:3001 -v "$PWD/web:/app:ro" {node} node /app/server.mjs',
      ],
      code: 'page-api-silent',
    },
    {
      acts: ['docker run -d --name my-page -p 15173:5173 -v "$PWD/web:/app:ro" {node} node /app/server.mjs'],
      code: 'api-refuses-page',
    },
  ],
};
