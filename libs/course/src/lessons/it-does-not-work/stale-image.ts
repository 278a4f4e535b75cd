import { fail } from '../../check/check-result.ts';
import type { Scene } from '../../check/scene.ts';
import { whileChanging } from '../../conditions/after-change.ts';
import type { Task } from '../../lesson.ts';
import { mended } from './mended.ts';
import { openPage, type Page } from './page.ts';

const IMAGE = 'menu-web:1';
const YESTERDAY: Page = { port: 18089, says: 'menu of yesterday from' };

/** A configuration file was changed, and nginx goes on with the one from its image. */
export const staleImage: Task = {
  id: 'stale-image',
  kind: 'repair',
  covers: ['003-config-stale', '003-build', '003-stop-rm'],
  setup: [
    `docker build -t ${IMAGE} --build-arg CONF=menu.conf .stacks/web`,
    `docker run -d --name menu-web -p 18089:80 ${IMAGE}`,
  ],
  check: (scene) => stillOld(scene) ?? mended(scene, { port: 18089, says: 'menu of today from' }, [IMAGE]),
  solution: [
    `docker build -t ${IMAGE} menu`,
    'docker rm -f menu-web',
    `docker run -d --name menu-web -p 18089:80 ${IMAGE}`,
  ],
  others: [
    [
      'docker build -t menu-web:2 menu',
      'docker stop menu-web',
      'docker run -d --name menu-2 -p 18089:80 menu-web:2',
    ],
    [
      'docker cp menu/default.conf menu-web:/etc/nginx/conf.d/default.conf',
      'docker exec menu-web nginx -s reload',
    ],
    [
      'docker rm -f menu-web',
      'docker run -d --name menu-web -p 18089:80 -v "$PWD/menu/default.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
    ],
  ],
  wrong: [
    { acts: ['docker restart menu-web'], code: 'old-image' },
    {
      acts: ['docker rm -f menu-web', `docker run -d --name menu-web -p 18089:80 ${IMAGE}`],
      code: 'old-image',
    },
    { acts: [`docker build -t ${IMAGE} menu`, 'docker restart menu-web'], code: 'old-container' },
  ],
};

/** Which of the two is old: whoever builds, but goes on with the old container, is half way there. */
function stillOld(scene: Scene) {
  const seen = openPage(scene, YESTERDAY);
  if (seen.kind === 'not-shown') return null;
  const { name, image } = seen.server;
  const tagged = scene.topology.images.find(({ tags }) => tags.includes(IMAGE));
  const isOldContainer = tagged !== undefined && tagged.id !== image.id;
  const problem = fail(isOldContainer ? 'old-container' : 'old-image', { container: name, image: IMAGE });
  return whileChanging(problem, [seen.server], scene);
}
