import type { Container } from '@dari/topology';
import { pass } from '../../check/check-result.ts';
import { condition } from '../../check/choose.ts';
import { builtFor } from '../../conditions/built-images.ts';
import { openedPage, urlOf } from '../../conditions/tiers/page.ts';
import type { Task } from '../../lesson.ts';

const named = ({ name, confinement, restart }: Container) => ({
  container: name,
  user: confinement.user,
  restart,
});

/** Nothing of the host in it. */
export const hasNoHostFolder = condition<Container>(
  ({ mounts }) => mounts.every(({ kind }) => kind !== 'bind'),
  'production-bind-mount',
  named,
);

export const comesBack = condition<Container>(
  ({ restart }) => /^(always|unless-stopped|on-failure)/.test(restart),
  'no-restart-policy',
  named,
);

const cannotWrite = condition<Container>(
  ({ confinement }) => confinement.readOnlyRoot,
  'files-writable',
  named,
);

const isNobody = condition<Container>(
  ({ confinement }) => !/^(root|0)?(:|$)/.test(confinement.user),
  'runs-as-root',
  named,
);

/** The second wish: the same page as it would run on a server. */
export const forReal: Task = {
  id: 'for-real',
  kind: 'do',
  covers: ['000-two-wishes', '000-bind-mount'],
  check(scene) {
    const page = openedPage(scene, { is: [hasNoHostFolder, comesBack, cannotWrite, isNobody] });
    if ('missing' in page) return page.missing;
    const { container, door } = page;
    return pass(
      { containers: [container.id], images: builtFor([container], scene) },
      { ...named(container), url: urlOf(door) },
    );
  },
  solution: [
    'docker build -t goals-page:1 web',
    'docker run -d --name live -p 8080:5173 --restart unless-stopped --read-only --user 1000:1000 goals-page:1',
  ],
  others: [
    [
      'docker build -t goals-page:1 web',
      'docker run -d --name public -p 18080:5173 --restart always --read-only --cap-drop ALL --user node goals-page:1',
    ],
  ],
  wrong: [
    {
      acts: [
        'docker build -t goals-page:1 web',
        'docker run -d --name live -p 8080:5173 --restart unless-stopped --read-only --user 1000:1000 -v "$PWD/web/page:/app/page" goals-page:1',
      ],
      code: 'production-bind-mount',
    },
    {
      acts: [
        'docker build -t goals-page:1 web',
        'docker run -d --name live -p 8080:5173 --read-only --user 1000:1000 goals-page:1',
      ],
      code: 'no-restart-policy',
    },
    {
      acts: [
        'docker build -t goals-page:1 web',
        'docker run -d --name live -p 8080:5173 --restart unless-stopped --read-only goals-page:1',
      ],
      code: 'runs-as-root',
    },
    {
      acts: [
        'docker build -t goals-page:1 web',
        'docker run -d --name live -p 8080:5173 --restart unless-stopped --user 1000:1000 goals-page:1',
      ],
      code: 'files-writable',
    },
  ],
};
