import { fail, type CheckResult, type Facts, type Made } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { builtFor } from '../../conditions/built-images.ts';
import { judgePrediction } from '../../conditions/prediction.ts';
import { apiAddressIn } from '../../conditions/tiers/browser.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';
import { pageWith } from './lines.ts';

const CHOICES = ['works', 'name-not-found', 'refused'] as const;
type Truth = (typeof CHOICES)[number];

/** The page comes from a container that knows the name, and runs in a browser that does not. */
export const nameInBrowser: Task = {
  id: 'name-in-browser',
  kind: 'predict',
  covers: ['000-browser-names', '000-three-tiers-names'],
  needs: ['api'],
  choices: CHOICES,
  check(scene) {
    return judgePrediction(
      { task: 'name-in-browser', choices: CHOICES, look: () => lookAround(scene) },
      scene,
    );
  },
  solution: [
    { type: 'name-not-found' },
    'docker build -t my-page web',
    pageWith('-p 5173:5173 -e API_URL=http://my-api:3000'),
  ],
  others: [
    [
      'docker run -d --name front --network my-net -p 15173:5173 -e API_URL=http://my-api:3000 -v "$PWD/web:/app:ro" {node} node /app/server.mjs',
      { type: 'works' },
      { type: 'name-not-found' },
    ],
  ],
  wrong: [
    {
      acts: [
        { type: 'works' },
        'docker run -d --name my-page --network my-net -p 5173:5173 -e API_URL=http://my-api:3000 -v "$PWD/web:/app:ro" {node} node /app/server.mjs',
      ],
      code: 'name-in-browser-works',
    },
    {
      acts: [
        { type: 'name-not-found' },
        'docker run -d --name my-page --network my-net -p 5173:5173 -e API_URL=http://localhost:3000 -v "$PWD/web:/app:ro" {node} node /app/server.mjs',
      ],
      code: 'page-without-name',
    },
    { acts: [{ type: 'name-not-found' }], code: 'no-page' },
  ],
};

function lookAround(
  scene: Scene,
): { readonly missing: CheckResult } | { truth: Truth; facts: Facts; made: Partial<Made> } {
  const page = openedPage(scene);
  if ('missing' in page) return page;
  const { container, door } = page;
  const url = apiAddressIn(page);
  const facts = {
    container: container.name,
    page: urlOf(door),
    host: url?.hostname ?? '',
    address: url?.origin ?? '',
  };
  if (url === null) return { missing: fail('page-names-no-api', facts) };
  const port = url.port === '' ? 80 : Number(url.port);
  const to = { scheme: 'http', host: url.hostname, port, path: '/healthz' } as const;
  const inside = scene.see({ kind: 'dial', from: { container: container.id }, to });
  if (inside.outcome !== 'works' || url.hostname === 'localhost') {
    return { missing: fail('page-without-name', { ...facts, outcome: inside.outcome }) };
  }
  const { outcome } = scene.see({ kind: 'dial', from: 'host', to });
  const truth = outcome === 'works' || outcome === 'name-not-found' ? outcome : 'refused';
  return {
    truth,
    facts: { ...facts, outcome },
    made: { containers: [container.id], images: builtFor([container], scene) },
  };
}
