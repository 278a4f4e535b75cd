import { pass } from '../../check/check-result.ts';
import type { Task } from '../../lesson.ts';
import { writeConfiguration } from './files.ts';
import { factsOf } from './front.ts';
import { passedOn } from './passed-on.ts';

/** The file is corrected, the image built anew and the container replaced: nginx shows what the server answers. */
export const proxied: Task = {
  id: 'proxied',
  kind: 'write',
  covers: ['003-proxy-pass', '003-build', '003-stop-rm', '003-browser', '003-config-stale', '003-run-nginx'],
  needs: ['bad-gateway'],
  check(scene) {
    const found = passedOn(scene);
    if ('missing' in found) return found.missing;
    const [front] = found;
    const isBuilt = scene.topology.images.some(({ tags }) => tags.includes('nginx:1'));
    return pass(
      { containers: [front.nginx.id], images: isBuilt ? ['nginx:1'] : [] },
      { ...factsOf(front), server: front.server.name },
    );
  },
  solution: [
    writeConfiguration('http://nodeserver-container:8080'),
    'docker build -t nginx:1 nginx',
    'docker rm -f nginx-container',
    'docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1',
  ],
  others: [
    [
      writeConfiguration('http://nodeserver-container.mynet1:8080'),
      'docker rm -f nginx-container',
      'docker run -d -p 18082:80 --network mynet1 -v "$PWD/nginx/myconfig1.conf:/etc/nginx/conf.d/default.conf:ro" {nginx}',
    ],
    [
      writeConfiguration('http://nodeserver-container:8080'),
      'docker cp nginx/myconfig1.conf nginx-container:/etc/nginx/conf.d/default.conf',
      'docker exec nginx-container nginx -s reload',
    ],
  ],
  wrong: [
    {
      acts: [writeConfiguration('http://nodeserver-container:8080'), 'docker restart -t 1 nginx-container'],
      code: 'nobody-behind-nginx',
    },
    {
      acts: [
        writeConfiguration('http://nodeserver-container:8080'),
        'docker build -t nginx:1 nginx',
        'docker restart -t 1 nginx-container',
      ],
      code: 'nginx-of-old-image',
    },
    {
      acts: [
        writeConfiguration('http://nodeserver:8080'),
        'docker build -t nginx:1 nginx',
        'docker rm -f nginx-container',
        'docker run -d -p 80:80 --network mynet1 --name nginx-container nginx:1',
        'docker wait nginx-container',
      ],
      code: 'container-not-running',
    },
  ],
};
